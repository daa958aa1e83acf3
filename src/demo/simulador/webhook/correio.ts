import http from 'node:http'
import https from 'node:https'
import axios from 'axios'

export interface Carta {
  url: string
  corpo: string
  cabecalhos: Record<string, string>
  limiteMs: number
}

export type Resposta = { status: number } | { erro: string }

export interface Correio {
  postar(carta: Carta): Promise<Resposta>
  fechar(): void
}

/**
 * Posts with axios, as Evolution does: so a 307 is posted again, and a 302 is followed by a GET
 * whose 200 counts as delivered while the event is lost.
 */
export function criarCorreio(): Correio {
  const httpAgent = new http.Agent({ keepAlive: true })
  const httpsAgent = new https.Agent({ keepAlive: true })
  const aborto = new AbortController()
  const cliente = axios.create({
    httpAgent,
    httpsAgent,
    proxy: false,
    signal: aborto.signal,
    validateStatus: () => true,
    // The body is text already; parsing it again would cost time in a load test.
    transformRequest: [(corpo: string) => corpo],
    responseType: 'text',
  })
  return {
    async postar({ url, corpo, cabecalhos, limiteMs }) {
      try {
        const { status } = await cliente.post(url, corpo, { headers: cabecalhos, timeout: limiteMs })
        return { status }
      } catch (erro) {
        return { erro: erro instanceof Error ? erro.message : String(erro) }
      }
    },
    fechar() {
      aborto.abort()
      httpAgent.destroy()
      httpsAgent.destroy()
    },
  }
}
