import { JANELA_DE_REENVIO_MS } from '../../services/evolution/janela-de-reenvio.js'

/**
 * When an event was minted, to the millisecond where the server says so (`X-Timestamp`, from 2.4 on). The header is
 * not signed: beside a token it only tells which part of the token's second; without one it is all there is, and no
 * matter of trust.
 * @param emitidoEm by the token; `agora` where there is none
 */
export const comMilissegundos = (
  emitidoEm: number,
  carimbo: string | string[] | undefined,
  agora: number,
): number => {
  if (typeof carimbo !== 'string' || !/^\d{13}$/.test(carimbo)) return emitidoEm
  const ms = Number(carimbo)
  const possivel = ms <= agora && agora - ms <= JANELA_DE_REENVIO_MS
  const doMesmoSegundo = ms >= emitidoEm && ms < emitidoEm + 1000
  return possivel && (emitidoEm === agora || doMesmoSegundo) ? ms : emitidoEm
}
