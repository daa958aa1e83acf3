import { EntitySchema } from 'typeorm'

/** A text of a company's to send again and again, with `{{variables}}` for what differs. */
export class ModeloDeMensagem {
  id!: number
  empresaId!: number
  /** One each per company, whatever its case and accents. */
  nome!: string
  texto!: string
  criadoEm!: Date
  atualizadoEm!: Date
}

export const modeloDeMensagemSchema = new EntitySchema<ModeloDeMensagem>({
  name: 'ModeloDeMensagem',
  tableName: 'modelo_de_mensagem',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: ModeloDeMensagem,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    empresaId: { name: 'empresa_id', type: 'int' },
    nome: { type: 'text' },
    texto: { type: 'text' },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
