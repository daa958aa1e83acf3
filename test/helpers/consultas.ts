import type { DataSource, QueryRunner } from 'typeorm'

export interface Consulta {
  sql: string
  valores: unknown[]
}

/** What `fazer` asks of the database, in order. */
export const consultasDe = async (
  dataSource: DataSource,
  fazer: () => Promise<unknown>,
): Promise<Consulta[]> => {
  const anotadas: Consulta[] = []
  const criar = dataSource.createQueryRunner.bind(dataSource)
  dataSource.createQueryRunner = (...modo): QueryRunner => {
    const runner = criar(...modo)
    const perguntar = runner.query.bind(runner) as (...tudo: unknown[]) => Promise<unknown>
    runner.query = ((sql: string, valores: unknown[] = [], ...resto: unknown[]) => {
      anotadas.push({ sql, valores })
      return perguntar(sql, valores, ...resto)
    }) as typeof runner.query
    return runner
  }
  try {
    await fazer()
  } finally {
    dataSource.createQueryRunner = criar
  }
  return anotadas
}
