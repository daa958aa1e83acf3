/** What a user of the panel may be. */
export const PAPEIS = ['admin', 'suporte', 'empresa', 'empresa_leitura'] as const
export type Papel = (typeof PAPEIS)[number]

/** Those who see every company. */
export const RETAGUARDA = ['admin', 'suporte'] as const satisfies readonly Papel[]

/** Who is asking, as the host told us. Back-office roles see every company; `empresa`: the host's reference of theirs. */
export type Acesso = (
  | { papel: 'admin' | 'suporte' }
  | { papel: 'empresa' | 'empresa_leitura'; empresa: string }
) & {
  autor: string
  /** What their colleagues call them. */
  nome?: string
}

/** Whoever asks for something to be done, and from where: an IP address, null outside of a request. */
export type Ator = Acesso & { endereco: string | null }
