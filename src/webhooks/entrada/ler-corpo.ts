import type { IncomingMessage } from 'node:http'
import { vez } from '../vez.js'
import { criarQuotas, type Quem } from './quotas.js'
import { criarRitmo } from './ritmo.js'

/** Evolution puts media into bodies when asked to; what is larger is no event. */
export const CORPO_MAXIMO = 25 * 1024 * 1024

/** The body is not taken in; `status` is the answer. 408 and 503 are repeated by Evolution. */
export class CorpoRecusado extends Error {
  override readonly name = 'CorpoRecusado'
  constructor(readonly status: 400 | 408 | 413 | 415 | 503) {
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
export type LerCorpo = (req: IncomingMessage, configuracaoId: number) => Promise<Corpo>

/**
 * Reads raw bodies, never more than fit in memory together, and of nobody more than a share. A body that comes too
 * slowly is dropped; so is, when there is room for no more, the one that has held the most for the longest. By hand: this
 * is on the path of every event.
 */
export const criarLeitorDeCorpo = (): LerCorpo => {
  const quotas = criarQuotas()
  const ritmo = criarRitmo()

  return (req, configuracaoId) =>
    new Promise((resolve, reject) => {
      // The host's body parser ran before us: what it made of the body is all there is, and as good a key.
      if (req.readableEnded) return resolve({ bruto: refazer(req), soltar() {} })
      const { 'content-encoding': codificacao, 'content-length': anunciado } = req.headers
      // Evolution never compresses, and what is compressed may be a bomb.
      if (codificacao !== undefined && codificacao !== 'identity') return reject(new CorpoRecusado(415))
      if (Number(anunciado) > CORPO_MAXIMO) return reject(new CorpoRecusado(413))
      const quem: Quem = { configuracaoId, endereco: req.socket.remoteAddress ?? '' }
      if (quotas.estouraria(quem, { corpos: 1 })) return reject(new CorpoRecusado(503))

      const partes: Buffer[] = []
      let tamanho = 0
      let contado = true
      quotas.somar(quem, { corpos: 1 })
      const soltar = () => {
        if (!contado) return
        contado = false
        quotas.somar(quem, { bytes: -tamanho, corpos: -1 })
      }
      const recusar = (status: CorpoRecusado['status']) => {
        chegando.terminar()
        soltar()
        partes.length = 0
        req.removeAllListeners('data')
        req.resume()
        reject(new CorpoRecusado(status))
      }
      const chegando = ritmo.comecar({ tamanho: () => tamanho, largar: recusar })
      req.on('data', (parte: Buffer) => {
        if (tamanho + parte.length > CORPO_MAXIMO) return recusar(413)
        const estouro = quotas.estouraria(quem, { bytes: parte.length })
        if (estouro === 'todo') ritmo.largarOMaisPesado()
        if (!contado) return
        if (estouro && quotas.estouraria(quem, { bytes: parte.length })) return recusar(503)
        partes.push(parte)
        tamanho += parte.length
        quotas.somar(quem, { bytes: parte.length })
      })
      req.once('end', () => {
        chegando.terminar()
        juntar(partes, tamanho).then((bruto) => resolve({ bruto, soltar }), reject)
      })
      req.once('error', () => recusar(400))
      req.once('close', () => req.complete || recusar(400))
    })
}

/** Up to here it is quicker than to wait for a turn. */
const JUNTADO_DE_UMA_VEZ = 1024 * 1024

/** In turns where it is long: megabytes put together at once keep everybody waiting. */
const juntar = async (partes: readonly Buffer[], tamanho: number): Promise<Buffer> => {
  const [unica] = partes
  if (partes.length === 1 && unica) return unica
  if (tamanho <= JUNTADO_DE_UMA_VEZ) return Buffer.concat(partes)
  const inteiro = Buffer.allocUnsafe(tamanho)
  let usados = 0
  for (const parte of partes) {
    await vez()
    usados += parte.copy(inteiro, usados)
  }
  return inteiro
}

const refazer = (req: IncomingMessage & { body?: unknown }): Buffer =>
  Buffer.isBuffer(req.body) ? req.body : Buffer.from(JSON.stringify(req.body ?? null))
