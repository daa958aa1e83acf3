import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { abrirBanco, type Banco } from '../../src/database.js'

/** With TEST_DATABASE_URL: a database of its own on that PostgreSQL; without: an embedded one. */
export const abrirBancoDeTeste = async (): Promise<Banco> => {
  const servidor = process.env.TEST_DATABASE_URL
  return servidor ? abrirNoPostgres(servidor) : abrirEmbutido()
}

export const abrirEmbutido = async (): Promise<Banco> => {
  const pasta = await mkdtemp(join(tmpdir(), 'whatsapp-'))
  const banco = await abrirBanco({ url: undefined, pasta })
  return {
    ...banco,
    async fechar() {
      await banco.fechar()
      await rm(pasta, { recursive: true })
    },
  }
}

const abrirNoPostgres = async (servidor: string): Promise<Banco> => {
  const { url, apagar } = await criarBancoVazio(servidor)
  const banco = await abrirBanco({ url, pasta: '' })
  return {
    ...banco,
    async fechar() {
      await banco.fechar()
      await apagar()
    },
  }
}

export const criarBancoVazio = async (
  servidor: string,
): Promise<{ url: string; apagar(): Promise<void> }> => {
  const nome = `teste_${randomBytes(6).toString('hex')}`
  await executar(servidor, `CREATE DATABASE ${nome}`)
  const url = new URL(servidor)
  url.pathname = `/${nome}`
  return { url: url.href, apagar: () => executar(servidor, `DROP DATABASE ${nome} WITH (FORCE)`) }
}

const executar = async (url: string, sql: string): Promise<void> => {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  await cliente.query(sql).finally(() => cliente.end())
}
