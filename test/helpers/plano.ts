import type { DataSource } from 'typeorm'

export interface No {
  'Relation Name'?: string
  'Plan Rows': number
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

const planoDe = async (
  dataSource: Pick<DataSource, 'query'>,
  sql: string,
  { valores, medido }: { valores: unknown[]; medido: boolean },
): Promise<No> => {
  const [linha] = await dataSource.query(`EXPLAIN (${medido ? 'ANALYZE, ' : ''}FORMAT JSON) ${sql}`, valores)
  const plano = linha['QUERY PLAN'] as string | [{ Plan: No }]
  const [{ Plan }] = typeof plano === 'string' ? (JSON.parse(plano) as [{ Plan: No }]) : plano
  return Plan
}

/** Rows that a statement reads, whatever it gives. */
export const linhasDoPlano = async (
  dataSource: Pick<DataSource, 'query'>,
  sql: string,
  valores: unknown[] = [],
): Promise<number> => lidasPor(await planoDe(dataSource, sql, { valores, medido: true }))

/** Rows of a table that the planner reckons with: by them it chooses its way, which is another in a larger table. */
export const linhasEsperadas = async (
  dataSource: Pick<DataSource, 'query'>,
  tabela: string,
  { sql, valores }: { sql: string; valores: unknown[] },
): Promise<number> => {
  const de = (no: No): number =>
    (no['Relation Name'] === tabela ? no['Plan Rows'] : 0) +
    (no.Plans ?? []).reduce((soma, filho) => soma + de(filho), 0)
  return de(await planoDe(dataSource, sql, { valores, medido: false }))
}
