/** What is done to many at once: for whom, for how long, and what was found. */
export const massa = {
  servePara: 'Serve para {{quantas}}; de fora: {{fora}}.',
  demora: 'Leva {{tempo}}.',
  menosDeUmMinuto: 'menos de 1 minuto',
  minutos: 'cerca de {{minutos}} min',
  pergunta: {
    reiniciar: 'Reiniciar {{total}} conexões?',
    rotacionarSegredo: 'Trocar o segredo do webhook de {{total}} empresas?',
    mudarDeServidor: 'Mudar {{total}} empresas de servidor?',
  },
  perturba: {
    reiniciar: 'Cada uma fica alguns segundos sem enviar nem receber mensagens.',
    rotacionarSegredo: 'O endereço antigo ainda vale por 25 minutos. Nada se perde.',
    mudarDeServidor: 'As que estiverem conectadas podem precisar escanear outro QR Code.',
  },
  verTarefa: 'Ver a tarefa',
  semMudanca: 'Continua: {{status}}',
  mudou: 'Era: {{antes}}. Agora: {{depois}}',
}
