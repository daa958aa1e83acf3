import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Writes down what a server of this process is asked for, method and path; headers none. */
export const contarPedidos = (url: string) => {
  const porta = Number(new URL(url).port)
  const pedidos: string[] = []
  const aoPedir = (mensagem: unknown) => {
    const { request } = mensagem as { request: IncomingMessage }
    if (request.socket.localPort === porta) pedidos.push(`${request.method} ${request.url}`)
  }
  subscribe('http.server.request.start', aoPedir)
  return {
    pedidos,
    /** How often it was asked for all instances. */
    listas: () => pedidos.filter((pedido) => pedido === 'GET /instance/fetchInstances').length,
    parar: () => unsubscribe('http.server.request.start', aoPedir),
  }
}
