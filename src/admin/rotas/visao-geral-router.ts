import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { LeitorDaVisaoGeral } from '../../services/visao-geral/ler.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'
import { pode } from '../acesso/permissoes.js'

/**
 * `GET /whatsapp/visao-geral?deslocamento=180` and `GET /whatsapp/servidores`: the back office's first page, as JSON.
 * Two, because servers take seconds to fail. 401 and 403 as JSON.
 */
export const criarVisaoGeralRouter = ({
  leitor,
  controleDeAcesso,
}: {
  leitor: LeitorDaVisaoGeral
  controleDeAcesso: ControleDeAcesso
}): Router => {
  const responder =
    (ler: (req: Request) => Promise<unknown>): RequestHandler =>
    async (req: Request, res: Response) => {
      const acesso = controleDeAcesso.acessoDe(usuarioDaSessao(req))
      if (!acesso) return void res.status(401).json({ erro: 'sessao' })
      if (!pode(acesso.papel, 'VisaoGeral', 'show'))
        return void res.status(403).json({ erro: 'semPermissao' })
      res.set('Cache-Control', 'no-store').json(await ler(req))
    }
  const router = Router()
  router.get(
    '/whatsapp/visao-geral',
    responder(({ query }) => leitor.ler(Number(query.deslocamento ?? 0))),
  )
  router.get(
    '/whatsapp/servidores',
    responder(() => leitor.servidores()),
  )
  return router
}
