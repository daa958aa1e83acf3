import { createDecoder, createVerifier } from 'fast-jwt'
import { JANELA_DE_REENVIO_MS } from '../../services/evolution/janela-de-reenvio.js'

/**
 * Evolution's signature: `Authorization: Bearer <HS256 {iat, exp, app, action}>`. The token lives 10 minutes
 * and is minted once per event, so late attempts carry an expired one: it counts for as long as Evolution
 * may still be repeating. It is not bound to the body.
 * @returns when the event was minted, ms; null: not signed by a key of ours, or too long ago
 */
export type ConferirAssinatura = (authorization: string | undefined, agora: number) => number | null

/** For what Evolution was told to sign. Without a key nothing is right. */
export const exigirAssinatura = (key: string | null): ConferirAssinatura => {
  if (key === null) return () => null
  const verificar = createVerifier({ key, algorithms: ['HS256'], ignoreExpiration: true })
  return (authorization, agora) => {
    const emitido = emissao(verificar, authorization)
    if (emitido === null || Math.abs(agora - emitido) > JANELA_DE_REENVIO_MS) return null
    return Math.min(emitido, agora)
  }
}

/**
 * For servers that do not sign. A token's date still tells how old a repeated QR is: that is no matter of
 * trust, the worst a forged one does is to let a QR expire early.
 */
export const dispensarAssinatura: ConferirAssinatura = (authorization, agora) => {
  const emitido = emissao(decodificar, authorization)
  return emitido !== null && emitido <= agora && agora - emitido <= JANELA_DE_REENVIO_MS ? emitido : agora
}

const decodificar = createDecoder()

const BEARER = 'Bearer '

/** ms; null when there is no token, it cannot be read, or `ler` does not believe it. */
const emissao = (ler: (token: string) => unknown, authorization: string | undefined): number | null => {
  if (!authorization?.startsWith(BEARER)) return null
  try {
    const { iat } = ler(authorization.slice(BEARER.length)) as { iat?: unknown }
    return typeof iat === 'number' ? iat * 1000 : null
  } catch {
    return null
  }
}
