import { EntitySchema } from 'typeorm'

/** What a host's program can be told of: something came in, a message went on, a connection changed, something is wrong. */
export const NOVIDADES_DO_PROGRAMA = [
  'mensagem_recebida',
  'mensagem_mudou',
  'status_mudou',
  'alerta',
] as const
/** All that is told: also notices to contacts. */
export const NOVIDADES = [...NOVIDADES_DO_PROGRAMA, 'aviso'] as const
export type NovidadeDoPrograma = (typeof NOVIDADES_DO_PROGRAMA)[number]
export type TipoDeNovidade = (typeof NOVIDADES)[number]

/** News that the host's handler, or a contact's mail server or webhook, failed for every time. A view: written by no one. */
export class NovidadeParada {
  /** bigint, so a string in JavaScript. */
  id!: string
  novidade!: TipoDeNovidade
  /** Null: of a server, or of the whole. */
  empresaId!: number | null
  /** As the contact calls itself. */
  nome!: string | null
  telefone!: string | null
  tentativas!: number
  /** Name of the last error. */
  erro!: string | null
  desistiuEm!: Date
}

export const novidadeParadaSchema = new EntitySchema<NovidadeParada>({
  name: 'NovidadeParada',
  tableName: 'novidade_parada',
  schema: 'whatsapp',
  target: NovidadeParada,
  // Rows come and go with those of `novidade`.
  synchronize: false,
  columns: {
    id: { type: 'bigint', primary: true },
    novidade: { type: 'text' },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    nome: { type: 'text', nullable: true },
    telefone: { type: 'text', nullable: true },
    tentativas: { type: 'int' },
    erro: { type: 'text', nullable: true },
    desistiuEm: { name: 'desistiu_em', type: 'timestamptz' },
  },
})
