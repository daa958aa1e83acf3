import type { DataSource } from 'typeorm'
import { BancoInadequado } from './banco-inadequado.js'
import { migracoes } from './index.js'

/**
 * Names of the plugin's migrations that this database has not seen.
 * @throws what the database says when it cannot be asked, or has no table of migrations at all
 */
export const migracoesPendentes = async (dataSource: DataSource): Promise<string[]> => {
  const { migrationsTableName = 'migrations', schema } = dataSource.options as {
    migrationsTableName?: string
    schema?: string
  }
  const tabela = dataSource.driver.escape(migrationsTableName)
  const feitas: { name: string }[] = await dataSource.query(
    `SELECT name FROM ${schema ? `${dataSource.driver.escape(schema)}.` : ''}${tabela}`,
  )
  const nomes = new Set(feitas.map(({ name }) => name))
  return migracoes.map((Migracao) => new Migracao().name).filter((nome) => !nomes.has(nome))
}

/** @throws BancoInadequado when it is not, saying what to do; what keeps the database from being asked */
export const exigirMigrado = async (dataSource: DataSource): Promise<void> => {
  const pendentes = await migracoesPendentes(dataSource).catch((erro: { code?: string }) => {
    if (erro.code === TABELA_INEXISTENTE) return null
    throw erro
  })
  if (pendentes?.length !== 0)
    throw new BancoInadequado('The database is not migrated: call `await migrar(dataSource)` before start().')
}

const TABELA_INEXISTENTE = '42P01'
