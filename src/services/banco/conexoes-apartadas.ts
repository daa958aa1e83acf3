import type { DataSource } from 'typeorm'
import { poolDoDriver } from './pool-do-driver.js'

interface Pool {
  options?: { password?: unknown; max?: number }
  on(evento: 'error', ouvir: () => void): unknown
  on(evento: 'connect', ouvir: (conexao: { on(evento: 'error', ouvir: () => void): void }) => void): unknown
  end(): Promise<void>
}

type ClasseDoPool = new (opcoes: object) => Pool

/** So long somebody waits for a connection at most, a new one or another's. */
const ESPERA_MS = 5_000

export interface ConexoesApartadas {
  /** The host's DataSource, on connections of its own: what others do with theirs, it does not wait for. */
  dataSource: DataSource
  /** Lets go of them; whoever asks again is given new ones. */
  fechar(): Promise<void>
}

/**
 * A pool beside the host's, made as the host's was, for one kind of work: so many connections at most, opened when they are
 * needed. Where the driver's pool cannot be made anew (the embedded database is one session), it is the host's own.
 */
export const apartarConexoes = (dataSource: DataSource, quantas: number): ConexoesApartadas => {
  let pool: Pool | null = null
  const abrir = (): Pool | undefined => {
    const modelo = poolDoDriver<Pool | undefined>(dataSource)
    // Without it the DataSource is closed: TypeORM says so itself.
    if (!modelo?.options) return modelo
    pool ??= criarPool(modelo, quantas)
    return pool
  }
  const driver = Object.create(dataSource.driver, {
    master: { get: abrir },
    // Of those that are open, when it closes; ours are not the host's to close.
    connectedQueryRunners: { value: [] },
  })
  const apartado: DataSource = Object.create(dataSource, { driver: { value: driver } })
  Object.defineProperty(apartado, 'manager', { value: apartado.createEntityManager() })
  return {
    dataSource: apartado,
    async fechar() {
      const aberto = pool
      pool = null
      await aberto?.end()
    },
  }
}

const tolerantes = new WeakSet<Pool>()

/**
 * A connection that is cut in the moment in which the pool hands it out has nobody yet who listens to its 'error' event, and
 * an event that nobody listens to ends the process. Whoever uses it learns of it by their query. Many plugins on one DataSource
 * listen once.
 */
export const tolerarQuedas = (dataSource: DataSource): void => {
  const pool = poolDoDriver<Pool | undefined>(dataSource)
  if (!pool?.on || tolerantes.has(pool)) return
  tolerantes.add(pool)
  ouvirErros(pool)
}

const ouvirErros = (pool: Pool): void => {
  pool.on('connect', (conexao) => conexao.on('error', () => undefined))
}

const criarPool = (modelo: Pool, quantas: number): Pool => {
  const { options = {} } = modelo
  const Classe = modelo.constructor as ClasseDoPool
  // pg hides the password from whoever copies its options.
  const novo = new Classe({
    ...options,
    password: options.password,
    max: quantas,
    connectionTimeoutMillis: ESPERA_MS,
    // What was not closed ends with the process, and does not keep it.
    allowExitOnIdle: true,
  })
  // It drops broken idle connections itself; without a listener its 'error' event would end the process.
  novo.on('error', () => undefined)
  ouvirErros(novo)
  return novo
}
