/** What an admin may do about an orphan. */
export const ACOES_DA_ORFA = ['adotar', 'excluirOrfa'] as const
export type AcaoDaOrfa = (typeof ACOES_DA_ORFA)[number]
