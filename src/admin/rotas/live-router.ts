import { type Request, type Response, Router } from 'express'
import type { DataSource } from 'typeorm'
import type { PubSub } from '../../services/pubsub/pub-sub.js'
import { usuarioDaSessao } from '../acesso/contexto-do-pedido.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'
import { alcanceDe, transmitir } from './fluxo.js'

/** Where, below the panel's root path. */
export const CAMINHO_DO_VIVO = '/whatsapp/vivo'

/** Proxies close what is silent; 25 s is below every usual limit. */
const BATIMENTO_MS = 25_000

interface Opcoes {
  dataSource: DataSource
  pubSub: PubSub
  controleDeAcesso: ControleDeAcesso
  batimentoMs?: number
}

/**
 * `GET /whatsapp/vivo`: server-sent events behind the host's session. Each `mudou` carries ids only, of rows
 * the user may see; `tudo` says that some may have been missed. The page then reads what it shows anew.
 */
export const criarLiveRouter = ({
  dataSource,
  pubSub,
  controleDeAcesso,
  batimentoMs = BATIMENTO_MS,
}: Opcoes): Router & { encerrar(): void } => {
  const abertos = new Set<Response>()
  const router = Router()
  router.get(CAMINHO_DO_VIVO, async (req: Request, res: Response) => {
    const acesso = controleDeAcesso.acessoDe(usuarioDaSessao(req))
    if (!acesso) return void res.status(401).json({ erro: 'sessao' })
    const alcance = await alcanceDe(dataSource, acesso)
    if (res.destroyed) return
    abertos.add(res)
    const fechar = transmitir(req, res, { dataSource, pubSub, controleDeAcesso, batimentoMs, alcance })
    res.on('close', () => {
      fechar()
      abertos.delete(res)
    })
  })
  return Object.assign(router, {
    encerrar() {
      for (const res of abertos) res.end()
    },
  })
}
