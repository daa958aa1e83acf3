import type { AdminJS, ResourceOptions, ResourceWithOptions } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import type { Acesso } from '../../resources/papel.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'
import { opcoesDoRecurso } from './opcoes-do-recurso.js'
import { type Gravacao, RecursoEscopado } from './recurso-escopado.js'

type AcoesDoAdminJS = Record<string, object>

/** A declaration and what carries it out: a resource that is only read needs nothing of that. */
export interface RecursoDoPainel<D = unknown> {
  declaracao: DeclaracaoDeRecurso
  /** What the declared actions do. Of AdminJS's own, only what is different. */
  acoes?(dependencias: D): AcoesDoAdminJS
  gravacao?(dependencias: D): Gravacao
  leConteudo?(dependencias: D): (acesso: Acesso) => boolean
}

interface Minimo {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  aoEntrarNoPainel?: (admin: AdminJS) => void
}

/** The resource as AdminJS takes it. */
export const montarRecurso = <D extends Minimo>(
  { declaracao, acoes, gravacao, leConteudo }: RecursoDoPainel<D>,
  dependencias: D,
): ResourceWithOptions => {
  const { dataSource, controleDeAcesso, aoEntrarNoPainel } = dependencias
  const opcoes = opcoesDoRecurso(declaracao, controleDeAcesso)
  const embutidas = opcoes.actions as AcoesDoAdminJS
  const feitas = Object.entries(acoes?.(dependencias) ?? {})
  return {
    resource: new RecursoEscopado({
      dataSource,
      controleDeAcesso,
      declaracao,
      ...(aoEntrarNoPainel && { aoEntrarNoPainel }),
      ...(gravacao && { gravacao: gravacao(dependencias) }),
      ...(leConteudo && { leConteudo: leConteudo(dependencias) }),
    }),
    options: {
      ...opcoes,
      actions: {
        ...embutidas,
        ...Object.fromEntries(feitas.map(([nome, acao]) => [nome, { ...embutidas[nome], ...acao }])),
      } as NonNullable<ResourceOptions['actions']>,
    },
  }
}
