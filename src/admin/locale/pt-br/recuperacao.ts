/** What was missed while nobody heard, and how far it has been fetched since. */
export const recuperacao = {
  titulo: 'Mensagens que faltavam',
  recuperadas: 'Mensagens recuperadas: {{total}}. Última lacuna: {{periodo}}.',
  nadaFaltava: 'Última interrupção: {{periodo}}. Não faltou nenhuma mensagem.',
  conferida: 'Mensagens conferidas até {{quando}}.',
  buscando: 'Buscando no servidor o que pode ter chegado durante uma interrupção…',
  semGuarda:
    'O servidor do WhatsApp não guarda mensagens: o que chegar durante uma interrupção não pode ser recuperado.',
  doDia: 'Recuperadas nas últimas 24 horas: {{total}}, de {{empresas}} empresas.',
  doDiaUma: 'Recuperadas nas últimas 24 horas: {{total}}, de 1 empresa.',
  nadaNoDia: 'Nenhuma mensagem faltou nas últimas 24 horas.',
  esperando: 'Empresas que ainda serão conferidas: {{total}}.',
  empresasSemGuarda:
    'Empresas em servidores que não guardam mensagens: {{total}}. O que elas perderem numa interrupção não pode ser recuperado.',
  ouMais: '{{total}} ou mais',
}
