import type { Fonte, Status } from './status.js'

/** Nothing has confirmed a status for so long: many rounds of reconciliation came to nothing. */
export const VALIDADE_DA_EVIDENCIA_MS = 15 * 60_000
/** A silent server's deliveries may still come through; they prove only the moment. */
const VALIDADE_COM_SERVIDOR_MUDO_MS = 60_000

export interface Evidencia {
  fonte: Fonte
  /** ISO 8601. */
  em: string
  /** Since when the instance's server has not answered, ISO 8601; null: it does. */
  servidorMudoDesde: string | null
}

/** Whether a status is to be doubted. Where there is no instance, there is nothing that could change unseen. */
export const ehVelha = (status: Status, evidencia: Evidencia, agora: number): boolean =>
  status !== 'nao_configurado' &&
  (agora - Date.parse(evidencia.em) > VALIDADE_DA_EVIDENCIA_MS || servidorCalou(evidencia, agora))

/** Whether its server's silence is what makes it doubtful. */
export const servidorCalou = ({ em, servidorMudoDesde: desde }: Evidencia, agora: number): boolean =>
  desde !== null &&
  (Date.parse(em) <= Date.parse(desde) || agora - Date.parse(em) > VALIDADE_COM_SERVIDOR_MUDO_MS)
