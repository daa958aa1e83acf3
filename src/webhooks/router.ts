import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { CAMINHO_DO_WEBHOOK } from '../services/endereco-do-webhook.js'
import type { Registro } from '../services/registro.js'
import type { Autenticar, Destino } from './autenticar.js'
import { type CaixaDeEntrada, FilaCheia } from './caixa-de-entrada.js'
import { lerEntrega } from './entrega.js'
import { momentoDaEmissao } from './momento-da-emissao.js'

/** Evolution puts media into bodies when asked to; what is larger is no event. */
const CORPO_MAXIMO = '25mb'

interface Opcoes {
  autenticar: Autenticar
  caixa: Pick<CaixaDeEntrada, 'entregar'>
  registro: Registro
}

/**
 * `POST /api/webhooks/whatsapp/{empresaId}/{secret}[/event]`. 200 means applied and committed. Evolution
 * gives up for good after 400, 401, 403, 404 and 422, so those are kept for what will never be right.
 * Neither the URL nor a header is logged: both carry secrets.
 */
export const criarWebhookRouter = ({ autenticar, caixa, registro }: Opcoes): Router => {
  const corpoBruto = express.raw({ type: () => true, limit: CORPO_MAXIMO })
  const router = Router()

  router.use(CAMINHO_DO_WEBHOOK, async (req: Request, res: Response) => {
    if (req.method !== 'POST') return responder(res.set('Allow', 'POST'), 405, 'use POST')
    try {
      const destino = await destinoDe(autenticar, req.path)
      if (!destino) return responder(res, 404, 'não encontrado')
      await lerCorpo(corpoBruto, req, res)
      const lido = interpretar(req.body)
      if (!lido) return responder(res, 400, 'JSON inválido')
      const emitidoEm = momentoDaEmissao(req.headers.authorization, Date.now())
      await caixa.entregar(lerEntrega(destino.configuracaoId, { ...lido, emitidoEm }))
      return responder(res, 200, 'ok')
    } catch (erro) {
      return recusar(res, erro, registro)
    }
  })
  return router
}

/** `/{empresaId}/{secret}`, with or without a trailing slash, with or without the suffix of `byEvents`. */
const destinoDe = (autenticar: Autenticar, caminho: string): Promise<Destino | null> => {
  const [empresaId = '', segredo = '', ...resto] = caminho.split('/').filter(Boolean)
  return resto.length > 1 ? Promise.resolve(null) : autenticar(empresaId, segredo)
}

const lerCorpo = (middleware: ReturnType<typeof express.raw>, req: Request, res: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    const pronto: NextFunction = (erro?: unknown) => (erro ? reject(erro) : resolve())
    middleware(req, res, pronto)
  })

/** A host's body parser may have run before us: then the parsed body is all there is, and as good a key. */
const interpretar = (body: unknown): { bruto: Buffer; corpo: unknown } | null => {
  if (!Buffer.isBuffer(body)) return body ? { bruto: Buffer.from(JSON.stringify(body)), corpo: body } : null
  try {
    return { bruto: body, corpo: JSON.parse(body.toString('utf8')) }
  } catch {
    return null
  }
}

const recusar = (res: Response, erro: unknown, registro: Registro): void => {
  const status = (erro as { status?: unknown }).status
  if (erro instanceof FilaCheia) {
    responder(res.set('Retry-After', '5'), 503, 'ocupado, tente de novo')
  } else if (typeof status === 'number' && status >= 400 && status < 500) {
    responder(res, status, 'corpo recusado')
  } else {
    registro.error({ erro: erro instanceof Error ? erro.name : typeof erro }, 'webhook não pôde ser gravado')
    responder(res.set('Retry-After', '5'), 503, 'indisponível, tente de novo')
  }
}

const responder = (res: Response, status: number, mensagem: string): void => {
  if (!res.headersSent) res.status(status).json({ mensagem })
}
