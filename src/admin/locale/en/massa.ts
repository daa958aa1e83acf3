export const massa = {
  servePara: 'Works for {{quantas}}; left out: {{fora}}.',
  demora: 'It takes {{tempo}}.',
  menosDeUmMinuto: 'less than a minute',
  minutos: 'about {{minutos}} min',
  pergunta: {
    reiniciar: 'Restart {{total}} connections?',
    rotacionarSegredo: 'Change the webhook secret of {{total}} companies?',
    mudarDeServidor: 'Move {{total}} companies to another server?',
  },
  perturba: {
    reiniciar: 'Each one is unable to send or receive messages for a few seconds.',
    rotacionarSegredo: 'The old address stays valid for 25 minutes. Nothing is lost.',
    mudarDeServidor: 'Those that are connected may have to scan another QR code.',
  },
  verTarefa: 'See the task',
  semMudanca: 'Still: {{status}}',
  mudou: 'Was: {{antes}}. Now: {{depois}}',
}
