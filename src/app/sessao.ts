import { promisify } from 'node:util'
import type { Request, RequestHandler } from 'express'
import session, { type SessionOptions } from 'express-session'
import type { Pool } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { poolDoDriver } from '../services/banco/pool-do-driver.js'
import { avisarDosDireitos } from '../services/pubsub/avisos.js'
import { ArmazemDeSessoes } from './armazem-de-sessoes.js'
import type { Reconhecido, UsuarioDaSessao } from './usuarios.js'

declare module 'express-session' {
  interface SessionData {
    /** AdminJS keeps its user there. */
    adminUser?: UsuarioDaSessao
    selo?: string
  }
}

const OITO_HORAS_MS = 8 * 3_600_000

export const NOME_DO_COOKIE = 'painel'

export const opcoesDaSessao = (
  dataSource: DataSource,
  { segredo, https }: { segredo: string; https: boolean },
): SessionOptions & { store: NonNullable<SessionOptions['store']> } => ({
  name: NOME_DO_COOKIE,
  secret: segredo,
  resave: false,
  saveUninitialized: false,
  rolling: true,
  cookie: { httpOnly: true, sameSite: 'lax', secure: https, maxAge: OITO_HORAS_MS },
  store: new ArmazemDeSessoes(poolDoDriver<Pool>(dataSource)),
})

export const criarSessao = (opcoes: SessionOptions): RequestHandler => session(opcoes)

/** Under a new id: one known from before must not become one with these rights. */
export const abrirSessao = async (req: Request, { usuario, selo }: Reconhecido): Promise<void> => {
  await esvaziarSessao(req)
  req.session.adminUser = usuario
  req.session.selo = selo
  await promisify(req.session.save.bind(req.session))()
}

/** Ends the session that the request came with, and gives it an empty one. */
export const esvaziarSessao = (req: Request): Promise<void> =>
  promisify(req.session.regenerate.bind(req.session))()

/** Whoever is logged in as this user under another seal than the given one logs in again; what they are told ends now. */
export const encerrarSessoes = async (
  manager: EntityManager,
  { id, selo }: { id: number; selo: string | null },
): Promise<void> => {
  await manager.query(
    `DELETE FROM sessao WHERE sess->'adminUser'->>'id' = $1 AND sess->>'selo' IS DISTINCT FROM $2`,
    [String(id), selo],
  )
  await avisarDosDireitos(manager)
}
