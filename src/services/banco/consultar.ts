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
  /** pg's pipeline mode: statements are sent without waiting for the answers of those before. */
  pipeline?: boolean
  query(consulta: { text: string; values: unknown[]; name?: string }): Promise<{ rows: unknown[] }>
}

export interface ConexaoEmprestada {
  consultar: Consultar
  /**
   * All of them, in this order; in one round trip where the host's pool is in pipeline mode: each must then have asked
   * all it asks by the time it returns, and none may depend on an answer.
   */
  seguidas<T extends readonly unknown[]>(...consultas: { [I in keyof T]: () => Promise<T[I]> }): Promise<T>
}

/** Lends a connection of the pool, past TypeORM, for as long as `fazer` takes. */
export const comConexao = async <T>(
  dataSource: DataSource,
  fazer: (conexao: ConexaoEmprestada) => Promise<T>,
): Promise<T> => {
  const runner = dataSource.createQueryRunner()
  try {
    const conexao: Conexao = await runner.connect()
    return await fazer({
      async consultar<R>(text: string, values: unknown[] = [], name?: string) {
        try {
          const { rows } = await conexao.query({ text, values, ...(name && { name }) })
          return rows as R[]
        } catch (erro) {
          // For whoever logs it: the statement itself is not to be shown.
          if (name && erro instanceof Error) Object.assign(erro, { comando: name })
          throw erro
        }
      },
      async seguidas<T extends readonly unknown[]>(...consultas: { [I in keyof T]: () => Promise<T[I]> }) {
        const respostas: unknown[] = []
        for (const fazer of consultas) respostas.push(conexao.pipeline ? fazer() : await fazer())
        return (await Promise.all(respostas)) as unknown as T
      },
    })
  } finally {
    await runner.release()
  }
}

/**
 * The rows an UPDATE or DELETE returns. TypeORM gives [rows, count]; of one that begins by WITH, on the embedded
 * database, the rows alone.
 */
export const alterar = async <L>(
  onde: Pick<EntityManager, 'query'>,
  sql: string,
  valores: unknown[],
): Promise<L[]> => {
  const resposta: L[] | [L[], number] = await onde.query(sql, valores)
  return Array.isArray(resposta[0]) ? resposta[0] : (resposta as L[])
}
