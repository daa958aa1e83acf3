import type { QueryRunner } from 'typeorm'

/** What a text hardly ever has in it, as a regular expression of PostgreSQL's and of ours. */
export const SINAIS = { nome: '[^a-z0-9 ]', instancia: '[^A-Za-z0-9 -]' } as const

/** SQL: a text with such a sign in it, as the index says it, to the letter: else it is not used. */
export const temSinal = (coluna: string, sinais: string): string => `${coluna} COLLATE "C" ~ '${sinais}'`

/** Lists the few texts that have a sign in them: `&`, `%` and emoji have no three letters to be found by. */
export const indiceDeSinais = (
  runner: QueryRunner,
  tabela: string,
  coluna: string,
  sinais: string,
): Promise<unknown> =>
  runner.query(
    `CREATE INDEX ${tabela}_${coluna}_sinais_idx ON whatsapp.${tabela} (id) WHERE ${temSinal(coluna, sinais)}`,
  )
