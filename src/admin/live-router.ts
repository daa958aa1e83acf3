import { type Request, type Response, Router } from 'express'
import type { Acesso } from '../resources/papel.js'
import type { CentralDeAvisos } from '../services/central-de-avisos.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { usuarioDaSessao } from './de-onde.js'

/** Where, below the panel's root path. */
export const CAMINHO_DO_VIVO = '/whatsapp/vivo'

/** Proxies close what is silent; 25 s is below every usual limit. */
const BATIMENTO_MS = 25_000
/** A storm of one instance reaches a browser as a few hints a second. */
const JUNTAR_MS = 150

interface Opcoes {
  central: CentralDeAvisos
  portaria: Portaria
  batimentoMs?: number
}

/**
 * `GET /whatsapp/vivo`: server-sent events behind the host's session. Each `mudou` carries ids only, of rows
 * the user may see; `tudo` says that some may have been missed. The page then reads what it shows anew.
 */
export const criarLiveRouter = ({
  central,
  portaria,
  batimentoMs = BATIMENTO_MS,
}: Opcoes): Router & { encerrar(): void } => {
  const abertos = new Set<Response>()
  const router = Router()
  router.get(CAMINHO_DO_VIVO, (req: Request, res: Response) => {
    const acesso = portaria.acessoDe(usuarioDaSessao(req))
    if (!acesso) return void res.status(401).json({ erro: 'sessao' })
    abertos.add(res)
    const fechar = transmitir(res, central, acesso)
    const batimento = setInterval(() => void bater(req, res), batimentoMs)
    res.on('close', () => {
      fechar()
      clearInterval(batimento)
      abertos.delete(res)
    })
  })
  return Object.assign(router, {
    encerrar() {
      for (const res of abertos) res.end()
    },
  })
}

const transmitir = (res: Response, central: CentralDeAvisos, acesso: Acesso): (() => void) => {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    // nginx would hold the events back.
    'X-Accel-Buffering': 'no',
  })
  res.write('retry: 2000\nevent: pronto\ndata: {}\n\n')
  const empresaId = empresaDoAcesso(acesso)
  const pendentes = new Set<number>()
  let agendado: NodeJS.Timeout | null = null

  const enviar = () => {
    res.write(`event: mudou\ndata: ${JSON.stringify({ ids: [...pendentes] })}\n\n`)
    pendentes.clear()
  }
  const parar = central.assinar((aviso) => {
    if (!aviso) return void res.write('event: tudo\ndata: {}\n\n')
    if (empresaId !== null && aviso.empresaId !== empresaId) return
    const primeiro = pendentes.size === 0 && !agendado
    pendentes.add(aviso.configuracaoId)
    // The first hint goes at once, what follows closely goes together.
    if (primeiro) enviar()
    agendado ??= setTimeout(() => {
      agendado = null
      if (pendentes.size > 0) enviar()
    }, JUNTAR_MS)
  })
  return () => {
    parar()
    if (agendado) clearTimeout(agendado)
  }
}

/** A session that was ended meanwhile takes its stream along. */
const bater = async (req: Request, res: Response): Promise<void> => {
  const viva = await sessaoViva(req)
  if (res.writableEnded) return
  if (viva) res.write(': \n\n')
  else res.end()
}

/** Asks the store of express-session; a host's session of another kind lasts as long as the request. */
const sessaoViva = (req: Request): Promise<boolean> => {
  const { session } = req as Request & { session?: { reload?(pronto: (erro?: unknown) => void): void } }
  return new Promise((resolve) => {
    if (session?.reload) session.reload((erro) => resolve(!erro))
    else resolve(true)
  })
}
