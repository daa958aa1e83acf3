/** What a user of the panel may be. */
export const PAPEIS = ['admin', 'suporte', 'empresa', 'empresa_leitura'] as const
export type Papel = (typeof PAPEIS)[number]

/** Who is asking, as the host told us. Back-office roles see every company. */
export type Acesso =
  | { papel: 'admin' | 'suporte'; autor: string }
  | { papel: 'empresa' | 'empresa_leitura'; empresaId: number; autor: string }

/** Whoever asks for something to be done, and from where: an IP address, null outside of a request. */
export type Ator = Acesso & { endereco: string | null }
