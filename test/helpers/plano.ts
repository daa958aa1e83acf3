import type { DataSource } from 'typeorm'

export interface No {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: No[]
}

/** Rows that a plan read: what its leaves gave, and what was thrown away. */
const lidasPor = (no: No): number =>
  ((no['Rows Removed by Filter'] ?? 0) + (no['Rows Removed by Index Recheck'] ?? 0)) * no['Actual Loops'] +
  (no.Plans
    ? no.Plans.reduce((soma, filho) => soma + lidasPor(filho), 0)
    : no['Actual Rows'] * no['Actual Loops'])

/** Rows that a statement reads, whatever it gives. */
export const linhasDoPlano = async (
  dataSource: Pick<DataSource, 'query'>,
  sql: string,
  valores: unknown[] = [],
): Promise<number> => {
  const [linha] = await dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, valores)
  const plano = linha['QUERY PLAN'] as string | [{ Plan: No }]
  const [{ Plan }] = typeof plano === 'string' ? (JSON.parse(plano) as [{ Plan: No }]) : plano
  return lidasPor(Plan)
}
