/** When the attempts of one delivery were made, measured in seconds from the first. */
const ATE_A_TENTATIVA_S = [0, 6, 14, 35, 74, 139, 276, 609, 883, 1200]

export const MAXIMO_DE_TENTATIVAS = ATE_A_TENTATIVA_S.length

/** The receiver has understood and refused: Evolution drops the event. */
const NUNCA_REPETE = new Set([400, 401, 403, 404, 422])

export function aceito(status: number): boolean {
  return status >= 200 && status < 300
}

export function desiste(status: number): boolean {
  return NUNCA_REPETE.has(status)
}

/** How long to wait after failed attempt number `tentativa` (from 1). */
export function esperaAposFalha(tentativa: number, escala: number): number {
  const antes = ATE_A_TENTATIVA_S[tentativa - 1] ?? 0
  const depois = ATE_A_TENTATIVA_S[tentativa] ?? antes
  return (depois - antes) * 1000 * escala
}
