import { EntitySchema } from 'typeorm'
import type { Situacao } from '../configuracao-whatsapp/em-massa.js'

/** How an action ended. `recusado`: it was not begun, for want of rights. */
export const RESULTADOS_DA_AUDITORIA = ['ok', 'recusado', 'falhou'] as const
export type ResultadoDaAuditoria = (typeof RESULTADOS_DA_AUDITORIA)[number]

/** Columns by name; never a secret, never a customer's number or name. */
export type Retrato = Readonly<Record<string, string | number | boolean | null>>

/** What became of one company of a bulk task. */
export type ResultadoNaTrilha = Readonly<Record<string, string | number>> & {
  /** Of the configuration. */
  id: number
  /** Its name then. */
  empresa: string
  resultado: Situacao
}

/** One line for all that a bulk task did, with its results inside. */
export interface TarefaNaTrilha {
  tarefa: number
  ok: number
  falhou: number
  cancelado: number
  resultados: readonly ResultadoNaTrilha[]
}

/** Who did what to which record, when, from where, and how it ended. Rows are only ever added. */
export class Auditoria {
  /** bigint, so a string in JavaScript. Without gaps, in the order of the chain; given by the database. */
  id!: string
  /** Given by the database. */
  em!: Date
  /** The host's own identifier of the user; null: the system. */
  autor!: string | null
  papel!: string | null
  /** The company concerned: what a tenant user may see. */
  empresaId!: number | null
  recurso!: string
  registroId!: string | null
  acao!: string
  resultado!: ResultadoDaAuditoria
  /** Error code, when it did not end well; else the names of what changed but is not to be shown. */
  detalhe!: string | null
  /** How often it was asked for within that minute; more than once only of what was refused. Not in the chain: it grows. */
  vezes!: number
  /** IP address of the request; null: not by a request. */
  endereco!: string | null
  /** Whether the row belongs to the chain, as far as it and the one before tell. Only where it was asked for. */
  naCorrente?: boolean
  /** The columns that changed, as they were; null: there was no record. */
  antes!: Retrato | null
  /** The same columns as they are since; null: the record is gone. */
  depois!: Retrato | TarefaNaTrilha | null
}

export const auditoriaSchema = new EntitySchema<Auditoria>({
  name: 'Auditoria',
  tableName: 'auditoria',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: Auditoria,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    em: { type: 'timestamptz', createDate: true },
    autor: { type: 'text', nullable: true },
    papel: { type: 'text', nullable: true },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    recurso: { type: 'text' },
    registroId: { name: 'registro_id', type: 'text', nullable: true },
    acao: { type: 'text' },
    resultado: { type: 'text' },
    detalhe: { type: 'text', nullable: true },
    endereco: { type: 'text', nullable: true },
    vezes: { type: 'int', default: 1 },
    antes: { type: 'jsonb', nullable: true },
    depois: { type: 'jsonb', nullable: true },
  },
})
