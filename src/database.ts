import { DataSource, MigrationExecutor } from 'typeorm'
import { abrirPoolEmbutido, type PoolEmbutido } from './app/database-embutida.js'
import { UsuariosESessoes1764000000001 } from './migrations/app/1764000000001-usuarios-e-sessoes.js'
import { TentativasDeLogin1764100000004 } from './migrations/app/1764100000004-tentativas-de-login.js'
import { migracoes } from './migrations/index.js'
import { entidades } from './resources/entidades.js'
import { usuarioSchema } from './resources/usuario/usuario.js'

/** Any number will do, as long as every node of this application uses the same. */
const TRAVA_DAS_MIGRACOES = 7_264_910

export interface Banco {
  dataSource: DataSource
  /** Present with the embedded database only: it has a LISTEN of its own. */
  embutido: PoolEmbutido | null
  fechar(): Promise<void>
}

/**
 * Opens the reference application's database and brings its schema up to date.
 * @param url PostgreSQL connection string; absent: embedded PGlite under `pasta`
 */
export const abrirBanco = async ({
  url,
  pasta,
}: {
  url: string | undefined
  pasta: string
}): Promise<Banco> => {
  const embutido = url ? null : await abrirPoolEmbutido(pasta)
  const dataSource = new DataSource({
    type: 'postgres',
    ...(url ? { url } : { driver: embutido?.driver }),
    applicationName: 'adminjs-evolution',
    connectTimeoutMS: 5000,
    poolSize: 10,
    // The inbox sends a transaction's statements in one round trip, or two, instead of four.
    extra: { pipeline: true },
    entities: [...entidades, usuarioSchema],
    migrations: [...migracoes, UsuariosESessoes1764000000001, TentativasDeLogin1764100000004],
    // The pool drops broken idle connections itself; without a listener its 'error' event would end the process.
    poolErrorHandler: () => undefined,
  })
  await dataSource.initialize()
  await migrar(dataSource)
  return {
    dataSource,
    embutido,
    async fechar() {
      await dataSource.destroy()
      await embutido?.fechar()
    },
  }
}

/** Nodes that start together migrate one after the other; all but the first find nothing to do. */
export const migrar = async (dataSource: DataSource): Promise<void> => {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [TRAVA_DAS_MIGRACOES])
    // On the connection that holds the lock: the embedded database has no second one.
    const executor = new MigrationExecutor(dataSource, runner)
    executor.transaction = 'each'
    await executor.executePendingMigrations()
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [TRAVA_DAS_MIGRACOES]).catch(() => undefined)
    await runner.release()
  }
}
