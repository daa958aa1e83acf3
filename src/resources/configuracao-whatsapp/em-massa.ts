import type { Acao } from './acoes.js'

/** What may be done to many at once: what can be done again without harm, and disconnects nobody. */
export const ACOES_EM_MASSA = [
  'verificarStatus',
  'reiniciar',
  'registrarWebhook',
  'rotacionarSegredo',
] as const satisfies readonly Acao[]
export type AcaoEmMassa = (typeof ACOES_EM_MASSA)[number]

/** What has become of one record of a task. */
export const SITUACOES = ['pendente', 'fazendo', 'ok', 'falhou', 'cancelado'] as const
export type Situacao = (typeof SITUACOES)[number]

/** A task as the browser is told of it. */
export interface TarefaEmMassa {
  id: number
  acao: AcaoEmMassa
  autor: string
  criadaEm: string
  cancelada: boolean
  total: number
  porSituacao: Record<Situacao, number>
  /** Those that failed or run first, then the latest done; not all, where there are many. */
  itens: ItemDaTarefa[]
}

export interface ItemDaTarefa {
  id: number
  empresa: string
  situacao: Situacao
  /** Error code, where it failed. */
  codigo: string | null
  dados: Record<string, string | number> | null
}
