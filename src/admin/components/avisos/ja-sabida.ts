import { guardar, lerGuardado } from '../base/guardado.js'

const CHAVE = 'wa-avisado-ate'

/** The latest message that one of the browser's pages has told of or shown: the next one whose turn it is goes on from there. */
export const sabidaDeOutra = (): number => Number(lerGuardado('navegador', CHAVE) ?? 0) || 0

export const saber = (mensagem: number): void => guardar('navegador', CHAVE, String(mensagem))
