import { once } from 'node:events'
import type { Response } from 'express'

/** Sends a body as fast as it is taken, and stops when nobody takes it any more. */
export const enviarPedacos = async (res: Response, pedacos: AsyncIterable<string>): Promise<void> => {
  for await (const pedaco of pedacos) {
    if (!res.write(pedaco) && !res.closed) await escoar(res)
    if (res.closed) return
  }
  res.end()
}

/** Whichever comes first; the other one's listener must not stay behind, for there may be thousands of pieces. */
const escoar = async (res: Response): Promise<void> => {
  const feito = new AbortController()
  const { signal } = feito
  try {
    await Promise.race([once(res, 'drain', { signal }), once(res, 'close', { signal })])
  } finally {
    feito.abort()
  }
}
