import type { DataSource } from 'typeorm'

interface Lidas {
  percorridas: string | null
  pelo_indice: string | null
}

/**
 * Rows of a table, its index entries included, that were read while `fazer` ran, triggers and all. By the server's own
 * count, which connections hand in when asked: so with one connection in use at a time.
 */
export const linhasLidas = async (
  dataSource: DataSource,
  tabela: string,
  fazer: () => Promise<unknown>,
): Promise<number> => {
  const contar = async (): Promise<number> => {
    await dataSource.query('SELECT pg_stat_force_next_flush()')
    const [linha]: Lidas[] = await dataSource.query(
      `SELECT t.seq_tup_read AS percorridas,
         (SELECT sum(greatest(i.idx_tup_read, i.idx_tup_fetch)) FROM pg_stat_user_indexes i WHERE i.relid = t.relid) AS pelo_indice
       FROM pg_stat_user_tables t WHERE t.relid = $1::regclass`,
      [tabela],
    )
    return Number(linha?.percorridas ?? 0) + Number(linha?.pelo_indice ?? 0)
  }
  const antes = await contar()
  await fazer()
  return (await contar()) - antes
}
