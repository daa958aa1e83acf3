import { guardar, lerGuardado } from './guardado.js'

const chaveDe = (deQue: string): string => `wa-rascunho-${deQue}`

/** What was begun and not sent, of a conversation or a form, until this window is closed: a computer may be shared. */
export const lerRascunho = (deQue: string): string => lerGuardado('aba', chaveDe(deQue)) ?? ''

export const guardarRascunho = (deQue: string, texto: string): void =>
  guardar('aba', chaveDe(deQue), texto.trim() ? texto : null)

export type Campos = Readonly<Record<string, unknown>>

/** The fields of a form that were begun. @param serve whether one is still as it was left */
export const lerCampos = <V>(deQue: string, serve: (campo: string, valor: unknown) => boolean) => {
  try {
    const comecados: Campos = JSON.parse(lerRascunho(deQue) || '{}')
    return Object.fromEntries(
      Object.entries(comecados).filter(([campo, valor]) => serve(campo, valor)),
    ) as Readonly<Record<string, V>>
  } catch {
    // Not a form's.
    return {}
  }
}

/** As text, to tell whether they changed; none: nothing is begun. */
export const emTexto = (campos: Campos): string =>
  Object.keys(campos).length > 0 ? JSON.stringify(campos) : ''
