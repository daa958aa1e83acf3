import connectPgSimple from 'connect-pg-simple'
import type { RequestHandler } from 'express'
import session, { type SessionOptions } from 'express-session'
import type { Pool } from 'pg'
import type { DataSource } from 'typeorm'

const OITO_HORAS_MS = 8 * 3_600_000

export const NOME_DO_COOKIE = 'painel'

/** Sessions in the database: they survive a restart, and every node knows them. */
export const opcoesDaSessao = (
  dataSource: DataSource,
  { segredo, https }: { segredo: string; https: boolean },
): SessionOptions & { store: NonNullable<SessionOptions['store']> } => {
  const Armazem = connectPgSimple(session)
  return {
    name: NOME_DO_COOKIE,
    secret: segredo,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Behind a proxy that ends TLS, the cookie is still to be sent over https only.
    proxy: https,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, maxAge: OITO_HORAS_MS },
    store: new Armazem({ pool: poolDe(dataSource), tableName: 'sessao', pruneSessionInterval: 15 * 60 }),
  }
}

/** TypeORM's own pool; the embedded database's stands in for it. */
const poolDe = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master

export const criarSessao = (opcoes: SessionOptions): RequestHandler => session(opcoes)
