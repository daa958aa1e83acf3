/** What a user of the panel may be. */
export const PAPEIS = ['admin', 'suporte', 'empresa', 'empresa_leitura'] as const
export type Papel = (typeof PAPEIS)[number]

/** Roles that are tied to one company and see nothing else. */
export const PAPEIS_DE_EMPRESA = ['empresa', 'empresa_leitura'] as const satisfies readonly Papel[]

export const ehPapelDeEmpresa = (papel: Papel): boolean =>
  (PAPEIS_DE_EMPRESA as readonly Papel[]).includes(papel)

/** Who is asking, as the host told us. Back-office roles see every company. */
export type Acesso =
  | { papel: 'admin' | 'suporte'; autor: string }
  | { papel: 'empresa' | 'empresa_leitura'; empresaId: number; autor: string }
