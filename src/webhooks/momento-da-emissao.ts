import { decodeJwt } from 'jose'

/** Evolution retries for 20 minutes; an older date is none of its. */
const IDADE_MAXIMA_MS = 25 * 60_000

/**
 * When an event was minted, on our clock: the token's `iat` (whole seconds), else now. Tells how old a
 * retried QR is. Not a matter of trust: the worst a forged date does is to let a QR expire early.
 */
export const momentoDaEmissao = (authorization: string | undefined, agora: number): number => {
  if (!authorization?.startsWith('Bearer ')) return agora
  try {
    const emitido = (decodeJwt(authorization.slice('Bearer '.length)).iat ?? Number.NaN) * 1000
    return emitido <= agora && emitido > agora - IDADE_MAXIMA_MS ? emitido : agora
  } catch {
    return agora
  }
}
