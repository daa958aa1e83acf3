import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import type { Acesso } from '../../resources/papel.js'
import { anotarVistos, type LidoNoSino, lerSino, type Sino } from '../../services/alertas/sino.js'
import { configuracaoDaEmpresa } from '../../services/empresas/configuracao-da-empresa.js'
import { contarNaoLidas } from '../../services/mensagens/conversas/ler-caixa.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { pode } from '../acesso/permissoes.js'

/**
 * `GET /whatsapp/alertas`: what is wrong now, for the bell, and how many conversations nobody has read, as JSON. `POST /whatsapp/alertas/vistos?ate=12`: up to there
 * whoever asks has seen them. 401 and 403 as JSON.
 */
export const criarSinoRouter = ({
  dataSource,
  controleDeAcesso,
}: {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
}): Router => {
  const comAcesso =
    (
      fazer: (quem: { empresa: string | null; autor: string }, req: Request) => Promise<Sino>,
    ): RequestHandler =>
    async (req: Request, res: Response) => {
      const acesso = controleDeAcesso.acessoDe(usuarioDaSessao(req))
      if (!acesso) return void res.status(401).json({ erro: 'sessao' })
      if (!pode(acesso.papel, 'Alerta', 'list')) return void res.status(403).json({ erro: 'semPermissao' })
      const quem = { empresa: empresaDoAcesso(acesso), autor: acesso.autor }
      const lido: LidoNoSino = { ...(await fazer(quem, req)), naoLidas: await naoLidas(acesso) }
      res.set('Cache-Control', 'no-store').json(lido)
    }
  const naoLidas = async (acesso: Acesso): Promise<number | null> => {
    const empresa = empresaDoAcesso(acesso)
    if (empresa === null || !pode(acesso.papel, 'Conversa', 'list')) return null
    const id = await configuracaoDaEmpresa(dataSource, empresa)
    return id === null ? null : contarNaoLidas(dataSource, id)
  }
  const router = Router()
  router.get(
    '/whatsapp/alertas',
    comAcesso((quem) => lerSino(dataSource, quem)),
  )
  router.post(
    '/whatsapp/alertas/vistos',
    comAcesso(async (quem, { query }) => {
      const ate = String(query.ate ?? '')
      if (/^\d{1,18}$/.test(ate)) await anotarVistos(dataSource, quem.autor, ate)
      return lerSino(dataSource, quem)
    }),
  )
  return router
}
