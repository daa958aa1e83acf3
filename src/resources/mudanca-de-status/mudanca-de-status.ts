import { EntitySchema } from 'typeorm'
import type { Fonte, Motivo, Status } from '../configuracao-whatsapp/status.js'

/** One change of a configuration's status. Written by a trigger, and only by it. */
export class MudancaDeStatus {
  /** bigint, so a string in JavaScript. */
  id!: string
  configuracaoId!: number
  em!: Date
  de!: Status
  para!: Status
  fonte!: Fonte | null
  motivo!: Motivo | null
}

export const mudancaDeStatusSchema = new EntitySchema<MudancaDeStatus>({
  name: 'MudancaDeStatus',
  tableName: 'mudanca_de_status',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: MudancaDeStatus,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    configuracaoId: { name: 'configuracao_id', type: 'int' },
    em: { type: 'timestamptz', default: () => 'now()' },
    de: { type: 'text' },
    para: { type: 'text' },
    fonte: { type: 'text', nullable: true },
    motivo: { type: 'text', nullable: true },
  },
})
