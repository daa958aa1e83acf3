import { z } from 'zod'
import { MAXIMO_DO_NOME } from './limites.js'
import { texto } from './pecas.js'

/** What Evolution calls whoever owns the phone. */
const O_DONO: ReadonlySet<string> = new Set(['você', 'voce', 'you', 'tú', 'usted'])

/** Of somebody without a name some versions give the number, or the address, in its place: that is no name. */
export const nomeDePessoa = (nome: string | null): string | null => {
  const limpo = nome?.trim()
  if (!limpo || /^[\d\s()+.:_-]+$/.test(limpo) || /^\d+(:\d+)?@/.test(limpo)) return null
  return O_DONO.has(limpo.toLowerCase()) ? null : limpo
}

export const nome = z
  .unknown()
  .optional()
  .transform((valor) => nomeDePessoa(texto(MAXIMO_DO_NOME).parse(valor)))
