// A database of a benchmark's own, on the PostgreSQL that BENCH_DATABASE_URL names.
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const SERVIDOR = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** One statement on a connection of its own. @returns its rows */
export const consultar = async (url, sql, valores) => {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  const { rows } = await cliente.query(sql, valores).finally(() => cliente.end())
  return rows
}

/** On the server, beside every benchmark's database. */
export const noServidor = (sql, valores) => consultar(SERVIDOR, sql, valores)

/** @returns its `nome` and `url`, and `apagar()` */
export const criarBanco = async () => {
  const nome = `bench_${randomBytes(6).toString('hex')}`
  await noServidor(`CREATE DATABASE ${nome}`)
  const url = new URL(SERVIDOR)
  url.pathname = `/${nome}`
  return { nome, url: url.href, apagar: () => noServidor(`DROP DATABASE ${nome} WITH (FORCE)`) }
}
