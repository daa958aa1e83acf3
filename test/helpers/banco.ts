import { randomBytes } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pastaDaCopia, pastaDoBanco } from '../../src/app/copia-do-banco.js'
import { abrirBanco, type Banco } from '../../src/app/database.js'

/** With TEST_DATABASE_URL: a database of its own on that PostgreSQL; without: an embedded one. */
export const abrirBancoDeTeste = async (): Promise<Banco> => {
  const servidor = process.env.TEST_DATABASE_URL
  return servidor ? abrirNoPostgres(servidor) : abrirEmbutido(await modeloEmbutido())
}

let modelo: Promise<string> | undefined

/** A migrated one, closed, that others are copies of: to make one takes seconds. Once a process, where it is asked for. */
const modeloEmbutido = (): Promise<string> => {
  modelo ??= (async () => {
    const pasta = await mkdtemp(join(process.env[MODELO] ?? tmpdir(), 'modelo-'))
    const banco = await abrirBanco({ url: undefined, pasta })
    await banco.fechar()
    return pasta
  })()
  return modelo
}

/** @param copiaDe the folder of a closed one that this one is to be a copy of */
export const abrirEmbutido = async (copiaDe?: string): Promise<Banco> => {
  const pasta = await mkdtemp(join(tmpdir(), 'whatsapp-'))
  if (copiaDe) {
    await cp(pastaDoBanco(copiaDe), pastaDoBanco(pasta), { recursive: true })
    // There: so that none is made of this one.
    await mkdir(pastaDaCopia(pasta))
  }
  const banco = await abrirBanco({ url: undefined, pasta })
  return {
    ...banco,
    async fechar() {
      await banco.fechar()
      await rm(pasta, { recursive: true })
    },
  }
}

/** Name of the variable that names the database test/modelo-de-banco.ts made; for embedded ones, the folder of those. */
export const MODELO = 'TEST_DATABASE_TEMPLATE'

const abrirNoPostgres = async (servidor: string): Promise<Banco> => {
  const { url, apagar } = await criarBancoMigrado(servidor)
  const banco = await abrirBanco({ url, pasta: '' })
  return {
    ...banco,
    async fechar() {
      await banco.fechar()
      await apagar()
    },
  }
}

interface BancoCriado {
  url: string
  apagar(): Promise<void>
}

export const criarBancoVazio = (servidor: string): Promise<BancoCriado> => criarBanco(servidor)

/** A copy of the one that test/modelo-de-banco.ts made. */
export const criarBancoMigrado = (servidor: string): Promise<BancoCriado> =>
  criarBanco(servidor, process.env[MODELO])

const criarBanco = async (servidor: string, modelo?: string): Promise<BancoCriado> => {
  const nome = `teste_${randomBytes(6).toString('hex')}`
  await executar(servidor, `CREATE DATABASE ${nome}${modelo ? ` TEMPLATE ${modelo}` : ''}`)
  // What is committed is seen at once all the same; only a crash of PostgreSQL itself would lose it.
  await executar(servidor, `ALTER DATABASE ${nome} SET synchronous_commit = off`)
  const url = new URL(servidor)
  url.pathname = `/${nome}`
  return { url: url.href, apagar: () => executar(servidor, `DROP DATABASE ${nome} WITH (FORCE)`) }
}

const executar = async (url: string, sql: string): Promise<void> => {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  await cliente.query(sql).finally(() => cliente.end())
}
