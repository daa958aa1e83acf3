import type { Textos } from '../pt-br.js'

export const assistente: Textos['assistente'] = {
  etapas: {
    rotulo: 'Steps of the connection',
    servidor: 'Server',
    criar: 'Create the connection',
    ler: 'Scan the QR code',
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
}
