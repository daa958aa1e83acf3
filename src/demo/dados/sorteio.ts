import { type Aleatorio, criarAleatorio } from '../simulador/nucleo/aleatorio.js'

const MINUTO = 60_000
const DIA = 24 * 60 * MINUTO
const ABRE = 9
const HORAS_ABERTAS = 10

/** Chance that is the same at every start. */
export interface Sorteio extends Pick<Aleatorio, 'hex' | 'fracao'> {
  entre(de: number, ate: number): number
  um<T>(lista: readonly T[]): T
  /** A moment between nine and seven, so many days before another. */
  noExpediente(antesDe: number, dias: number): number
}

export const criarSorteio = (semente: number): Sorteio => {
  const { fracao, hex } = criarAleatorio(semente)
  const entre = (de: number, ate: number) => de + Math.floor(fracao() * (ate - de + 1))
  return {
    fracao,
    hex,
    entre,
    um(lista) {
      const escolhido = lista[entre(0, lista.length - 1)]
      if (escolhido === undefined) throw new RangeError('nothing to choose from')
      return escolhido
    },
    noExpediente(antesDe, dias) {
      const dia = new Date(antesDe - dias * DIA)
      dia.setHours(ABRE, entre(0, HORAS_ABERTAS * 60), entre(0, 59), 0)
      return Math.min(dia.getTime(), antesDe - MINUTO)
    },
  }
}
