import { randomBytes } from 'node:crypto'
import { EntitySchema } from 'typeorm'
import type { Fonte, Motivo, Status } from './status.js'

/** A company's WhatsApp: one row per Empresa. Its secrets live in `credencial_evolution`. */
export class ConfiguracaoWhatsApp {
  id!: number
  empresaId!: number
  /** The company's own Evolution server; null: the SaaS's ("1-click"). */
  evolutionApiUrl!: string | null
  instanceName!: string
  status!: Status
  /** Since when the status is what it is. */
  statusDesde!: Date
  motivo!: Motivo | null
  /** What the status rests on, and when that was learned. */
  evidencia!: Fonte | null
  evidenciaEm!: Date | null
  /** Since when its server has not answered: what the evidence says is to be doubted. */
  servidorMudoDesde!: Date | null
  /** Data URI of the QR on show; null when there is none or it has been used. */
  qrCode!: string | null
  qrCodeExpiraEm!: Date | null
  codigoPareamento!: string | null
  /** Without its secret: `{siteUrl}/api/webhooks/whatsapp/{empresaId}`. */
  webhookUrl!: string | null
  /** Digits only, with country code. */
  numeroConectado!: string | null
  nomePerfil!: string | null
  fotoPerfilUrl!: string | null
  ativo!: boolean
  /** Whoever wrote is told that it was read here. */
  confirmarLeitura!: boolean
  criadoEm!: Date
  atualizadoEm!: Date
  ultimaSincronizacao!: Date | null
  /** When its last event came, to within an hour or so. */
  ultimoEventoEm!: Date | null
  /** The worst first; the database works it out. */
  gravidade!: number
  /** Percent of the last 30 days in which it was connected, of the time of which that is known. */
  disponibilidade!: number | null
  /** The signals the state is derived from (services/estado). Never shown. */
  sinais!: object
  /** Code of the last operation's failure, null once one succeeded. */
  ultimoErro!: string | null
  /** Lease: which operation runs, whose it is, and until when it may. */
  operacao!: string | null
  operacaoToken!: string | null
  operacaoDesde!: Date | null
  operacaoAte!: Date | null

  /** `{slug}_{id}`: unique per Evolution server, and readable in its logs. */
  static gerarInstanceName(empresa: { id: number; slug: string }): string {
    return `${empresa.slug}_${empresa.id}`
  }

  /** 32 random bytes, base64url: 43 characters that need no escaping in a URL. */
  static gerarWebhookSecret(): string {
    return randomBytes(32).toString('base64url')
  }

  estaConectado(): boolean {
    return this.status === 'conectado'
  }
}

const momento = (name: string) => ({ name, type: 'timestamptz' as const, nullable: true })
const texto = (name: string) => ({ name, type: 'text' as const, nullable: true })

export const configuracaoWhatsAppSchema = new EntitySchema<ConfiguracaoWhatsApp>({
  name: 'ConfiguracaoWhatsApp',
  tableName: 'configuracao_whatsapp',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: ConfiguracaoWhatsApp,
  columns: {
    id: { type: 'int', primary: true, generated: 'increment' },
    empresaId: { name: 'empresa_id', type: 'int', unique: true },
    evolutionApiUrl: texto('evolution_api_url'),
    instanceName: { name: 'instance_name', type: 'text' },
    status: { type: 'text', default: 'nao_configurado' },
    statusDesde: { name: 'status_desde', type: 'timestamptz', default: () => 'now()' },
    motivo: texto('motivo'),
    evidencia: texto('evidencia'),
    evidenciaEm: momento('evidencia_em'),
    servidorMudoDesde: momento('servidor_mudo_desde'),
    qrCode: texto('qr_code'),
    qrCodeExpiraEm: momento('qr_code_expira_em'),
    codigoPareamento: texto('codigo_pareamento'),
    webhookUrl: texto('webhook_url'),
    numeroConectado: texto('numero_conectado'),
    nomePerfil: texto('nome_perfil'),
    fotoPerfilUrl: texto('foto_perfil_url'),
    ativo: { type: 'boolean', default: true },
    confirmarLeitura: { name: 'confirmar_leitura', type: 'boolean', default: false },
    criadoEm: { name: 'criado_em', type: 'timestamptz', createDate: true },
    atualizadoEm: { name: 'atualizado_em', type: 'timestamptz', updateDate: true },
    ultimaSincronizacao: momento('ultima_sincronizacao'),
    ultimoEventoEm: { ...momento('ultimo_evento_em'), insert: false, update: false },
    gravidade: { type: 'smallint', insert: false, update: false },
    disponibilidade: { type: 'real', nullable: true },
    sinais: { type: 'jsonb', default: {} },
    ultimoErro: texto('ultimo_erro'),
    operacao: texto('operacao'),
    operacaoToken: texto('operacao_token'),
    operacaoDesde: momento('operacao_desde'),
    operacaoAte: momento('operacao_ate'),
  },
})
