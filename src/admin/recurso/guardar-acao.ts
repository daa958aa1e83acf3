import { type ActionContext, type BaseRecord, ForbiddenError } from 'adminjs'
import type { LugarDaAcao } from '../../resources/acao-declarada.js'
import type { DeclaracaoDeAcoes } from '../../resources/declaracao.js'
import type { Ator } from '../../resources/papel.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'

const TIPO = { recurso: 'resource', registro: 'record', lote: 'bulk' } as const satisfies Record<
  LugarDaAcao,
  string
>

/** A declared action for AdminJS: where it is called, for whom and its button; and the guard that its handler begins with. */
export const guardarAcao = (
  { id, acoes }: DeclaracaoDeAcoes,
  nome: string,
  controleDeAcesso: ControleDeAcesso,
) => {
  const declarada = acoes[nome]
  if (!declarada) throw new Error(`${id} does not declare an action ${nome}`)
  const { em, icone, destaque } = declarada
  const permitida = ({ currentAdmin }: Pick<ActionContext, 'currentAdmin'>) =>
    controleDeAcesso.permite(currentAdmin, id, nome)

  /** @throws ForbiddenError, whatever AdminJS has let through */
  const exigir = (contexto: ActionContext): Ator => {
    const ator = controleDeAcesso.exigir(contexto)
    if (!permitida(contexto)) throw new ForbiddenError('semPermissao')
    return ator
  }
  return {
    exigir,
    exigirComRegistro(contexto: ActionContext): { ator: Ator; record: BaseRecord } {
      const ator = exigir(contexto)
      if (!contexto.record) throw new ForbiddenError('semPermissao')
      return { ator, record: contexto.record }
    },
    opcoes: {
      actionType: TIPO[em],
      showInDrawer: false,
      isAccessible: permitida,
      ...(icone && { icon: icone }),
      ...(destaque && { variant: destaque }),
    },
  }
}
