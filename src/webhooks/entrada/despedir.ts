import type { IncomingMessage } from 'node:http'
import { CORPO_MAXIMO } from './ler-corpo.js'
import { criarRitmo } from './ritmo.js'

/**
 * In 2 s, which is long enough for an answer to be read by who is still sending. Evolution sends a hundred times as much; who
 * sends less holds a connection for its own sake.
 */
const ritmo = criarRitmo(undefined, { olhares: 4, bytes: 1024 * 1024 })

/**
 * Of a body that is not taken in, the rest runs through, and its connection ends once it does not come any more. Not
 * sooner: a client of Node's that is cut off while it writes, with its answer read already, may end with an error that
 * nobody catches, and Evolution is one. For the same reason not `Connection: close`.
 */
export const despedir = (req: IncomingMessage): void => {
  const { socket } = req
  const inicio = socket.bytesRead
  const indo = ritmo.comecar({
    // What is more than a body is nothing more of it.
    tamanho: () => Math.min(socket.bytesRead - inicio, CORPO_MAXIMO),
    largar() {
      indo.terminar()
      if (!req.complete) socket.destroy()
    },
  })
  req.once('close', indo.terminar)
}
