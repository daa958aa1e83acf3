import http from 'node:http'
import https from 'node:https'
import axios from 'axios'

export interface Postagem {
  url: string
  corpo: string
  cabecalhos: Record<string, string>
  limiteMs: number
}

export type Resposta = { status: number } | { erro: string }

export interface Postador {
  postar(postagem: Postagem): Promise<Resposta>
  fechar(): void
}

/**
 * Posts with axios, as Evolution does: so a 307 is posted again, and a 302 is followed by a GET
 * whose 200 counts as delivered while the event is lost.
 */
export function criarPostador(): Postador {
  const httpAgent = new http.Agent({ keepAlive: true })
  const httpsAgent = new https.Agent({ keepAlive: true })
  // One each: a signal that all posts under way share would gather their listeners.
  const emVoo = new Set<AbortController>()
  let fechado = false
  const cliente = axios.create({
    httpAgent,
    httpsAgent,
    proxy: false,
    validateStatus: () => true,
    // The body is text already; parsing it again would cost time in a load test.
    transformRequest: [(corpo: string) => corpo],
    responseType: 'text',
  })
  return {
    async postar({ url, corpo, cabecalhos, limiteMs }) {
      if (fechado) return { erro: 'canceled' }
      const aborto = new AbortController()
      emVoo.add(aborto)
      try {
        const { signal } = aborto
        const { status } = await cliente.post(url, corpo, { headers: cabecalhos, timeout: limiteMs, signal })
        return { status }
      } catch (erro) {
        return { erro: erro instanceof Error ? erro.message : String(erro) }
      } finally {
        emVoo.delete(aborto)
      }
    },
    fechar() {
      fechado = true
      for (const aborto of emVoo) aborto.abort()
      httpAgent.destroy()
      httpsAgent.destroy()
    },
  }
}
