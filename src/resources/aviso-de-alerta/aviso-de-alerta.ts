import { EntitySchema } from 'typeorm'
import type { Momento } from '../alerta/tipos.js'
import type { Via } from '../contato-de-alerta/contato-de-alerta.js'

/** What has become of a notice. */
export const SITUACOES_DO_AVISO = ['pendente', 'enviado', 'falhou'] as const
export type SituacaoDoAviso = (typeof SITUACOES_DO_AVISO)[number]

/** Why a notice did not go out. */
export const ERROS_DO_AVISO = [
  'correio_ausente',
  'correio_falhou',
  'correio_recusou',
  'webhook_inacessivel',
  'webhook_demorou',
  'webhook_recusou',
  'webhook_respondeu_pagina',
  'webhook_sem_segredo',
  'endereco_proibido',
  'whatsapp_ausente',
  'whatsapp_recusou',
  'prazo_passou',
  'inesperado',
] as const
export type ErroDoAviso = (typeof ERROS_DO_AVISO)[number]

/** One notice to one contact, of one alert or of many at once, and its fate. */
export class AvisoDeAlerta {
  /** bigint, so a string in JavaScript. */
  id!: string
  contatoId!: number
  /** The contact's; null: the operator's. */
  empresaId!: number | null
  via!: Via
  momento!: Momento
  assunto!: string
  /** Alerts that it tells of. */
  total!: number
  situacaoDoAviso!: SituacaoDoAviso
  tentativas!: number
  erroDoAviso!: ErroDoAviso | null
  criadoEm!: Date
  enviadoEm!: Date | null
}

export const avisoDeAlertaSchema = new EntitySchema<AvisoDeAlerta>({
  name: 'AvisoDeAlerta',
  tableName: 'aviso_de_alerta',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: AvisoDeAlerta,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    contatoId: { name: 'contato_id', type: 'int' },
    empresaId: { name: 'empresa_id', type: 'int', nullable: true },
    via: { type: 'text' },
    momento: { type: 'text' },
    assunto: { type: 'text' },
    total: { type: 'int' },
    situacaoDoAviso: { name: 'situacao', type: 'text' },
    tentativas: { type: 'int' },
    erroDoAviso: { name: 'erro', type: 'text', nullable: true },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    enviadoEm: { name: 'enviado_em', type: 'timestamptz', nullable: true },
  },
})
