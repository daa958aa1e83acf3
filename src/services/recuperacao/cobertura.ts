import type { DataSource } from 'typeorm'

/** More than that is "more than that": nobody counts a million for a number on a page. */
const CONTADAS = 10_000

/** How far what is kept of messages has been looked through, of all companies together. */
export interface Cobertura {
  /** Connections whose turn it is; at most 10,000 are counted. */
  esperando: number
  /** Connections whose server keeps no messages; likewise. */
  semGuarda: number
}

export interface CoberturaDoDia extends Cobertura {
  /** Of connections with an interruption that ended within a day. */
  recuperadas: number
  empresas: number
}

const ate = (onde: string) =>
  `(SELECT count(*)::int FROM (SELECT FROM whatsapp.recuperacao WHERE ${onde} LIMIT ${CONTADAS}) uma)`

const AGORA = `${ate('pedir_em <= now()')} AS esperando, ${ate('guarda = false')} AS "semGuarda"`

export const lerCobertura = async (dataSource: DataSource): Promise<Cobertura> => {
  const [linha]: [Cobertura] = await dataSource.query(`SELECT ${AGORA}`)
  return linha
}

/** For the overview. */
export const lerCoberturaDoDia = async (dataSource: DataSource): Promise<CoberturaDoDia> => {
  const [linha]: [CoberturaDoDia] = await dataSource.query(
    `SELECT ${AGORA}, coalesce(sum(recuperadas), 0)::int AS recuperadas, count(*)::int AS empresas
     FROM (SELECT recuperadas FROM whatsapp.recuperacao
           WHERE recuperadas > 0 AND lacuna_ate > now() - interval '1 day' LIMIT ${CONTADAS}) do_dia`,
  )
  return linha
}
