import { EntitySchema } from 'typeorm'

/** What became of a delivery. */
export const RESULTADOS = ['aplicado', 'registrado', 'nao_reconhecido', 'falhou'] as const
export type Resultado = (typeof RESULTADOS)[number]

/** The journal: one row per distinct delivery of Evolution to one configuration. */
export class EventoWebhook {
  /** bigint, so a string in JavaScript; it begins with the second in which the event came in. */
  id!: string
  configuracaoId!: number
  /** Of the configuration; not a column. */
  empresaId!: number
  evento!: string
  instancia!: string | null
  /** sha256 of the raw body. */
  hash!: Buffer
  /** Evolution's `date_time`: its local time labelled Z, so good for order only. */
  dataEvolution!: string | null
  recebidoEm!: Date
  /** JSON text without apikey and without the QR; null once it is too old to be kept. */
  conteudo!: string | null
  resultado!: Resultado
  erro!: string | null
  /** Kinds of messages in it that nobody here knows, by WhatsApp's name. */
  especie!: string | null
}

export const eventoWebhookSchema = new EntitySchema<EventoWebhook>({
  name: 'EventoWebhook',
  tableName: 'evento_webhook',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: EventoWebhook,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    configuracaoId: { name: 'configuracao_id', type: 'int' },
    empresaId: {
      type: 'int',
      virtualProperty: true,
      query: (evento) =>
        `SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = ${evento}.configuracao_id`,
    },
    evento: { type: 'text' },
    instancia: { type: 'text', nullable: true },
    hash: { type: 'bytea' },
    dataEvolution: { name: 'data_evolution', type: 'text', nullable: true },
    recebidoEm: { name: 'recebido_em', type: 'timestamptz' },
    conteudo: { type: 'text', nullable: true },
    resultado: { type: 'text' },
    erro: { type: 'text', nullable: true },
    especie: { type: 'text', nullable: true },
  },
})
