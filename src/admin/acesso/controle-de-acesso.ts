import { type ActionContext, type CurrentAdmin, ForbiddenError } from 'adminjs'
import { z } from 'zod'
import { referenciaDaEmpresa } from '../../resources/empresa/referencia.js'
import { nomeDeQuem } from '../../resources/nome-de-quem.js'
import type { Acesso, Ator } from '../../resources/papel.js'
import { type Registro, registroMudo } from '../../services/registro/registro.js'
import { criarAvisoDeResposta } from './aviso-de-resposta.js'
import { enderecoDe } from './contexto-do-pedido.js'
import { pode } from './permissoes.js'

/** The host's answer to "who is this?"; null: nobody we serve. Not a Promise: AdminJS asks in the middle of drawing. */
export type LerAcesso = (usuario: CurrentAdmin) => RespostaDoHost | null | undefined
export type RespostaDoHost = (
  | { papel: 'admin' | 'suporte'; empresa?: null | undefined }
  | {
      papel: 'empresa' | 'empresa_leitura'
      /** The host's own reference of the user's company, as `sincronizarEmpresa` was given it. */
      empresa: string
    }
) & {
  /** Shown in the audit trail; default: the user's e-mail or id. */
  autor?: string | undefined
  /** What the user's colleagues call them, shown beside what they write; default: what stands before the @ of an e-mail. */
  nome?: string | undefined
}

const quem = { autor: z.string().optional(), nome: z.string().max(200).optional() }
const resposta = z.discriminatedUnion('papel', [
  z.object({ papel: z.enum(['admin', 'suporte']), ...quem }),
  z.object({ papel: z.enum(['empresa', 'empresa_leitura']), empresa: referenciaDaEmpresa, ...quem }),
])

/** Turns the host's answer into an access, failing closed: what does not fit is nobody, and is said once per cause. */
export const criarControleDeAcesso = (
  ler: LerAcesso,
  registro: Pick<Registro, 'warn'> = registroMudo,
  /** As `resource.action`: what the host has closed for everybody. */
  fechadas: ReadonlySet<string> = new Set(),
) => {
  const avisar = criarAvisoDeResposta(registro)
  const acessoDe = (usuario: CurrentAdmin | undefined | null): Acesso | null => {
    if (!usuario) return null
    const dada: unknown = ler(usuario)
    if (dada === null || dada === undefined) return null
    const lida = resposta.safeParse(dada)
    if (!lida.success) {
      avisar(dada)
      return null
    }
    const autor = lida.data.autor ?? String(usuario.email ?? usuario.id ?? 'desconhecido')
    return { ...lida.data, autor, nome: lida.data.nome?.trim() || nomeDeQuem(autor) }
  }
  return {
    acessoDe,
    /** Whether whoever asks may do this at all; on which rows is the scope's business. */
    permite(usuario: CurrentAdmin | undefined, recurso: string, acao: string): boolean {
      const acesso = acessoDe(usuario)
      return acesso !== null && !fechadas.has(`${recurso}.${acao}`) && pode(acesso.papel, recurso, acao)
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
export type ControleDeAcesso = ReturnType<typeof criarControleDeAcesso>

/** The host's reference of the company that an access is confined to; null: none, it sees all. */
export const empresaDoAcesso = (acesso: Acesso): string | null =>
  'empresa' in acesso ? acesso.empresa : null
