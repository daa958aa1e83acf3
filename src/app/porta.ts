import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** For a request to arrive whole: Evolution itself hangs up after 30 s. */
const PRAZO_DO_PEDIDO_MS = 60_000

export interface Porta {
  servidor: Server
  numero: number
  /** From here on requests go there. */
  atender(app: RequestListener): void
}

/**
 * Takes the port before the long work: a taken one is said at once. Until there is something to serve, whoever asks is
 * told to come back; only that the process turns is already true.
 */
export const abrirPorta = async ({ porta, host }: { porta: number; host: string }): Promise<Porta> => {
  let atual = aindaNao
  const servidor = createServer({ requestTimeout: PRAZO_DO_PEDIDO_MS }, (req, res) => atual(req, res))
  servidor.listen(porta, host)
  await once(servidor, 'listening')
  return {
    servidor,
    numero: (servidor.address() as AddressInfo).port,
    atender(app) {
      atual = app
    },
  }
}

const aindaNao: RequestListener = (req, res) => {
  const vivo = req.url === '/healthz'
  res.writeHead(vivo ? 200 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(!vivo && { 'Retry-After': '5' }),
  })
  res.end(JSON.stringify(vivo ? { status: 'ok' } : { status: 'indisponivel', falta: ['ainda não iniciou'] }))
}
