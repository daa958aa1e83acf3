import { type ActionContext, type CurrentAdmin, ForbiddenError } from 'adminjs'
import { z } from 'zod'
import { type Acesso, type Ator, PAPEIS } from '../resources/papel.js'
import { enderecoDe } from './de-onde.js'
import { pode } from './permissoes.js'

/** The host's answer to "who is this?"; null: nobody we serve. */
export type LerAcesso = (usuario: CurrentAdmin) => RespostaDoHost | null | undefined
export interface RespostaDoHost {
  papel: string
  empresaId?: number | null | undefined
  /** Shown in the audit trail; default: the user's e-mail or id. */
  autor?: string | undefined
}

const resposta = z.object({
  papel: z.enum(PAPEIS),
  empresaId: z.number().int().positive().nullish(),
  autor: z.string().optional(),
})

/** Turns the host's answer into an access, failing closed: a tenant without a company is nobody. */
export const criarPortaria = (ler: LerAcesso) => {
  const acessoDe = (usuario: CurrentAdmin | undefined | null): Acesso | null => {
    if (!usuario) return null
    const lida = resposta.safeParse(ler(usuario))
    if (!lida.success) return null
    const { papel, empresaId } = lida.data
    const autor = lida.data.autor ?? String(usuario.email ?? usuario.id ?? 'desconhecido')
    if (papel === 'admin' || papel === 'suporte') return { papel, autor }
    return empresaId ? { papel, empresaId, autor } : null
  }
  return {
    acessoDe,
    /** Whether whoever asks may do this at all; on which rows is the scope's business. */
    permite(usuario: CurrentAdmin | undefined, recurso: string, acao: string): boolean {
      const acesso = acessoDe(usuario)
      return acesso !== null && pode(acesso.papel, recurso, acao)
    },
    /** @throws ForbiddenError without a context or a user: whoever forgets the context gets nothing. */
    exigir(contexto: Pick<ActionContext, 'currentAdmin'> | undefined): Ator {
      const usuario = contexto?.currentAdmin
      const acesso = acessoDe(usuario)
      if (!usuario || !acesso) throw new ForbiddenError('semPermissao')
      return { ...acesso, endereco: enderecoDe(usuario) }
    },
  }
}
export type Portaria = ReturnType<typeof criarPortaria>

/** The company an access is confined to; null: none, it sees all. */
export const empresaDoAcesso = (acesso: Acesso): number | null =>
  'empresaId' in acesso ? acesso.empresaId : null
