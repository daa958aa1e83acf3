import { guardar, lerGuardado } from './guardado.js'

const chaveDe = (deQue: string): string => `wa-rascunho-${deQue}`

/** What was begun and not sent, of a conversation or a form, until this window is closed: a computer may be shared. */
export const lerRascunho = (deQue: string): string => lerGuardado('aba', chaveDe(deQue)) ?? ''

export const guardarRascunho = (deQue: string, texto: string): void =>
  guardar('aba', chaveDe(deQue), texto.trim() ? texto : null)
