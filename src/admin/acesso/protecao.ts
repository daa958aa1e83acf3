import { type RequestHandler, Router } from 'express'
import { lerCorpo } from './corpo-do-pedido.js'
import { nomesCabem } from './nomes-do-pedido.js'

const recusarNomes =
  (enviados: 'query' | 'fields'): RequestHandler =>
  (req, res, next) => {
    const { [enviados]: nomeados } = req as unknown as Record<string, unknown>
    if (!nomesCabem(nomeados)) return void res.status(400).json({ erro: 'nomes' })
    next()
  }

/**
 * For before AdminJS: bodies of a form's size and no files, names that AdminJS can take apart at no cost. What is refused
 * is the request's fault: 400 or 413.
 */
export const criarProtecao = (): Router =>
  Router().use(recusarNomes('query'), lerCorpo, recusarNomes('fields'))

/** AdminJS's addresses of a resource's actions. */
const DE_RECURSO = '/api/resources/:recurso'

/** The same for our own resources, wherever they are mounted; a host's others may take files. Queries: for all. */
export const protegerRecursos = (ids: ReadonlySet<string>): Router => {
  const protecao = criarProtecao()
  return Router()
    .use(recusarNomes('query'))
    .use(DE_RECURSO, (req, res, next) =>
      ids.has(String(req.params.recurso)) ? protecao(req, res, next) : next(),
    )
}
