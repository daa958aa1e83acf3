import type { IncomingMessage } from 'node:http'

/** Evolution puts media into bodies when asked to; what is larger is no event. */
const MAXIMO = 25 * 1024 * 1024
/** Bodies held at once, from the first byte to the answer. Past this, senders are told to come back. */
const MAXIMO_EM_MEMORIA = 256 * 1024 * 1024

/** The body is not taken in; `status` is the answer. */
export class CorpoRecusado extends Error {
  override readonly name = 'CorpoRecusado'
  constructor(readonly status: 400 | 413 | 415 | 503) {
    super(`body refused with ${status}`)
  }
}

export interface Corpo {
  /** As it came over the wire. */
  bruto: Buffer
  /** Once it has been dealt with: its bytes no longer count. */
  soltar(): void
}

/** @throws CorpoRecusado */
export type LerCorpo = (req: IncomingMessage) => Promise<Corpo>

/** Reads raw bodies, never more than fit in memory together. By hand: this is on the path of every event. */
export const criarLeitorDeCorpo = (): LerCorpo => {
  let emMemoria = 0

  return (req) =>
    new Promise((resolve, reject) => {
      // The host's body parser ran before us: what it made of the body is all there is, and as good a key.
      if (req.readableEnded) return resolve({ bruto: refazer(req), soltar() {} })
      const { 'content-encoding': codificacao, 'content-length': anunciado } = req.headers
      // Evolution never compresses, and what is compressed may be a bomb.
      if (codificacao !== undefined && codificacao !== 'identity') return reject(new CorpoRecusado(415))
      if (Number(anunciado) > MAXIMO) return reject(new CorpoRecusado(413))
      const partes: Buffer[] = []
      let tamanho = 0
      const soltar = () => {
        emMemoria -= tamanho
        tamanho = 0
      }
      const recusar = (status: 400 | 413 | 503) => {
        soltar()
        req.removeAllListeners('data')
        reject(new CorpoRecusado(status))
      }
      req.on('data', (parte: Buffer) => {
        partes.push(parte)
        tamanho += parte.length
        emMemoria += parte.length
        if (tamanho > MAXIMO) recusar(413)
        else if (emMemoria > MAXIMO_EM_MEMORIA) recusar(503)
      })
      req.once('end', () => {
        const [unica] = partes
        resolve({ bruto: partes.length === 1 && unica ? unica : Buffer.concat(partes), soltar })
      })
      req.once('error', () => recusar(400))
      req.once('close', () => req.complete || recusar(400))
    })
}

const refazer = (req: IncomingMessage & { body?: unknown }): Buffer =>
  Buffer.isBuffer(req.body) ? req.body : Buffer.from(JSON.stringify(req.body ?? null))
