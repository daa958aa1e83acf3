/**
 * Which deliveries are known: four small tables that take turns, an hour each. The present one is written, the ones beside it
 * are looked at as well (a node's clock may be ahead or behind), and the fourth is emptied as a whole: nothing is deleted row by
 * row, and the one unique index stays in memory. Evolution repeats a delivery for 20 minutes.
 */
const TABELAS = [0, 1, 2, 3] as const
const HORA_MS = 3_600_000

const tabela = (vez: number): string => `whatsapp.entrega_recente_${vez % TABELAS.length}`

/** Tables by their use at this moment. */
export const entregasRecentes = (agora = Date.now()) => {
  const vez = Math.floor(agora / HORA_MS)
  return {
    /** Which of the turns it is: statements differ by it. */
    vez: vez % TABELAS.length,
    atual: tabela(vez),
    vizinhas: [tabela(vez + 3), tabela(vez + 1)] as const,
    aEsvaziar: tabela(vez + 2),
  }
}

export const TABELAS_DAS_ENTREGAS: readonly string[] = TABELAS.map(tabela)
