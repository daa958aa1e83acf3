export interface Parte {
  texto: string
  marcada: boolean
}

/** Letter for letter, so that a place in one is the same place in the other. */
const simples = (texto: string): string =>
  [...texto]
    .map((letra) => {
      const [base = letra] = letra.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
      return base.length === letra.length ? base : letra
    })
    .join('')

/**
 * Where the words that were looked for stand in a text, whatever their accents; an ending may differ, as it may for the
 * search, so a long word is known by its beginning.
 */
export const partesMarcadas = (texto: string, busca: string): Parte[] => {
  const palavras = simples(busca)
    .split(/\s+/)
    .filter(Boolean)
    .map((palavra) => (palavra.length > 5 ? palavra.slice(0, -2) : palavra))
  const onde = simples(texto)
  const partes: Parte[] = []
  for (let i = 0; i < texto.length; ) {
    const achada = palavras.find((palavra) => onde.startsWith(palavra, i))
    const fim = achada ? fimDaPalavra(texto, i + achada.length) : i + 1
    const ultima = partes.at(-1)
    if (ultima && ultima.marcada === Boolean(achada)) ultima.texto += texto.slice(i, fim)
    else partes.push({ texto: texto.slice(i, fim), marcada: Boolean(achada) })
    i = fim
  }
  return partes
}

const fimDaPalavra = (texto: string, desde: number): number =>
  desde + (/^[\p{L}\p{M}]{0,3}(?![\p{L}\p{M}])/u.exec(texto.slice(desde, desde + 5))?.[0].length ?? 0)

const ANTES = 30
const DEPOIS = 90

/** As much of a text as stands around its first hit. */
export const aoRedor = (texto: string, busca: string): string => {
  const linha = texto.replace(/\s+/g, ' ')
  const partes = partesMarcadas(linha, busca)
  const antes = partes[0]?.marcada ? 0 : (partes[0]?.texto.length ?? 0)
  const inicio = antes <= ANTES || partes.length < 2 ? 0 : antes - ANTES
  const fim = inicio + ANTES + DEPOIS
  return `${inicio > 0 ? '…' : ''}${linha.slice(inicio, fim)}${fim < linha.length ? '…' : ''}`
}
