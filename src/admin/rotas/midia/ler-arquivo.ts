import type { Request } from 'express'

/** A body larger than was allowed. */
export class CorpoGrande extends Error {}
/** Somebody's line broke, or stood still. */
export class CorpoInterrompido extends Error {}

/** A phone in a tunnel may be silent for a while; longer, and the place is somebody else's. */
const SILENCIO_MS = 30_000

/**
 * The bytes of a request, as they come, and no further than `maximo`. Also of one whose body the application has taken
 * before us.
 * @throws CorpoGrande, CorpoInterrompido
 */
export const lerArquivo = (req: Request, maximo: number): Promise<Buffer> => {
  if (Number(req.headers['content-length'] ?? 0) > maximo) return Promise.reject(new CorpoGrande())
  const { body } = req as Request & { body?: unknown }
  if (Buffer.isBuffer(body))
    return body.length > maximo ? Promise.reject(new CorpoGrande()) : Promise.resolve(body)
  if (req.readableEnded || req.destroyed) return Promise.reject(new CorpoInterrompido())
  return new Promise((resolve, reject) => {
    const pedacos: Buffer[] = []
    let bytes = 0
    let relogio = setTimeout(() => acabar(new CorpoInterrompido()), SILENCIO_MS)
    const acabar = (erro: Error | null): void => {
      clearTimeout(relogio)
      req.off('data', aoChegar)
      if (erro) reject(erro)
      else resolve(Buffer.concat(pedacos, bytes))
    }
    const aoChegar = (pedaco: Buffer): void => {
      bytes += pedaco.length
      clearTimeout(relogio)
      if (bytes > maximo) return void acabar(new CorpoGrande())
      pedacos.push(pedaco)
      relogio = setTimeout(() => acabar(new CorpoInterrompido()), SILENCIO_MS)
    }
    req.on('data', aoChegar)
    req.once('end', () => acabar(null))
    for (const fim of ['aborted', 'error', 'close']) req.once(fim, () => acabar(new CorpoInterrompido()))
  })
}
