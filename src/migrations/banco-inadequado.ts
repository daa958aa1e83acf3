import type { DataSource } from 'typeorm'

/** The DataSource cannot hold the plugin's tables; says in words why, and what to do. */
export class BancoInadequado extends Error {
  override readonly name = 'BancoInadequado'
  readonly codigo = 'banco_inadequado'
}

/** One connection listens all the time; a transaction may need a second beside the one that others wait for. */
const CONEXOES_NO_MINIMO = 3

/** What is wrong with a DataSource, whether it is initialised or not; null: nothing that can be told from here. */
export const defeitoDoBanco = ({ options }: DataSource): string | null => {
  if (options.type !== 'postgres') return `must be a PostgreSQL DataSource, not ${options.type}`
  const { poolSize, extra } = options
  const maximo = poolSize ?? (extra as { max?: unknown } | undefined)?.max
  if (typeof maximo === 'number' && maximo < CONEXOES_NO_MINIMO)
    return `must allow at least ${CONEXOES_NO_MINIMO} connections (poolSize), not ${maximo}`
  return null
}
