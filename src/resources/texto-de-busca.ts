import { SINAIS, temSinal } from '../migrations/indice-de-sinais.js'

/** Mirrors the SQL function `texto_de_busca`: lower case, accents folded. */
export const textoDeBusca = (texto: string): string =>
  texto.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()

interface OndeSeBusca {
  operador?: 'LIKE' | 'ILIKE'
  sinais?: string
}

/**
 * SQL: whether a text that is folded already has `parametro` in it, however much there is to look through. Of one or two
 * letters or digits: at the beginning of a word, which an index of three finds too. A sign, or an emoji, is in no index
 * of three letters: it is looked for where there are any.
 */
export const temTrecho = (
  coluna: string,
  texto: string,
  parametro: string,
  { operador = 'LIKE', sinais = SINAIS.nome }: OndeSeBusca = {},
): string => {
  if (texto.length <= 2 && /^[a-z0-9]+$/.test(texto))
    return `(${coluna} ${operador} ${parametro} || '%' OR ${coluna} ${operador} '% ' || ${parametro} || '%')`
  const trecho = `${coluna} ${operador} '%' || ${parametro} || '%'`
  return !/[a-z0-9]{3}/.test(texto) && new RegExp(sinais).test(texto)
    ? `(${temSinal(coluna, sinais)} AND ${trecho})`
    : trecho
}

/** Enough for any name; each is a condition of its own. */
const PALAVRAS = 6

/** The words of a text that is folded already, to be found in any order. */
export const palavrasDe = (texto: string): string[] => {
  const palavras = texto.split(/\s+/).filter(Boolean)
  return palavras.length > PALAVRAS ? [texto] : palavras.length > 0 ? palavras : [texto]
}

/**
 * SQL: whether a text that is folded has all of these words in it. Where one of them is long enough for the index of three
 * letters, the others may stand anywhere.
 */
export const temPalavras = (
  coluna: string,
  palavras: readonly string[],
  parametro: (i: number) => string,
): string => {
  const umaLonga = palavras.length > 1 && palavras.some((palavra) => palavra.length > 2)
  return palavras
    .map((palavra, i) =>
      umaLonga ? `${coluna} LIKE '%' || ${parametro(i)} || '%'` : temTrecho(coluna, palavra, parametro(i)),
    )
    .join(' AND ')
}

/** Makes `%`, `_` and `\` stand for themselves in LIKE. */
export const literalNoLike = (texto: string): string => texto.replace(/[\\%_]/g, '\\$&')
