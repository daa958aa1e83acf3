import type { Fonte, Status } from './status.js'

/** Nothing has confirmed a status for so long: more than two rounds of reconciliation came to nothing. */
export const VALIDADE_DA_EVIDENCIA_MS = 15 * 60_000

export interface Evidencia {
  fonte: Fonte
  /** ISO 8601. */
  em: string
}

/** Whether a status is to be doubted. Where there is no instance, there is nothing that could change unseen. */
export const ehVelha = (status: Status, { em }: Evidencia, agora: number): boolean =>
  status !== 'nao_configurado' && agora - Date.parse(em) > VALIDADE_DA_EVIDENCIA_MS
