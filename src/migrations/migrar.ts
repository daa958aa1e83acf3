import { type DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm'
import { BancoInadequado, defeitoDoBanco } from './banco-inadequado.js'
import { migracoes } from './index.js'

/** Any number will do, as long as every process uses the same. */
const TRAVA = 7_264_910

/**
 * Brings the plugin's tables up to date. Any number of processes may start together, on an empty database too: they
 * migrate one after the other, and all but the first find nothing to do. What was done is kept in the DataSource's own
 * table of migrations, so that `migracoes` among the host's do the same.
 * @param dataSource is initialised if it is not yet
 * @throws BancoInadequado when it is no PostgreSQL, or its pool is too small; what the database says otherwise
 */
export const migrar = (dataSource: DataSource): Promise<void> => executarMigracoes(dataSource, migracoes)

/** Migrations of this application, ours among them. */
export const executarMigracoes = async (
  dataSource: DataSource,
  quais: readonly (new () => MigrationInterface)[],
): Promise<void> => {
  const defeito = defeitoDoBanco(dataSource)
  if (defeito) throw new BancoInadequado(`The DataSource ${defeito}.`)
  if (!dataSource.isInitialized) await dataSource.initialize()
  // TypeORM runs what the DataSource holds; the host's own migrations are the host's to run.
  const comNossas: DataSource = Object.create(dataSource, {
    migrations: { value: quais.map((Migracao) => new Migracao()) },
  })
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [TRAVA])
    // On the connection that holds the lock: the embedded database has no second one.
    const executor = new MigrationExecutor(comNossas, runner)
    executor.transaction = 'each'
    await executor.executePendingMigrations()
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [TRAVA]).catch(() => undefined)
    await runner.release()
  }
}
