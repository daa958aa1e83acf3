/** Mirrors the SQL function `texto_de_busca`: lower case, accents folded. */
export const textoDeBusca = (texto: string): string =>
  texto.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()

/** Makes `%`, `_` and `\` stand for themselves in LIKE. */
export const literalNoLike = (texto: string): string => texto.replace(/[\\%_]/g, '\\$&')
