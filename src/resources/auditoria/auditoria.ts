import { EntitySchema } from 'typeorm'

/** How an action ended. `recusado`: it was not begun, for want of rights. */
export const RESULTADOS_DA_AUDITORIA = ['ok', 'recusado', 'falhou'] as const
export type ResultadoDaAuditoria = (typeof RESULTADOS_DA_AUDITORIA)[number]

/** Columns by name; never a secret, never a customer's number or name. */
export type Retrato = Readonly<Record<string, string | number | boolean | null>>

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
  /** IP address of the request; null: not by a request. */
  endereco!: string | null
  /** The columns that changed, as they were; null: there was no record. */
  antes!: Retrato | null
  /** The same columns as they are since; null: the record is gone. */
  depois!: Retrato | null
}

export const auditoriaSchema = new EntitySchema<Auditoria>({
  name: 'Auditoria',
  tableName: 'auditoria',
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
    antes: { type: 'jsonb', nullable: true },
    depois: { type: 'jsonb', nullable: true },
  },
})
