import { DataSource } from 'typeorm'
import { UsuariosESessoes1764400000100 } from '../migrations/app/1764400000100-usuarios-e-sessoes.js'
import { migracoes } from '../migrations/index.js'
import { executarMigracoes } from '../migrations/migrar.js'
import { entidades } from '../resources/entidades.js'
import { usuarioSchema } from '../resources/usuario/usuario.js'
import { abrirPoolEmbutido, type PoolEmbutido } from './database-embutida.js'

/** The plugin's, and this application's own. */
export const MIGRACOES = [...migracoes, UsuariosESessoes1764400000100]

export interface Banco {
  dataSource: DataSource
  /** Present with the embedded database only: it has a LISTEN of its own. */
  embutido: PoolEmbutido | null
  fechar(): Promise<void>
}

interface Onde {
  /** PostgreSQL connection string; absent: embedded PGlite under `pasta`. */
  url: string | undefined
  pasta: string
}

/** Opens the reference application's database and brings its schema up to date. */
export const abrirBanco = async (onde: Onde): Promise<Banco> => {
  const banco = await conectarBanco(onde)
  try {
    await executarMigracoes(banco.dataSource, MIGRACOES)
    return banco
  } catch (erro) {
    await banco.fechar()
    throw erro
  }
}

/** Opens it as it is. */
export const conectarBanco = async ({ url, pasta }: Onde): Promise<Banco> => {
  const embutido = url ? null : await abrirPoolEmbutido(pasta)
  const dataSource = new DataSource({
    type: 'postgres',
    ...(url && { url }),
    // Named here, so that the build finds it: TypeORM looks for it only when it runs, where there is no node_modules.
    driver: embutido ? embutido.driver : (await import('pg')).default,
    applicationName: 'adminjs-evolution',
    connectTimeoutMS: 5000,
    // Half of them for the panel's reads. Webhooks, and what works by itself, have their own beside these.
    poolSize: 12,
    // The inbox sends a transaction's statements in one round trip, or two, instead of four.
    extra: { pipeline: true },
    entities: [...entidades, usuarioSchema],
    migrations: MIGRACOES,
    // The pool drops broken idle connections itself; without a listener its 'error' event would end the process.
    poolErrorHandler: () => undefined,
  })
  await dataSource.initialize().catch(async (erro: unknown) => {
    await embutido?.fechar()
    throw erro
  })
  return {
    dataSource,
    embutido,
    async fechar() {
      await dataSource.destroy()
      await embutido?.fechar()
    },
  }
}
