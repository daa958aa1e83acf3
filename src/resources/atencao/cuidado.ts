/** What support does with a company in trouble, as the trail names it. */
export const ACOES_DO_CUIDADO = ['assumirAtencao', 'adiarAtencao', 'liberarAtencao'] as const
export type AcaoDoCuidado = (typeof ACOES_DO_CUIDADO)[number]

/** Characters of a note. */
export const MAIOR_NOTA = 500
/** Whoever puts it off for longer has forgotten it. */
export const MAIOR_ADIAMENTO_MS = 90 * 86_400_000

/** Who looks after a company's trouble. */
export interface Cuidado {
  quem: string
  /** ISO 8601. */
  desde: string
  /** ISO 8601; until then it is out of the way. */
  adiadaAte: string | null
  nota: string | null
}

/** Whom to call at a company. */
export interface Contato {
  nome: string | null
  telefone: string | null
  email: string | null
}
