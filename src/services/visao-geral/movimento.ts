import type { DataSource } from 'typeorm'
import { FRONTEIRA_DA_IDADE } from '../retencao/sql-da-retencao.js'

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
  LEFT JOIN whatsapp.mudanca_de_status m
    ON m.em >= (dia::timestamp + make_interval(mins => $1)) AT TIME ZONE 'UTC'
   AND m.em < (dia::timestamp + interval '1 day' + make_interval(mins => $1)) AT TIME ZONE 'UTC'
  GROUP BY dia ORDER BY dia`

/** @param deslocamento minutes from the asker's clock to UTC, as JavaScript's `getTimezoneOffset` has it */
export const lerConexoesPorDia = (dataSource: DataSource, deslocamento: number): Promise<DiaDeConexoes[]> =>
  dataSource.query(POR_DIA, [deslocamento])

/**
 * What has been counted already, and the rows since, a second at a time: minutes of intervals are worked out in decimals,
 * which takes longer than reading the row. Of the last hour and no other.
 */
const POR_MINUTO = `
  SELECT floor(extract(epoch FROM now() - em) / 60)::int AS ha, sum(total)::int AS total, sum(falharam)::int AS falharam
  FROM (
    SELECT passo AS em, total, falharam FROM whatsapp.movimento_do_diario
    UNION ALL
    SELECT date_trunc('second', recebido_em), count(*), count(*) FILTER (WHERE resultado = 'falhou')
    FROM whatsapp.evento_webhook
    WHERE id >= $1 AND id > (SELECT ate_id FROM whatsapp.contagem_do_diario) GROUP BY 1) movimento
  WHERE em <= now() AND em > now() - interval '${MINUTOS} minutes'
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
