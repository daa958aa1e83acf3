import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Recebida {
  em: number
  metodo: string
  caminho: string
  cabecalhos: IncomingHttpHeaders
  texto: string
  sha256: string
  corpo: Record<string, unknown> & { event: string; data: unknown }
}

/** A status, a status with headers, or 'destruir' to cut the connection, or 'calar' to never answer. */
export type RespostaDoReceptor = number | { status: number; location: string } | 'destruir' | 'calar'

export interface Receptor {
  url: string
  recebidas: Recebida[]
  /** Decides the answer; 200 by default. */
  responder: (recebida: Recebida) => RespostaDoReceptor
  /** Resolves with all that came once there are `quantas`; rejects after four seconds. */
  esperar(quantas: number): Promise<Recebida[]>
  fechar(): Promise<void>
}

const LIMITE_MS = 4_000

/** A real HTTP server in the place of the webhook. */
export async function abrirReceptor(): Promise<Receptor> {
  const servidor = createServer(async (req, res) => {
    const partes: Buffer[] = []
    for await (const parte of req) partes.push(parte as Buffer)
    const texto = Buffer.concat(partes).toString()
    const recebida: Recebida = {
      em: Date.now(),
      metodo: req.method ?? '',
      caminho: req.url ?? '',
      cabecalhos: req.headers,
      texto,
      sha256: createHash('sha256').update(texto).digest('hex'),
      corpo: texto ? JSON.parse(texto) : {},
    }
    receptor.recebidas.push(recebida)
    const resposta = receptor.responder(recebida)
    if (resposta === 'destruir') return void req.socket.destroy()
    if (resposta === 'calar') return
    const { status, location } = typeof resposta === 'number' ? { status: resposta, location: '' } : resposta
    res.writeHead(status, location ? { location } : {}).end()
  })
  await new Promise<void>((resolve) => servidor.listen(0, '127.0.0.1', resolve))
  const { port } = servidor.address() as AddressInfo
  const receptor: Receptor = {
    url: `http://127.0.0.1:${port}`,
    recebidas: [],
    responder: () => 200,
    async esperar(quantas) {
      const ate = Date.now() + LIMITE_MS
      while (receptor.recebidas.length < quantas) {
        if (Date.now() > ate) {
          const vieram = receptor.recebidas.map(({ corpo }) => corpo.event).join(', ')
          throw new Error(`Esperava ${quantas} entregas, vieram ${receptor.recebidas.length}: ${vieram}`)
        }
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return receptor.recebidas
    },
    async fechar() {
      const fechado = new Promise<void>((resolve) => servidor.close(() => resolve()))
      servidor.closeAllConnections()
      await fechado
    },
  }
  return receptor
}
