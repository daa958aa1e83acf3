import type { QueryRunner } from 'typeorm'

/** A function of the database; each stands in a file of its own, and a migration installs it. */
export interface Funcao {
  /** As DROP FUNCTION needs it: its name, with the schema, and the types of what it takes. */
  assinatura: string
  sql: string
}

export const instalar = async (runner: QueryRunner, ...funcoes: readonly Funcao[]): Promise<void> => {
  for (const { sql } of funcoes) await runner.query(sql)
}

export const remover = async (runner: QueryRunner, ...funcoes: readonly Funcao[]): Promise<void> => {
  for (const { assinatura } of funcoes) await runner.query(`DROP FUNCTION ${assinatura}`)
}
