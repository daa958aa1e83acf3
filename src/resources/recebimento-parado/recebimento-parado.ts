import { EntitySchema } from 'typeorm'

/** A message that came in, and that the host's handler failed for every time it was tried. A view: written by no one. */
export class RecebimentoParado {
  /** Of the message; bigint, so a string in JavaScript. */
  id!: string
  empresaId!: number
  /** As the contact calls itself. */
  nome!: string | null
  telefone!: string | null
  tentativas!: number
  /** Name of the last error. */
  erro!: string | null
  desistiuEm!: Date
}

export const recebimentoParadoSchema = new EntitySchema<RecebimentoParado>({
  name: 'RecebimentoParado',
  tableName: 'recebimento_parado',
  target: RecebimentoParado,
  // Rows come and go with those of `recebimento`.
  synchronize: false,
  columns: {
    id: { type: 'bigint', primary: true },
    empresaId: { name: 'empresa_id', type: 'int' },
    nome: { type: 'text', nullable: true },
    telefone: { type: 'text', nullable: true },
    tentativas: { type: 'int' },
    erro: { type: 'text', nullable: true },
    desistiuEm: { name: 'desistiu_em', type: 'timestamptz' },
  },
})
