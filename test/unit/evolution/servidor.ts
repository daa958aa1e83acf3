import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a request was, for tests that look at what went out. */
export interface PedidoRecebido {
  metodo: string
  caminho: string
  cabecalhos: IncomingMessage['headers']
  corpo: string
}

export interface ServidorLocal {
  url: string
  recebidos: PedidoRecebido[]
  responder: (como: Resposta) => void
  fechar: () => Promise<void>
}

/** Called once the whole request is in. */
export type Resposta = (res: ServerResponse, pedido: PedidoRecebido, req: IncomingMessage) => void

/** A real HTTP server on a free port of this machine, answering as the test says. */
export async function abrirServidor(inicial: Resposta = json(200, {})): Promise<ServidorLocal> {
  const recebidos: PedidoRecebido[] = []
  let resposta = inicial
  const ouvir: RequestListener = (req, res) => {
    const partes: Buffer[] = []
    req.on('data', (parte: Buffer) => partes.push(parte))
    req.on('end', () => {
      const pedido = {
        metodo: req.method ?? '',
        caminho: req.url ?? '',
        cabecalhos: req.headers,
        corpo: Buffer.concat(partes).toString(),
      }
      recebidos.push(pedido)
      resposta(res, pedido, req)
    })
  }
  const servidor = createServer(ouvir)
  await new Promise<void>((pronto) => servidor.listen(0, '127.0.0.1', pronto))
  const { port } = servidor.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    recebidos,
    responder: (como) => {
      resposta = como
    },
    fechar: async () => {
      servidor.closeAllConnections()
      await new Promise((fechado) => servidor.close(fechado))
    },
  }
}

/** Answers like Evolution. */
export function json(status: number, corpo: unknown): Resposta {
  return (res) => {
    res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(corpo))
  }
}

/** Answers with any text. */
export function texto(status: number, corpo: string, cabecalhos: Record<string, string> = {}): Resposta {
  return (res) => {
    res.writeHead(status, { 'content-type': 'text/html', ...cabecalhos }).end(corpo)
  }
}

/** The error a promise ends in; fails when it does not. */
export async function erroDe(promessa: Promise<unknown>): Promise<unknown> {
  const fim = await promessa.then(
    (valor) => ({ ok: true, valor }) as const,
    (erro: unknown) => ({ ok: false, erro }) as const,
  )
  if (fim.ok) throw new Error(`expected a failure, got ${JSON.stringify(fim.valor)}`)
  return fim.erro
}
