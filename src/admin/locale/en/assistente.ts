import type { Textos } from '../pt-br.js'

export const assistente: Textos['assistente'] = {
  etapas: {
    rotulo: 'Steps of the connection',
    servidor: 'Server',
    criar: 'Create the connection',
    ler: 'Scan the QR code',
    digitar: 'Type the code',
    conectado: 'Ready',
    feita: 'done',
  },
  teste: {
    titulo: 'Send a test message',
    texto: 'Send a message through this connection, and see whether it arrives.',
    numero: 'To the number',
    mensagem: 'Message',
    sugestao: 'Test: the WhatsApp of {{empresa}} is connected.',
    vazia: 'Write the message.',
    enviar: 'Send',
    enviando: 'Sending…',
  },
  linha: {
    carregando: 'Loading the timeline…',
    vazia: 'Nothing has happened to this connection yet.',
    maisAntigos: 'Older',
    buscando: 'Fetching…',
    fim: 'The beginning of the timeline.',
    falhou: 'The timeline could not be loaded.',
    quem: { suporte: 'Support team', sistema: 'System' },
    fonte: {
      webhook: 'reported by the WhatsApp server',
      sonda: 'seen at a check',
      operacao: 'by an operation in the panel',
    },
    vezes: '{{vezes}} times',
    passou: 'Status went from {{de}} to {{para}}',
  },
}
