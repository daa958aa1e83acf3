import type { Motivo } from '../configuracao-whatsapp/status.js'

/** Over how many days availability is told. */
export const JANELAS = [1, 7, 30, 90] as const
export type Janela = (typeof JANELAS)[number]

export interface NaJanela {
  dias: Janela
  /** Of the time of which anything is known, cut after two digits; null: nothing is. */
  porcento: number | null
  quedas: number
  /** Seconds. */
  fora: number
}

/** A day of the asker's. */
export interface DiaMedido {
  /** `2026-11-28` */
  dia: string
  /** As above; null: never measured on that day, or nothing is known of it. */
  porcento: number | null
  /** Seconds out. */
  fora: number
  /** Seconds of which nothing is known, though it was connected before. */
  desconhecido: number
}

export interface Queda {
  id: string
  /** ISO 8601. */
  inicio: string
  /** Null: it goes on. */
  fim: string | null
  motivo: Motivo | null
}

/** How much of the time one company was connected. */
export interface Disponibilidade {
  janelas: NaJanela[]
  /** The last 90, the oldest first. */
  dias: DiaMedido[]
  /** The latest of the last 90 days, the latest first. */
  quedas: Queda[]
}

/** How a filter tells those who are worse off from the rest: percent of 30 days. */
export const FAIXAS = { abaixo_de_999: 99.9, abaixo_de_99: 99, abaixo_de_95: 95 } as const
export type Faixa = keyof typeof FAIXAS
