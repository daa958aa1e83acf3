import type { Textos } from '../pt-br.js'

export const recuperacao: Textos['recuperacao'] = {
  titulo: 'Missed messages',
  recuperadas: 'Messages recovered: {{total}}. Last gap: {{periodo}}.',
  nadaFaltava: 'Last interruption: {{periodo}}. No message was missing.',
  conferida: 'Messages checked up to {{quando}}.',
  buscando: 'Asking the server for what may have come in during an interruption…',
  semGuarda:
    'The WhatsApp server keeps no messages: what comes in during an interruption cannot be recovered.',
  doDia: 'Recovered in the last 24 hours: {{total}}, of {{empresas}} companies.',
  doDiaUma: 'Recovered in the last 24 hours: {{total}}, of 1 company.',
  nadaNoDia: 'No message was missing in the last 24 hours.',
  esperando: 'Companies still to be checked: {{total}}.',
  empresasSemGuarda:
    'Companies on servers that keep no messages: {{total}}. What they miss during an interruption cannot be recovered.',
  ouMais: '{{total}} or more',
}
