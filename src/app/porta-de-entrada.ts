import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { DataSource } from 'typeorm'
import { recarregarUsuario, type UsuarioDaSessao } from './usuarios.js'

type ComSessao = Request & {
  session: { adminUser?: UsuarioDaSessao | null; destroy(pronto: () => void): void }
}

/** Middleware before AdminJS's own, on the same router: what its router leaves open. */
export const portaDeEntrada = (dataSource: DataSource): RequestHandler[] => [
  recusarArquivosNoLogin,
  usuarioComoEhAgora(dataSource),
  semSessaoNaApi,
]

/** AdminJS would store the files of anybody who is not logged in. */
const recusarArquivosNoLogin: RequestHandler = (req, res, next) => {
  const arquivos = req.path === '/login' && req.is('multipart/form-data')
  if (arquivos) return void res.status(415).json({ erro: 'formato' })
  next()
}

/** Rights taken away end with the next click, not with the session. */
const usuarioComoEhAgora =
  (dataSource: DataSource) => async (req: Request, _res: Response, next: NextFunction) => {
    const { session } = req as ComSessao
    if (!session?.adminUser) return next()
    session.adminUser = await recarregarUsuario(dataSource, session.adminUser.id)
    next()
  }

/** AdminJS redirects API calls to the login page: a page that reads JSON needs to be told. */
const semSessaoNaApi: RequestHandler = (req, res, next) => {
  const { session } = req as ComSessao
  if (req.path.startsWith('/api/') && !session?.adminUser)
    return void res.status(401).json({ erro: 'sessao' })
  next()
}
