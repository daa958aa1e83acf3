import type { DataSource } from 'typeorm'
import { FRONTEIRA_DA_IDADE } from '../sql-da-retencao.js'

export const DIAS = 30
export const MINUTOS = 60

export interface DiaDeConexoes {
  /** In the asker's own days: `2026-11-24`. */
  dia: string
  conectaram: number
  desconectaram: number
}

export interface MinutoDeEventos {
  /** Full minutes ago. */
  ha: number
  total: number
  falharam: number
}

/** Read from the index alone. */
const POR_DIA = `
  SELECT to_char(dia, 'YYYY-MM-DD') AS dia,
         count(m.em) FILTER (WHERE m.para = 'conectado')::int AS conectaram,
         count(m.em) FILTER (WHERE m.de = 'conectado')::int AS desconectaram
  FROM (SELECT (now() AT TIME ZONE 'UTC' - make_interval(mins => $1))::date - n AS dia
        FROM generate_series(0, ${DIAS - 1}) AS n) dias
  LEFT JOIN mudanca_de_status m
    ON m.em >= (dia::timestamp + make_interval(mins => $1)) AT TIME ZONE 'UTC'
   AND m.em < (dia::timestamp + interval '1 day' + make_interval(mins => $1)) AT TIME ZONE 'UTC'
  GROUP BY dia ORDER BY dia`

/** @param deslocamento minutes from the asker's clock to UTC, as JavaScript's `getTimezoneOffset` has it */
export const lerConexoesPorDia = (dataSource: DataSource, deslocamento: number): Promise<DiaDeConexoes[]> =>
  dataSource.query(POR_DIA, [deslocamento])

/** The last hour's rows and no other: they may be millions, so it is not to be asked for all the time. */
const POR_MINUTO = `
  SELECT floor(extract(epoch FROM now() - recebido_em) / 60)::int AS ha, count(*)::int AS total,
         count(*) FILTER (WHERE resultado = 'falhou')::int AS falharam
  FROM evento_webhook
  WHERE id >= $1 AND recebido_em <= now() AND recebido_em > now() - interval '${MINUTOS} minutes'
  GROUP BY ha`

export const lerEventosPorMinuto = async (dataSource: DataSource): Promise<MinutoDeEventos[]> => {
  const [{ id }]: [{ id: string }] = await dataSource.query(FRONTEIRA_DA_IDADE, [MINUTOS * 60])
  const linhas: MinutoDeEventos[] = await dataSource.query(POR_MINUTO, [id])
  const porMinuto = new Map(linhas.map((linha) => [linha.ha, linha]))
  return Array.from({ length: MINUTOS }, (_, i) => {
    const ha = MINUTOS - 1 - i
    return porMinuto.get(ha) ?? { ha, total: 0, falharam: 0 }
  })
}
