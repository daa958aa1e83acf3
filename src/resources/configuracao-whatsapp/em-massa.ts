import type { Acao } from './acoes.js'
import { type Motivo, type Status, semInstancia } from './status.js'

/** What may be done to many at once: what can be done again without harm. Only `mudarDeServidor` may disconnect somebody. */
export const ACOES_EM_MASSA = [
  'verificarStatus',
  'reiniciar',
  'registrarWebhook',
  'rotacionarSegredo',
  'comportamento',
  'mudarDeServidor',
] as const satisfies readonly (Acao | AcaoDeFrota | 'comportamento')[]
export type AcaoEmMassa = (typeof ACOES_EM_MASSA)[number]

/** What moves a fleet: skips what is right, tells per company what it did, and can be undone. */
export const ACOES_DE_FROTA = ['registrarWebhook', 'mudarDeServidor', 'desfazer'] as const
export type AcaoDeFrota = (typeof ACOES_DE_FROTA)[number]

/** What customers notice: it is asked before. */
export const PERTURBAM = [
  'reiniciar',
  'rotacionarSegredo',
  'mudarDeServidor',
] as const satisfies readonly AcaoEmMassa[]

/** Whether an action can do anything for a connection that is so: it is not even tried on the others. */
export const serveEmMassa = (
  acao: AcaoEmMassa,
  { status, motivo, ativo }: { status: Status; motivo: Motivo | null; ativo: boolean },
): boolean => {
  // How it is to behave is kept, whether there is an instance or not.
  if (acao === 'mudarDeServidor' || acao === 'comportamento') return true
  return !semInstancia({ status, motivo }) && (acao !== 'reiniciar' || (ativo && status === 'conectado'))
}

/** Seconds that one takes on its server, as a rule: two at a time, each after a pause. */
export const SEGUNDOS_POR_EMPRESA = 1

/** What takes long, of one company: done in the background by those who do what is done to many. */
export const ACOES_DEMORADAS = ['apagarDados', 'removerEmpresa'] as const
export type AcaoDemorada = (typeof ACOES_DEMORADAS)[number]
export type AcaoDaTarefa = AcaoEmMassa | AcaoDemorada | 'desfazer'

/** What has become of one record of a task. */
export const SITUACOES = ['pendente', 'fazendo', 'ok', 'falhou', 'cancelado'] as const
export type Situacao = (typeof SITUACOES)[number]

/** A task as the browser is told of it. */
export interface TarefaEmMassa {
  id: number
  acao: AcaoDaTarefa
  autor: string
  criadaEm: string
  cancelada: boolean
  total: number
  porSituacao: Record<Situacao, number>
  /** Seconds until all is done, at the speed of the last minutes; null: nobody knows. */
  restamS: number | null
  /** Companies to which something was done that can be taken back. */
  desfaziveis: number
  /** Those that failed or run first, then the latest done; not all, where there are many. */
  itens: ItemDaTarefa[]
}

export interface ItemDaTarefa {
  id: number
  empresa: string
  situacao: Situacao
  /** Error code, where it failed. */
  codigo: string | null
  /** How far it is, while it is done; what was done; of the error, where it failed. */
  dados: Record<string, string | number> | null
}
