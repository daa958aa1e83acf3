import type { CurrentAdmin } from 'adminjs'
import type { Request, RequestHandler } from 'express'

/**
 * Where those who ask are: by their object in the session, which is a request's own. AdminJS hands that
 * object on, the request it does not; an AsyncLocalStorage is lost where the body is parsed.
 */
const enderecos = new WeakMap<object, string>()

/** AdminJS keeps its user there. */
export const usuarioDaSessao = (req: Request): CurrentAdmin | undefined =>
  (req as Request & { session?: { adminUser?: CurrentAdmin } }).session?.adminUser

/** Behind the session, before AdminJS's routes. The address is Express's: a proxy counts if the host trusts it. */
export const anotarContexto: RequestHandler = (req, _res, next) => {
  const usuario = usuarioDaSessao(req)
  if (usuario && req.ip) enderecos.set(usuario, req.ip)
  next()
}

/** Null: not by a request, or by one that `anotarContexto` did not see. */
export const enderecoDe = (usuario: CurrentAdmin): string | null => enderecos.get(usuario) ?? null
