/** What can be asked to be done to a message that is there already. */
export const TIPOS_DE_MUDANCA = ['reacao', 'edicao', 'exclusao'] as const
export type TipoDeMudanca = (typeof TIPOS_DE_MUDANCA)[number]

/** One that WhatsApp has not confirmed: until it has, the message is what it was. */
export interface MudancaPedida {
  tipo: TipoDeMudanca
  /** The emoji, the new text; null: nothing more, or a reaction taken back. */
  texto: string | null
  /** Refused, it is told for a while. */
  estado: 'pendente' | 'recusada'
  /** Code: why it was refused. */
  motivo: string | null
}

/** WhatsApp's own. */
export const MINUTOS_PARA_EDITAR = 15
export const HORAS_PARA_APAGAR = 48
