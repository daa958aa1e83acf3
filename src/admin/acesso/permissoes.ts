import { DECLARACOES } from '../../resources/declaracoes.js'
import type { Papel } from '../../resources/papel.js'

/** Names come from outside: a Map has no `constructor`. */
const PAPEIS_POR_RECURSO = new Map(
  DECLARACOES.map(({ id, acoes }) => [
    id,
    new Map(Object.entries(acoes).map(([acao, { papeis }]) => [acao, papeis])),
  ]),
)

/** Whether a role may do something at all; on which rows is the scope's business. Unknown means no. */
export const pode = (papel: Papel, recurso: string, acao: string): boolean =>
  PAPEIS_POR_RECURSO.get(recurso)?.get(acao)?.includes(papel) ?? false
