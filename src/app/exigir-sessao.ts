import type { RequestHandler } from 'express'
import type { DataSource } from 'typeorm'
import { ehPagina, loginPara } from './destino.js'
import { esvaziarSessao } from './sessao.js'
import { recarregarUsuario } from './usuarios.js'

/** Middleware before AdminJS's own, on the same router: what its router leaves open. */
export const exigirSessao = (
  dataSource: DataSource,
  enderecos: { loginPath: string; raiz: string },
): RequestHandler[] => [
  usuarioComoEhAgora(dataSource),
  semSessaoNaApi,
  semSessaoNaPagina(enderecos),
  semSessaoSoFormularios,
]

/** Rights taken away end with the next click, not with the session; one under an old seal is over. */
const usuarioComoEhAgora =
  (dataSource: DataSource): RequestHandler =>
  async (req, _res, next) => {
    const { adminUser, selo } = req.session
    if (!adminUser) return next()
    const atual = await recarregarUsuario(dataSource.manager, adminUser.id)
    if (atual && atual.selo === selo) req.session.adminUser = atual.usuario
    else await esvaziarSessao(req)
    next()
  }

/** AdminJS redirects API calls to the login page: a page that reads JSON needs to be told. */
const semSessaoNaApi: RequestHandler = (req, res, next) => {
  if (/^\/api(\/|$)/i.test(req.path) && !req.session.adminUser)
    return void res.status(401).json({ erro: 'sessao' })
  next()
}

/** AdminJS's own redirect forgets which page was asked for. */
const semSessaoNaPagina =
  (enderecos: { loginPath: string; raiz: string }): RequestHandler =>
  (req, res, next) => {
    if (req.method !== 'GET' || req.session.adminUser || !ehPagina(req.path)) return next()
    res.redirect(loginPara(enderecos, req.originalUrl))
  }

/** The login form is all that somebody who is not logged in has to send; of other types, the parser makes files. */
const semSessaoSoFormularios: RequestHandler = (req, res, next) => {
  if (!req.session.adminUser && req.is('urlencoded') === false)
    return void res.status(415).json({ erro: 'formato' })
  next()
}
