import type { envios as ptBR } from '../pt-br/envios.js'

/** What may be said of a message that is sent. */
export const envios: typeof ptBR = {
  erros: {
    chave_repetida: 'This key was already used for another message, with other content. Use a new key.',
    mensagem_inexistente: 'This message no longer exists. Go back to the list and choose again.',
    conversa_inexistente: 'This conversation no longer exists. Go back to the list and choose again.',
    cancelamento_tardio: 'This message has left or has ended, and can no longer be cancelled.',
  },
  motivos: {
    sem_prova:
      'We got no confirmation that this message went out. Check the conversation on the phone before sending it again.',
    interrompida: 'Sending was interrupted. We are checking whether the message went out.',
    inesperado: 'Sending stopped at an unexpected error. We are checking whether the message went out.',
    pausado: 'Sending is paused for this company.',
    recusada_pelo_whatsapp: 'WhatsApp refused the message.',
  },
  /** What came in, and the host's program did not take. */
  parados: {
    titulo: 'Try the message from {{contato}} again',
    texto:
      "The program that takes messages in failed for this one at every try. The others of its conversation went on without it. Try again once the program's problem is solved; it stays here for 30 days.",
    vazia: 'Nothing is stalled: the program has taken every message in.',
  },
}
