import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { Readable } from 'node:stream'

/** Posts bytes as they are over kept connections, `emVoo` at a time. */
export const criarOutbox = (emVoo: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: emVoo })
  return {
    emVoo,
    /**
     * @param corpo a stream goes without its length being announced
     * @returns the status; rejects when the connection breaks or no answer comes in 30 s, as for Evolution
     */
    postar: (
      url: string,
      corpo: string | Buffer | Readable,
      headers: OutgoingHttpHeaders = {},
    ): Promise<number> =>
      new Promise((resolve, reject) => {
        const tamanho = corpo instanceof Readable ? {} : { 'content-length': Buffer.byteLength(corpo) }
        const cabecalhos = { 'content-type': 'application/json', ...tamanho, ...headers }
        const pedido = request(url, { agent, method: 'POST', timeout: 30_000, headers: cabecalhos })
        pedido.on('response', (resposta) => {
          resposta.resume()
          resposta.on('end', () => resolve(resposta.statusCode ?? 0))
          resposta.on('error', reject)
        })
        pedido.on('timeout', () => pedido.destroy(new Error('no answer')))
        pedido.on('error', reject)
        if (corpo instanceof Readable) corpo.pipe(pedido)
        else pedido.end(corpo)
      }),
    fechar: () => agent.destroy(),
  }
}

/** Works through a list with so many pairs of hands. */
export const emParalelo = async <T>(
  itens: Iterable<T>,
  maos: number,
  fazer: (item: T) => Promise<unknown>,
): Promise<void> => {
  const fila = itens[Symbol.iterator]()
  const trabalhar = async (): Promise<void> => {
    for (let item = fila.next(); !item.done; item = fila.next()) await fazer(item.value)
  }
  await Promise.all(Array.from({ length: maos }, trabalhar))
}
