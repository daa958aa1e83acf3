import { EntitySchema } from 'typeorm'

/** How somebody is told. */
export const VIAS = ['email', 'whatsapp', 'webhook'] as const
export type Via = (typeof VIAS)[number]

/** Of which alerts. */
export const RECEBE = ['tudo', 'graves'] as const
export type Recebe = (typeof RECEBE)[number]

export const IDIOMAS_DO_CONTATO = ['pt-BR', 'en'] as const
export type IdiomaDoContato = (typeof IDIOMAS_DO_CONTATO)[number]

/** Whom alerts are told to. The signing secret of a webhook is not here: it is sealed in a table of its own. */
export class ContatoDeAlerta {
  id!: number
  /** Null: the operator's, told of everybody's alerts. */
  empresaId!: number | null
  nome!: string
  via!: Via
  /** E-mail address, telephone number (digits), or URL. */
  destino!: string
  idioma!: IdiomaDoContato
  recebe!: Recebe
  /** `22:00`: from then until `silencioAte` nothing is sent; null: always. */
  silencioDe!: string | null
  silencioAte!: string | null
  /** IANA time zone of these times. */
  fuso!: string
  ativo!: boolean
  /** Nothing is sent before. */
  pausadoAte!: Date | null
  criadoEm!: Date
  atualizadoEm!: Date
}

export const contatoDeAlertaSchema = new EntitySchema<ContatoDeAlerta>({
  name: 'ContatoDeAlerta',
  tableName: 'contato_de_alerta',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: ContatoDeAlerta,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    nome: { type: 'text' },
    via: { type: 'text' },
    destino: { type: 'text' },
    idioma: { type: 'text' },
    recebe: { type: 'text' },
    silencioDe: { name: 'silencio_de', type: 'text', nullable: true },
    silencioAte: { name: 'silencio_ate', type: 'text', nullable: true },
    fuso: { type: 'text' },
    ativo: { type: 'boolean' },
    pausadoAte: { name: 'pausado_ate', type: 'timestamptz', nullable: true },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
  },
})
