import type { z } from 'zod'
import { criarSeparador } from './elementos.js'
import { RespostaInesperada } from './erros.js'

const MAX_ELEMENTO = 1024 * 1024
/** The text of what is no list: an error, or a page of a proxy's. */
const MAX_ERRO = 64 * 1024

/**
 * Reads a list while it comes in: what is kept is what the schema makes of each element, never the list's own text.
 * @returns the text of what is no list, to be told what it means; null: it was one, and `aoLer` has had all of it
 */
export const lerLista = async <S extends z.ZodType>(
  corpo: AsyncIterable<Uint8Array>,
  { elemento, aoLer, operacao }: { elemento: S; aoLer: (um: z.output<S>) => void; operacao: string },
): Promise<string | null> => {
  const texto = new TextDecoder()
  const estranha = (detalhe: string) => new RespostaInesperada({ operacao, detalhe, motivo: 'formato' })
  let ordem = 0
  const separador = criarSeparador((json) => {
    const lido = elemento.safeParse(JSON.parse(json))
    if (!lido.success)
      throw estranha(
        lido.error.issues.map(({ path, message }) => `${[ordem, ...path].join('.')}: ${message}`).join('; '),
      )
    ordem += 1
    aoLer(lido.data)
  }, MAX_ELEMENTO)
  let cru: string | null = null
  let comecou = false
  for await (const pedaco of corpo) {
    const novo = texto.decode(pedaco, { stream: true })
    if (!comecou && novo.trim() !== '') {
      comecou = true
      if (!novo.trimStart().startsWith('[')) cru = ''
    }
    if (cru !== null) {
      cru += novo
      if (cru.length > MAX_ERRO) break
    } else {
      try {
        separador.receber(novo)
      } catch (erro) {
        throw erro instanceof SyntaxError ? estranha('não é uma lista') : erro
      }
    }
  }
  if (cru !== null) return cru
  if (!separador.completo()) throw estranha('a lista não chegou ao fim')
  return null
}
