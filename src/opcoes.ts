import type { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import type { LerAcesso } from './admin/acesso.js'
import type { Escutar } from './services/avisos.js'
import { decodificarChave } from './services/cofre.js'
import { hostCanonico } from './services/evolution/destino-publico.js'
import { type OpcoesDosEnvios, REGRAS_PADRAO, type RegrasDosEnvios } from './services/mensagens/regras.js'
import type { Registro } from './services/registro.js'
import type { LimitesDaRetencao } from './services/retencao.js'
import type { RegrasDoServidorProprio } from './services/servidor-proprio.js'

/** Options of `evolutionWhatsApp`. */
export interface OpcoesDoPlugin {
  /** The host's DataSource, initialised or not, with `entidades` and `migracoes` of this package. PostgreSQL. */
  dataSource: DataSource
  /** Where Evolution reaches this application, e.g. `https://painel.exemplo.com.br`. */
  siteUrl: string
  /** The SaaS's own Evolution API v2 server, used by every company that has none of its own. */
  evolution: { url: string; apiKey: string }
  /**
   * Whether companies may be given Evolution servers of their own. Default: not. Their addresses must be public,
   * at every connection, but for `hosts` (names or IP addresses, without port), and https unless `exigirHttps` is
   * false. Withdrawing the permission keeps the servers already saved in use, under the same checks.
   */
  servidorProprio?: { permitido: boolean; hosts?: readonly string[]; exigirHttps?: boolean }
  /** 32 bytes each, base64 or hex; the first one encrypts, all of them decrypt. */
  encryptionKeys: readonly string[]
  /**
   * Whether a delivery must carry Evolution's signed token beside the secret in its URL. `dispensado` is for
   * older servers, which do not sign. Default: `exigido`, for every webhook registered from then on.
   */
  webhookJwt?: 'exigido' | 'dispensado'
  /** Who a user of the panel is; null: nobody, and nothing is shown. */
  acesso: LerAcesso
  /** The host's loader: the plugin adds its components to it. */
  componentLoader: ComponentLoader
  /** Anything with pino's `info`, `warn` and `error`. Default: silent. */
  registro?: Registro
  /**
   * How long the journal is kept. Default: payloads 7 days, rows 30 days and at most 5,000,000 of them.
   * `mensagensDias`: how long messages are, and the conversations they leave empty. Default: for ever.
   */
  retencao?: { [limite in keyof LimitesDaRetencao]?: number | undefined }
  /**
   * How often every Evolution server is asked for its instances, in seconds; false: only when `reconciliar` is
   * called. At most 360: a status that nothing has confirmed for 15 minutes turns grey. Default: 300.
   */
  reconciliacao?: { intervaloSegundos?: number | false }
  /**
   * `token`: what `metricsRouter` asks for (`Authorization: Bearer`); without it, mount that router on a port
   * of its own. `processo`: also memory, CPU and event loop.
   */
  metricas?: { token?: string | undefined; processo?: boolean }
  /**
   * The outbox: the pause between two messages of one instance (default 1.5 to 4 s, drawn anew each time) and how many
   * there may be in a minute (30), how many instances are served at once (8), after how many hours a message without
   * `expiraEm` expires (72). `ligado: false`: this process writes down and leaves the sending to others.
   */
  envios?: { [regra in keyof OpcoesDosEnvios]?: OpcoesDosEnvios[regra] | undefined }
  /** Whether `suporte` may read what messages say, beside when, with whom and what became of them. Default: not. */
  suporteLeMensagens?: boolean
  /** How to LISTEN. Default: on a connection of the DataSource's pool. */
  escutar?: Escutar
}

/** The options do not fit; says in words which, and what is expected. */
export class OpcoesInvalidas extends Error {
  override readonly name = 'OpcoesInvalidas'
}

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
const funcao = (quando: string) =>
  z.custom((valor) => typeof valor === 'function', `must be a function ${quando}`)
const comMetodos = (nome: string, ...metodos: string[]) =>
  z.custom(
    (valor) => metodos.every((m) => typeof (valor as Record<string, unknown> | null)?.[m] === 'function'),
    `must be ${nome}`,
  )

const INTERVALO = 'must be false, or 10 to 360 seconds'
const contagem = z.number().int().min(1, 'must be at least 1')
const dias = contagem.max(3650, 'must be at most 3650 days')
const retencao = z
  .strictObject({
    diasDoConteudo: dias.optional(),
    dias: dias.default(30),
    maximoDeEventos: contagem.default(5_000_000),
    mensagensDias: dias.optional(),
  })
  .transform((lida) => ({ ...lida, diasDoConteudo: lida.diasDoConteudo ?? Math.min(7, lida.dias) }))
  .refine((lida) => lida.diasDoConteudo <= lida.dias, {
    path: ['diasDoConteudo'],
    error: 'must not be more than dias: a payload goes with its row at the latest',
  })
  .refine(({ mensagensDias, diasDoConteudo }) => (mensagensDias ?? diasDoConteudo) >= diasDoConteudo, {
    path: ['mensagensDias'],
    error:
      'must not be less than diasDoConteudo (by default 7): read again, the journal would bring deleted messages back as news',
  })

const pausa = z.number().min(0, 'must not be negative').max(3_600_000, 'must be at most an hour')
const envios = z
  .strictObject({
    ligado: z.boolean().default(REGRAS_PADRAO.ligado),
    intervaloMs: z
      .strictObject({ min: pausa, max: pausa })
      .refine(({ min, max }) => min <= max, 'min must not be more than max')
      .default(REGRAS_PADRAO.intervaloMs),
    porMinuto: contagem.default(REGRAS_PADRAO.porMinuto),
    paralelos: contagem.max(100, 'must be at most 100').default(REGRAS_PADRAO.paralelos),
    validadeHoras: contagem.max(8760, 'must be at most a year').default(REGRAS_PADRAO.validadeHoras),
  })
  .transform((lida): RegrasDosEnvios => ({ ...REGRAS_PADRAO, ...lida }))

const esquema = z.strictObject({
  dataSource: z.instanceof(DataSource, { error: 'must be a TypeORM DataSource' }),
  siteUrl: url,
  evolution: z.strictObject({ url, apiKey: z.string().min(1, 'must not be empty') }),
  servidorProprio: z
    .strictObject({
      permitido: z.boolean(),
      hosts: z
        .array(z.string().refine(hostCanonico, 'must be a name or an IP address, without port'))
        .default([]),
      exigirHttps: z.boolean().default(true),
    })
    .prefault({ permitido: false }),
  encryptionKeys: z.array(z.string().transform(lerChave)).min(1, 'must hold at least one key'),
  webhookJwt: z.enum(['exigido', 'dispensado'], { error: "must be 'exigido' or 'dispensado'" }).optional(),
  acesso: funcao('(currentAdmin) => ({ papel, empresaId? }) | null'),
  componentLoader: comMetodos('an AdminJS ComponentLoader', 'add', 'override'),
  registro: comMetodos('a logger with info, warn and error', 'info', 'warn', 'error').optional(),
  retencao: retencao.prefault({}),
  reconciliacao: z
    .strictObject({
      intervaloSegundos: z
        .union([z.literal(false), z.number().min(10, INTERVALO).max(360, INTERVALO)], INTERVALO)
        .default(300),
    })
    .prefault({}),
  metricas: z
    .strictObject({
      token: z.string().min(16, 'must be at least 16 characters').optional(),
      processo: z.boolean().optional(),
    })
    .optional(),
  envios: envios.prefault({}),
  suporteLeMensagens: z.boolean().optional(),
  escutar: funcao('that listens on a channel').optional(),
})

function lerChave(texto: string, contexto: z.RefinementCtx): Buffer {
  const chave = decodificarChave(texto)
  if (chave) return chave
  // Never the key itself: this text ends in logs.
  contexto.addIssue({ code: 'custom', message: 'must be 32 bytes, in base64 or hex' })
  return z.NEVER
}

/** @throws OpcoesInvalidas with one line per problem */
export const validarOpcoes = (
  opcoes: OpcoesDoPlugin,
): {
  chaves: Buffer[]
  retencao: LimitesDaRetencao
  servidorProprio: RegrasDoServidorProprio
  reconciliacao: { intervaloSegundos: number | false }
  envios: RegrasDosEnvios
} => {
  const lidas = esquema.safeParse(opcoes)
  if (lidas.success) {
    const { encryptionKeys: chaves, retencao, servidorProprio, reconciliacao, envios } = lidas.data
    return { chaves, retencao, servidorProprio, reconciliacao, envios }
  }
  const linhas = lidas.error.issues.map(
    (problema) => `- ${problema.path.join('.') || 'options'}: ${problema.message}`,
  )
  throw new OpcoesInvalidas(`evolutionWhatsApp(options) cannot start:\n${linhas.join('\n')}`)
}
