import { ITENS_DE_UMA_LISTA, LIMITES } from '../../src/resources/limites.js'

type Json = null | boolean | number | string | Json[] | { [chave: string]: Json }

/** Names that every plain object answers to. */
export const HERDADOS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const

export interface Deformado {
  /** Event, path and what was done there: once for each, however many recordings have it. */
  forma: string
  /** JSON text: `__proto__` is a key like any other in it. */
  corpo: string
}

/** Every key of every shape replaced by every inherited name, and every text that names a kind of thing as well. */
export function* comNomesHerdados(corpos: readonly Json[]): Generator<Deformado> {
  yield* umaVezPorForma(corpos, function* (corpo) {
    for (const caminho of caminhos(corpo)) {
      const ultimo = caminho.at(-1)
      for (const nome of HERDADOS) {
        if (typeof ultimo === 'string')
          yield [`${formaDe(caminho)} as ${nome}`, () => escrever(corpo, caminho, { chave: nome })]
        if (typeof em(corpo, caminho) === 'string')
          yield [
            `${formaDe(caminho)} = ${nome}`,
            () => escrever(corpo, caminho, { texto: JSON.stringify(nome) }),
          ]
      }
    }
  })
}

/** So long are the caps there are, and one past them. */
const TAMANHOS = [...new Set<number>(Object.values(LIMITES))].flatMap((n) => [n, n + 1])
const ITENS = [ITENS_DE_UMA_LISTA, ITENS_DE_UMA_LISTA + 1, 5 * ITENS_DE_UMA_LISTA]

/** Every text and every list of every shape grown to each cap, and one past it. */
export function* crescidos(corpos: readonly Json[]): Generator<Deformado> {
  yield* umaVezPorForma(corpos, function* (corpo) {
    for (const caminho of caminhos(corpo)) {
      const valor = em(corpo, caminho)
      if (typeof valor === 'string')
        for (const tamanho of TAMANHOS)
          yield [
            `${formaDe(caminho)} of ${tamanho}`,
            () =>
              escrever(corpo, caminho, {
                texto: JSON.stringify(valor.slice(0, tamanho).padEnd(tamanho, 'x')),
              }),
          ]
      if (Array.isArray(valor) && valor.length > 0) {
        for (const itens of ITENS)
          yield [
            `${formaDe(caminho)} of ${itens} items`,
            () =>
              escrever(corpo, caminho, {
                texto: `[${Array(itens).fill(JSON.stringify(valor[0])).join(',')}]`,
              }),
          ]
      }
    }
  })
}

function* umaVezPorForma(
  corpos: readonly Json[],
  deformar: (corpo: Json) => Generator<[forma: string, escrever: () => string]>,
): Generator<Deformado> {
  const vistas = new Set<string>()
  for (const corpo of corpos) {
    const evento = typeof corpo === 'object' && corpo && !Array.isArray(corpo) ? corpo.event : ''
    for (const [forma, escrito] of deformar(corpo)) {
      const nome = `${evento}: ${forma}`
      if (vistas.has(nome)) continue
      vistas.add(nome)
      yield { forma: nome, corpo: escrito() }
    }
  }
}

type Caminho = readonly (string | number)[]

/** Of a list the first item stands for all. */
function* caminhos(no: Json, ate: Caminho = []): Generator<Caminho> {
  if (ate.length > 0) yield ate
  if (Array.isArray(no)) {
    if (no[0] !== undefined) yield* caminhos(no[0], [...ate, 0])
  } else if (typeof no === 'object' && no !== null)
    for (const [chave, valor] of Object.entries(no)) yield* caminhos(valor, [...ate, chave])
}

const formaDe = (caminho: Caminho): string =>
  caminho.map((parte) => (typeof parte === 'number' ? '[]' : parte)).join('.')

const em = (no: Json, [parte, ...resto]: Caminho): Json | undefined => {
  if (parte === undefined) return no
  const dentro = (no as Record<string | number, Json> | null)?.[parte]
  return dentro === undefined ? undefined : em(dentro, resto)
}

/** The body's text with one value or one key of it changed. */
const escrever = (
  no: Json,
  [parte, ...resto]: Caminho,
  mudar: { chave?: string; texto?: string },
): string => {
  if (parte === undefined) return mudar.texto ?? JSON.stringify(no)
  if (Array.isArray(no))
    return `[${no.map((item, i) => (i === parte ? escrever(item, resto, mudar) : JSON.stringify(item))).join(',')}]`
  const membros = Object.entries(no as Record<string, Json>).map(([chave, valor]) => {
    if (chave !== parte) return `${JSON.stringify(chave)}:${JSON.stringify(valor)}`
    const nome = resto.length === 0 ? (mudar.chave ?? chave) : chave
    return `${JSON.stringify(nome)}:${escrever(valor, resto, mudar)}`
  })
  return `{${membros.join(',')}}`
}
