import type { Sinais, Sinal } from './sinais.js'

/** The later of two signals of one kind; within one millisecond, the one that says more. */
const vence = (novo: object & { em: number }, atual: object & { em: number }): boolean => {
  if (novo.em !== atual.em) return novo.em > atual.em
  return chave(novo) > chave(atual)
}

/** Any total order will do, as long as it does not depend on arrival; null sorts below every value. */
const chave = (sinal: object): string =>
  Object.entries(sinal)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nome, valor]) => `${nome}=${valor === null ? '' : `.${valor}`}`)
    .join('&')

/** Merges one signal into the state. Pure, commutative, associative, idempotent. */
export const juntar = (sinais: Sinais, { tipo, ...sinal }: Sinal): Sinais => {
  const atual = sinais[tipo]
  return atual && !vence(sinal, atual) ? sinais : { ...sinais, [tipo]: sinal }
}

export const juntarTodos = (sinais: Sinais, novos: readonly Sinal[]): Sinais => novos.reduce(juntar, sinais)
