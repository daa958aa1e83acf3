import { criarAleatorio } from '../../src/demo/simulador/nucleo/aleatorio.js'

/** Chance from a seed, so that a failing run can be repeated. */
export const criarSorteio = (semente: number) => {
  const { fracao } = criarAleatorio(semente)
  const inteiro = (limite: number) => Math.floor(fracao() * limite)
  const escolher = <T>(opcoes: readonly [T, ...T[]]): T => opcoes[inteiro(opcoes.length)] ?? opcoes[0]
  const embaralhar = <T>(itens: readonly T[]): T[] =>
    itens
      .map((item) => ({ item, ordem: fracao() }))
      .sort((a, b) => a.ordem - b.ordem)
      .map(({ item }) => item)
  return {
    fracao,
    /** From 0 up to, not including, `limite`. */
    inteiro,
    escolher,
    embaralhar,
  }
}
export type Sorteio = ReturnType<typeof criarSorteio>
