import type { IncomingMessage } from 'node:http'
import { CORPO_MAXIMO } from './ler-corpo.js'

/** Long enough for an answer to be read by who is still sending. */
const OLHAR_MS = 2_000
/** Evolution sends a hundred times as much; who sends less holds a connection for its own sake. */
const BYTES_POR_OLHAR = 1024 * 1024

/**
 * Of a body that is not taken in, the rest runs through, and its connection ends once it does not come any more. Not
 * sooner: a client of Node's that is cut off while it writes, with its answer read already, may end with an error that
 * nobody catches, and Evolution is one. For the same reason not `Connection: close`.
 */
export const despedir = (req: IncomingMessage): void => {
  const inicio = req.socket.bytesRead
  let vistos = inicio
  const relogio = setInterval(() => {
    const lidos = req.socket.bytesRead
    const vem = lidos - vistos >= BYTES_POR_OLHAR && lidos - inicio <= CORPO_MAXIMO
    if (vem && !req.complete) {
      vistos = lidos
      return
    }
    clearInterval(relogio)
    if (!req.complete) req.socket.destroy()
  }, OLHAR_MS).unref()
}
