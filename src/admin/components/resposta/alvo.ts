import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'

/** What the box below a conversation is at, other than writing a new message. */
export interface Alvo {
  fazer: 'responder' | 'editar'
  mensagem: MensagemNaConversa
}
