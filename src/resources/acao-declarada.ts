import type { Papel } from './papel.js'

/** Where an action is called: for the whole resource, for one record, for several. */
export type LugarDaAcao = 'recurso' | 'registro' | 'lote'

/** What somebody may do, said once: permissions, buttons, trail, attack matrix and README read it here. */
export interface AcaoDeclarada {
  em: LugarDaAcao
  /** Who may at all; on which rows is the scope's business. */
  papeis: readonly Papel[]
  /** Written into the audit trail: under its own name, or under these. */
  auditada?: true | readonly string[]
  /** Of its button; AdminJS's own actions have theirs. */
  icone?: string
  destaque?: 'primary' | 'danger'
}

/** By their names. An action that is not declared nobody may do. */
export type Acoes<N extends string = string> = Readonly<Record<N, AcaoDeclarada>>

/** Keeps the names as a type. */
export const declararAcoes = <N extends string>(acoes: Acoes<N>): Acoes<N> => acoes

/** What AdminJS brings along for every resource, whether declared (or else closed) or not. */
export const EMBUTIDAS = {
  list: 'recurso',
  show: 'registro',
  search: 'recurso',
  new: 'recurso',
  edit: 'registro',
  delete: 'registro',
  bulkDelete: 'lote',
} as const satisfies Record<string, LugarDaAcao>
export type Embutida = keyof typeof EMBUTIDAS

const embutidas = <N extends Embutida>(nomes: readonly N[], resto: Omit<AcaoDeclarada, 'em'>): Acoes<N> => {
  const acoes = nomes.map((nome): [N, AcaoDeclarada] => [nome, { em: EMBUTIDAS[nome], ...resto }])
  return Object.fromEntries(acoes) as Acoes<N>
}

/** List, search and look at a record. */
export const leitura = (papeis: readonly Papel[], auditada?: readonly string[]) =>
  embutidas(['list', 'search', 'show'], { papeis, ...(auditada && { auditada }) })

/** Of AdminJS's forms, those named: each change stands in the trail. */
export const escrita = <N extends 'new' | 'edit' | 'delete'>(papeis: readonly Papel[], ...nomes: N[]) =>
  embutidas(nomes, { papeis, auditada: true })

/** The names under which an action stands in the trail. */
export const nomesNaTrilha = (nome: string, { auditada }: AcaoDeclarada): readonly string[] =>
  auditada === true ? [nome] : (auditada ?? [])
