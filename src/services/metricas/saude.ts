import type { DataSource } from 'typeorm'
import { poolDoDriver } from '../banco/pool-do-driver.js'
import type { PubSub } from '../pubsub/pub-sub.js'

/** Whether this node still gets on its feet by itself. Where it does not, only a new process helps. */
export interface Saude {
  /** What has been stuck for too long although the database is there, in words without secrets; empty: all is well. Takes at most a second. */
  oQueNaoVolta(): Promise<string[]>
}

interface Opcoes {
  dataSource: DataSource
  pubSub: Pick<PubSub, 'caida'>
  /** Long enough for every attempt of ours to connect again to have come round several times. */
  tolerarMs?: number
}

const TOLERAR_MS = 60_000
/** Of one question to the database. */
const PRAZO_MS = 4_000
/** Of an answer here: whoever asks takes a late one for none. */
const PRAZO_DA_RESPOSTA_MS = 1_000

/**
 * A database that is down is no fault of this process, and starting it anew would not bring the database back. Stuck is
 * what does not work here while a fresh connection, beside the pool, is answered.
 */
export const criarSaude = ({ dataSource, pubSub, tolerarMs = TOLERAR_MS }: Opcoes): Saude => {
  const desde = new Map<string, number>()
  let emCurso: Promise<void> | null = null

  const anotar = (queixa: string, presa: boolean): void => {
    if (!presa) desde.delete(queixa)
    else if (!desde.has(queixa)) desde.set(queixa, Date.now())
  }

  const examinar = async (): Promise<void> => {
    const peloPool = await respondeEm(PRAZO_MS, dataSource.query('SELECT 1'))
    const caida = pubSub.caida()
    const bancoAi = peloPool || (await respondeEm(PRAZO_MS, porFora(dataSource)))
    anotar('as conexões com o banco não voltam', !peloPool && bancoAi)
    anotar('a escuta dos avisos do banco não volta', caida && bancoAi)
  }

  return {
    async oQueNaoVolta() {
      emCurso ??= examinar().finally(() => {
        emCurso = null
      })
      await respondeEm(PRAZO_DA_RESPOSTA_MS, emCurso)
      return [...desde].flatMap(([queixa, em]) => (Date.now() - em >= tolerarMs ? [queixa] : []))
    },
  }
}

interface Pool {
  options?: object
  Client?: new (
    opcoes: object,
  ) => {
    connect(): Promise<void>
    query(sql: string): Promise<unknown>
    end(): Promise<void>
    on(evento: 'error', ouvir: () => void): void
  }
}

/** On a connection of its own, made as the pool makes its. @throws also where the driver has no such thing */
const porFora = async (dataSource: DataSource): Promise<unknown> => {
  const { Client, options } = poolDoDriver<Pool | undefined>(dataSource) ?? {}
  if (!Client || !options) throw new Error('This driver has no connections beside its pool.')
  const cliente = new Client(options)
  cliente.on('error', () => undefined)
  try {
    await cliente.connect()
    return await cliente.query('SELECT 1')
  } finally {
    void cliente.end().catch(() => undefined)
  }
}

const respondeEm = async (ms: number, resposta: Promise<unknown>): Promise<boolean> => {
  let relogio: NodeJS.Timeout | undefined
  const prazo = new Promise<boolean>((resolve) => {
    relogio = setTimeout(() => resolve(false), ms)
  })
  const respondeu = resposta.then(
    () => true,
    () => false,
  )
  return Promise.race([respondeu, prazo]).finally(() => clearTimeout(relogio))
}
