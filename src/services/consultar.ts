import type { DataSource, EntityManager } from 'typeorm'

/**
 * Runs one statement and gives its rows.
 * @param nome has the connection prepare the statement once; planning the large ones costs more than running them
 */
export type Consultar = <T>(sql: string, valores?: unknown[], nome?: string) => Promise<T[]>

/** On the manager's connection, inside its transaction. TypeORM prepares nothing. */
export const consultarCom =
  (manager: EntityManager): Consultar =>
  (sql, valores) =>
    manager.query(sql, valores)

interface Conexao {
  query(consulta: { text: string; values: unknown[]; name?: string }): Promise<{ rows: unknown[] }>
}

/** Lends a connection of the pool, past TypeORM, for as long as `fazer` takes. */
export const comConexao = async <T>(
  dataSource: DataSource,
  fazer: (consultar: Consultar) => Promise<T>,
): Promise<T> => {
  const runner = dataSource.createQueryRunner()
  try {
    const conexao: Conexao = await runner.connect()
    return await fazer(async <R>(text: string, values: unknown[] = [], name?: string) => {
      const { rows } = await conexao.query({ text, values, ...(name && { name }) })
      return rows as R[]
    })
  } finally {
    await runner.release()
  }
}
