import { EntitySchema } from 'typeorm'

/** Who did what to which record, when, from where, and how it ended. Rows are only ever added. */
export class Auditoria {
  /** bigint, so a string in JavaScript. */
  id!: string
  em!: Date
  /** The host's own identifier of the user; null: the system. */
  autor!: string | null
  papel!: string | null
  /** The company concerned: what a tenant user may see. */
  empresaId!: number | null
  recurso!: string
  registroId!: string | null
  acao!: string
  resultado!: 'ok' | 'recusado' | 'falhou'
  /** Error code, when it did not end well. */
  detalhe!: string | null
  endereco!: string | null
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
  },
})
