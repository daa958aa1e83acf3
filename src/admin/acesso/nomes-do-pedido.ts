/**
 * What the names of a request's parameters may be. AdminJS reads a name as a path: each dot is a level of objects, each
 * number the length of an array, so that some bytes of name cost seconds, or gigabytes. No form or list of a panel
 * comes near these.
 */
const TAMANHO = 200
const NIVEIS = 10
const NOMES = 2000
const INDICE = 999

/** AdminJS splits names by the first, those of filters by the second, too. */
const SEPARADOR = /\.|~~/
/** Parameters whose values name a property. */
const VALEM_NOMES = new Set(['sortBy', 'searchProperty'])

/** Each name, object, array and item has one of these; so may a text, but never by the thousand. */
const SINAIS_DO_JSON = [':', '{', '[', ','] as const

/**
 * Whether a JSON that nobody has parsed has more in it than names may come to: with 50,000 of them, or 200,000 arrays in each
 * other, parsing it is what everybody else waits for.
 */
export const nomesDemais = (json: Buffer): boolean => {
  let vistos = 0
  for (const sinal of SINAIS_DO_JSON)
    for (let onde = json.indexOf(sinal); onde >= 0; onde = json.indexOf(sinal, onde + 1))
      if (++vistos > 4 * NOMES) return true
  return false
}

/** Whether the names in what was sent, however deep, may be handed to AdminJS. Costs no more than the limits allow. */
export const nomesCabem = (...enviados: unknown[]): boolean => {
  const abertos = enviados.map((valor) => ({ valor, nivel: 0 }))
  let nomes = 0
  for (let um = abertos.pop(); um; um = abertos.pop()) {
    const { valor, nivel } = um
    if (typeof valor !== 'object' || valor === null) continue
    // Of an array, the names are its indices: the last one says it all.
    if (Array.isArray(valor) && valor.length > INDICE + 1) return false
    // Not `Object.entries`: what is too much is not even listed.
    for (const nome in valor) {
      if (!Object.hasOwn(valor, nome)) continue
      nomes++
      const fundo = nivel + niveisDe(nome)
      if (nomes > NOMES || fundo > NIVEIS) return false
      const conteudo = (valor as Record<string, unknown>)[nome]
      if (VALEM_NOMES.has(nome) && typeof conteudo === 'string' && niveisDe(conteudo) > NIVEIS) return false
      if (typeof conteudo === 'object') abertos.push({ valor: conteudo, nivel: fundo })
    }
  }
  return true
}

/** How many levels a name opens; more than there may be, for one that is not to be taken at all. */
const niveisDe = (nome: string): number => {
  if (nome.length > TAMANHO) return Number.POSITIVE_INFINITY
  const partes = nome.split(SEPARADOR)
  // As AdminJS reads a number: `1e9` and `0x5f5e100` are some, too.
  return partes.some((parte) => Number(parte) > INDICE) ? Number.POSITIVE_INFINITY : partes.length
}
