import { ValidationError } from 'adminjs'
import type { z } from 'zod'

type Params = Record<string, unknown>

export const recusar = (campo: string, mensagem: string): ValidationError =>
  new ValidationError({ [campo]: { type: mensagem, message: mensagem } })

/** A deletion has no form: the notice must say it. */
export const recusarComAviso = (campo: string, mensagem: string): ValidationError =>
  new ValidationError(
    { [campo]: { type: mensagem, message: mensagem } },
    { type: mensagem, message: mensagem },
  )

/**
 * What of a form may be written. AdminJS sends the whole record back, so a read-only field is let through
 * while it is unchanged; changed, or unknown, it is refused by name.
 * @param atual the record's present values; empty for a new one
 */
export const validarEscrita = (esquema: z.ZodObject, params: Params, atual: Params): Params => {
  const enviados = Object.entries(params).filter(
    ([nome, valor]) => Object.hasOwn(esquema.shape, nome) || !igual(valor, atual[nome]),
  )
  for (const [nome, valor] of enviados) {
    // NUL is no text in PostgreSQL.
    if (typeof valor === 'string' && valor.includes('\u0000')) throw recusar(nome, 'valorInvalido')
  }
  const lida = esquema.safeParse(Object.fromEntries(enviados))
  if (lida.success) return lida.data
  throw new ValidationError(
    Object.fromEntries(
      lida.error.issues.flatMap((problema) =>
        problema.code === 'unrecognized_keys'
          ? problema.keys.map((nome) => [nome, { type: 'somenteLeitura', message: 'somenteLeitura' }])
          : [
              [
                String(problema.path[0] ?? 'nome'),
                { type: problema.code, message: palavras(problema.message) },
              ],
            ],
      ),
    ),
  )
}

/** Our schemas' messages are keys of the locale; zod's own are English and not for users. */
const palavras = (mensagem: string): string =>
  /^[a-z][A-Za-z]+$/.test(mensagem) ? mensagem : 'valorInvalido'

const igual = (a: unknown, b: unknown): boolean => texto(a) === texto(b)

const texto = (valor: unknown): string => {
  // What a browser sent may be no date at all.
  if (valor instanceof Date) return Number.isNaN(valor.getTime()) ? 'data inválida' : valor.toISOString()
  if (typeof valor === 'object' && valor !== null) return JSON.stringify(valor)
  return valor === null || valor === undefined ? '' : String(valor)
}
