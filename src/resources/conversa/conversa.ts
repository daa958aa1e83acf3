import { EntitySchema } from 'typeorm'

/** What an address of WhatsApp stands for: `@s.whatsapp.net` and `@lid`, `@g.us`, `@broadcast`, `@newsletter`. */
export const TIPOS_DE_CONVERSA = ['contato', 'grupo', 'transmissao', 'canal', 'outro'] as const
export type TipoDeConversa = (typeof TIPOS_DE_CONVERSA)[number]

/** One counterpart of one configuration. */
export class Conversa {
  /** bigint, so a string in JavaScript. */
  id!: string
  configuracaoId!: number
  /** Of the configuration; not a column. */
  empresaId!: number
  /** The phone's address when it is known, else what WhatsApp gave. */
  jid!: string
  /** WhatsApp's private address of a contact, `…@lid`. */
  lid!: string | null
  tipo!: TipoDeConversa
  /** E.164 without the plus sign. */
  telefone!: string | null
  /** As the contact calls itself. */
  nome!: string | null
  ultimaEm!: Date
}

export const conversaSchema = new EntitySchema<Conversa>({
  name: 'Conversa',
  tableName: 'conversa',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: Conversa,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    configuracaoId: { name: 'configuracao_id', type: 'int' },
    empresaId: {
      type: 'int',
      virtualProperty: true,
      query: (conversa) =>
        `SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = ${conversa}.configuracao_id`,
    },
    jid: { type: 'text' },
    lid: { type: 'text', nullable: true },
    tipo: { type: 'text' },
    telefone: { type: 'text', nullable: true },
    nome: { type: 'text', nullable: true },
    ultimaEm: { name: 'ultima_em', type: 'timestamptz' },
  },
})
