import { EntitySchema } from 'typeorm'

/** What WhatsApp is known to dislike, before it bans a number. In the order of their weight. */
export const RISCOS = ['numero_novo', 'muitos_desconhecidos', 'poucas_respostas', 'muitas_falhas'] as const
export type Risco = (typeof RISCOS)[number]

/** Days begin where most of those do business whom this is made for. */
export const FUSO_DA_SAUDE = 'America/Sao_Paulo'

/** What a company sent on one day, and what became of it. Counted anew whenever one of that day's messages changes. */
export class SaudeDeEnvio {
  id!: number
  configuracaoId!: number
  empresaId!: number
  /** When it began. */
  dia!: Date
  enviadas!: number
  entregues!: number
  lidas!: number
  falharam!: number
  /** Conversations that were written to, those that answered within a day, and those that had never been written to or from. */
  conversas!: number
  responderam!: number
  novas!: number
  /** Medians, in seconds: until delivered, until read, until answered. */
  ateEntregar!: number | null
  ateLer!: number | null
  ateResponder!: number | null
  /** Why they failed, by code: how many. */
  motivos!: Record<string, number>
}

const inteiro = (name: string) => ({ name, type: 'int' as const })
const segundos = (name: string) => ({ name, type: 'int' as const, nullable: true })

export const saudeDeEnvioSchema = new EntitySchema<SaudeDeEnvio>({
  name: 'SaudeDeEnvio',
  tableName: 'saude_de_envio',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: SaudeDeEnvio,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    configuracaoId: inteiro('configuracao_id'),
    empresaId: inteiro('empresa_id'),
    dia: { type: 'timestamptz' },
    enviadas: inteiro('enviadas'),
    entregues: inteiro('entregues'),
    lidas: inteiro('lidas'),
    falharam: inteiro('falharam'),
    conversas: inteiro('conversas'),
    responderam: inteiro('responderam'),
    novas: inteiro('novas'),
    ateEntregar: segundos('ate_entregar'),
    ateLer: segundos('ate_ler'),
    ateResponder: segundos('ate_responder'),
    motivos: { type: 'jsonb' },
  },
})
