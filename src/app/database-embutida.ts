import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { abrirComCopia } from './copia-do-banco.js'
import { travarPasta } from './trava-de-pasta.js'

type Retorno = (erro: unknown, cliente?: Cliente, soltar?: () => void) => void
type RetornoDeConsulta = (erro: unknown, resultado?: Resultado) => void

interface Resultado {
  rows: unknown[]
  rowCount: number
  command: string
}

interface Cliente {
  query(
    consulta: string | { text: string; values: unknown[] },
    valores?: unknown[] | RetornoDeConsulta,
    retorno?: RetornoDeConsulta,
  ): Promise<Resultado>
  release(): void
  on(): void
  removeListener(): void
}

export interface PoolEmbutido {
  /** What TypeORM's `driver` option expects in place of the `pg` module. */
  driver: { Pool: new () => object }
  /** LISTEN: PGlite is one session, and hands notifications out through a door of its own. */
  escutar(canal: string, aoAvisar: (conteudo: string) => void): Promise<() => Promise<void>>
  /** Everything in it, as one compressed archive. */
  despejar(): Promise<Blob>
  fechar(): Promise<void>
}

/**
 * PGlite as a `pg` pool. It is one session, so a client holds the whole database while it is checked out:
 * transactions of different clients never interleave.
 * @param conteudo what `despejar` gave, for a folder that has no database yet
 */
export const abrirPoolEmbutido = async (pasta: string, conteudo?: Blob): Promise<PoolEmbutido> => {
  await mkdir(pasta, { recursive: true })
  const soltarPasta = await travarPasta(join(pasta, 'banco.lock'))
  const pglite = await abrirComCopia(pasta, (dataDir) =>
    PGlite.create({
      dataDir,
      extensions: { pg_trgm },
      parsers: COMO_O_PG,
      serializers: COMO_AO_PG,
      startParams: [...PGlite.defaultStartParams, ...MEMORIA_PEQUENA],
      ...(conteudo && { loadDataDir: conteudo }),
    }),
  ).catch(async (erro: unknown) => {
    await soltarPasta()
    throw erro
  })
  let fila: Promise<unknown> = Promise.resolve()

  const tomar = async (): Promise<() => void> => {
    let soltar = () => {}
    const anterior = fila
    fila = new Promise<void>((resolve) => {
      soltar = resolve
    })
    await anterior
    return soltar
  }

  const consultar = async (sql: string, valores?: unknown[]): Promise<Resultado> => {
    const { rows, affectedRows } = await pglite.query(sql, valores)
    const command = sql.trimStart().split(/\s/, 1)[0]?.toUpperCase() ?? ''
    return { rows, rowCount: affectedRows || rows.length, command }
  }

  class Pool {
    on() {}
    async query(sql: string, valores?: unknown[]): Promise<Resultado> {
      const soltar = await tomar()
      return consultar(sql, valores).finally(soltar)
    }
    connect(retorno?: Retorno): Promise<Cliente> {
      const pronto = tomar().then((soltar) => criarCliente(consultar, soltar))
      if (retorno) pronto.then((cliente) => retorno(null, cliente, cliente.release), retorno)
      return pronto
    }
    end(retorno: () => void) {
      retorno()
    }
  }

  return {
    driver: { Pool },
    escutar: (canal, aoAvisar) => pglite.listen(canal, aoAvisar),
    despejar: () => pglite.dumpDataDir('gzip'),
    async fechar() {
      await fila
      await pglite.close()
      await soltarPasta()
    },
  }
}

const criarCliente = (consultar: Pool['query'], release: () => void): Cliente => ({
  query(consulta, valores, retorno) {
    const pronto =
      typeof consulta === 'string'
        ? consultar(consulta, Array.isArray(valores) ? valores : undefined)
        : consultar(consulta.text, consulta.values)
    const avisar = typeof valores === 'function' ? valores : retorno
    if (avisar) pronto.then((resultado) => avisar(null, resultado), avisar)
    return pronto
  },
  release,
  on() {},
  removeListener() {},
})

interface Pool {
  query(sql: string, valores?: unknown[]): Promise<Resultado>
}

/** Clearing PostgreSQL's usual 128 MB costs 0.5 s at every start, and a demo's data fits in far less. */
const MEMORIA_PEQUENA = ['-c', 'shared_buffers=16MB']

/** int8, numeric and bytea the way `pg` returns them, so that no code can tell the two apart. */
const COMO_O_PG = {
  20: (valor: string) => valor,
  1700: (valor: string) => valor,
  17: (valor: string) => Buffer.from(valor.slice(2), 'hex'),
}

const hexadecimal = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`

/**
 * As `pg` hands them over: a text may be given as its bytes. And bytea at once: PGlite's own writes each byte by itself,
 * 0.8 s a megabyte in place of 0.03.
 */
const COMO_AO_PG = {
  17: (valor: unknown) => (valor instanceof Uint8Array ? hexadecimal(valor) : String(valor)),
  25: (valor: unknown) =>
    Buffer.isBuffer(valor)
      ? valor.toString('utf8')
      : typeof valor === 'string'
        ? valor
        : JSON.stringify(valor),
}
