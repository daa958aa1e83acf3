import type { ComponentLoader } from 'adminjs'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { LerAcesso } from './admin/acesso/controle-de-acesso.js'
import { defeitosDasEscolhas, type EscolhasDosRecursos } from './admin/recurso/escolhas.js'
import { defeitoDoBanco } from './migrations/banco-inadequado.js'
import {
  AJUSTES_DE_FABRICA,
  type Ajustes,
  CAMPOS_DO_COMPORTAMENTO,
  type CampoDoComportamento,
  CHAVES,
  type Chave,
  DA_EMPRESA,
  FRASE_NO_MAXIMO,
} from './resources/configuracao-whatsapp/comportamento.js'
import { entidades } from './resources/entidades.js'
import { esquemaDosAlertas, type OpcoesDosAlertas } from './services/alertas/opcoes-dos-alertas.js'
import type { PontaDaAuditoria } from './services/auditoria/guarda-da-ponta.js'
import type { RegrasDoComportamento } from './services/comportamento/regras.js'
import { decodificarChave } from './services/criptografia/cifra.js'
import { hostCanonico } from './services/evolution/destino-publico.js'
import type { GuardaDeMidia } from './services/mensagens/guarda/guarda-de-midia.js'
import {
  type OpcoesDosEnvios,
  REGRAS_PADRAO,
  type RegrasDosEnvios,
} from './services/mensagens/outbox/regras.js'
import type { Escutar } from './services/pubsub/avisos.js'
import { INTERVALO_S } from './services/reconciliacao/reconciliador.js'
import { REGRAS_DA_RECUPERACAO, type RegrasDaRecuperacao } from './services/recuperacao/recuperador.js'
import type { Registro } from './services/registro/registro.js'
import type { LimitesDaRetencao } from './services/retencao/retencao.js'
import { RITMO_DAS_TAREFAS } from './services/tarefas/trabalhador.js'
import type { OpcoesDoRabbitMQ } from './webhooks/rabbitmq/opcoes-do-rabbitmq.js'

/** Options of `evolutionWhatsApp`. */
export interface OpcoesDoPlugin {
  /** The host's DataSource for PostgreSQL, with `entidades` of this package among its own; `migrar(dataSource)` first. */
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
  /**
   * How Evolution's events come in. Default: by webhooks alone. `rabbitmq`: from the exchange that the SaaS's own server
   * publishes to (its `RABBITMQ_GLOBAL_ENABLED`), through a queue of our own, `fila`, shared by all nodes; the package
   * `rabbitmq-client` must be installed. Instances are then registered for webhooks of the three events that are not
   * published, or, with `webhooks: 'todos'`, of all of them: each counts once. Companies' own servers keep to webhooks.
   */
  eventos?: { rabbitmq?: OpcoesDoRabbitMQ | undefined; webhooks?: 'todos' | 'so_os_que_faltam' | undefined }
  /** Who a user of the panel is; null: nobody, and nothing is shown. */
  acesso: LerAcesso
  /** The host's loader: the plugin adds its components to it. */
  componentLoader: ComponentLoader
  /** Anything with pino's `info`, `warn` and `error`. Default: silent. */
  registro?: Registro
  /**
   * How long the journal is kept. Default: payloads 7 days, rows 30 days (whole ones, in UTC) and at most 5,000,000.
   * `mensagensDias`: how long messages are, and the conversations they leave empty. Default: for ever.
   */
  retencao?: { [limite in keyof LimitesDaRetencao]?: number | undefined }
  /**
   * How often every Evolution server is asked how it is and for its instances, in seconds; false: only when
   * `reconciliar` is called. So long may a status be wrong whose deliveries were lost. At most 360: one that nothing
   * has confirmed for 15 minutes turns grey. Default: 25.
   */
  reconciliacao?: { intervaloSegundos?: number | false }
  /**
   * What was missed, because nobody heard Evolution or its webhook did not reach us, is fetched from what its server keeps:
   * after every interruption, and every `aCadaHoras` in between (default 6; false: not), with at most `porSegundo`
   * requests to one server (default 5). false: never.
   */
  recuperacao?: false | { [regra in keyof RegrasDaRecuperacao]?: RegrasDaRecuperacao[regra] | undefined }
  /**
   * `token`: what `metricsRouter` asks for (`Authorization: Bearer`); without it, mount that router on a port
   * of its own. `processo`: also memory, CPU and event loop.
   */
  metricas?: { token?: string | undefined; processo?: boolean }
  /**
   * The outbox: the pause between two messages of one instance (default 1.5 to 4 s, drawn anew each time) and how many
   * there may be in a minute (30), how a number that is new here is warmed up (`aquecimento: { dias: 14, vezes: 40 }`: to who has not
   * written within a day, the pause is 40 times as long on the first day, and as usual after two weeks; false: not), how many instances are served at once (8), after how many hours a message without
   * `expiraEm` expires (72). `ligado: false`: this process writes down and leaves the sending to others.
   */
  envios?: { [regra in keyof OpcoesDosEnvios]?: OpcoesDosEnvios[regra] | undefined }
  /**
   * How fast bulk actions go: companies at once on one Evolution server, all nodes together (default 2), and the pause before each
   * (default 300 to 700 ms). A fleet's move may be given more, where the server bears it.
   */
  emMassa?: { porServidor?: number | undefined; pausaMs?: { min: number; max: number } | undefined }
  /**
   * Keeps the files of messages that come in: fetched once, sealed with the first of `encryptionKeys`, and handed to `guardar`
   * (`guardarEmPasta(folder)`, or an adapter of the host's). `dias`: how long; default: as long as their messages. Default: none
   * is kept. A file stays under the key it was sealed with: keep that key as long.
   */
  midia?: { guardar: GuardaDeMidia; dias?: number | undefined }
  /**
   * How instances behave. `padrao`: for new ones, e.g. `{ ignorarGrupos: true }`; default: as Evolution makes them.
   * `empresaPode`: what a company's own users may change; default: all but `sincronizarHistorico` and `proxy`. Whoever may set
   * `proxy` has the Evolution server connect to an address of theirs.
   */
  comportamento?: { padrao?: Partial<Ajustes>; empresaPode?: readonly CampoDoComportamento[] }
  /** Whether `suporte` may read what messages say, beside when, with whom and what became of them. Default: not. */
  suporteLeMensagens?: boolean
  /**
   * Given the end of the audit trail's chain about every 5 minutes, if it moved: keep it out of this database, and
   * `verificarAuditoria({ ponta: hash })` tells a chain made anew. Default: a line in the log.
   */
  guardarPontaDaAuditoria?: (ponta: PontaDaAuditoria) => unknown
  /** How contacts are told of alerts, and from when on something is worth one. */
  alertas?: OpcoesDosAlertas
  /** Which of our resources the host shows, what it calls them, where in its menu, and what it adds to them. */
  recursos?: EscolhasDosRecursos
  /** How to LISTEN. Default: on a connection of `conexoes.trabalhos`. */
  escutar?: Escutar
  /**
   * Connections beside the DataSource's own, so that a panel that waits for the database holds up neither webhooks nor
   * what works by itself: how many at most of each (default 6 and 6), opened when needed. `false`: all on the DataSource's
   * pool, as where connections are few. The embedded database has one session, and shares it in any case.
   */
  conexoes?: { [uso in keyof Conexoes]?: number | undefined } | false
}

/** Connections of a process, beside the DataSource's own. */
export interface Conexoes {
  webhooks: number
  /** The outbox, the reconciler, retention and the other worker loops, and LISTEN. */
  trabalhos: number
}

/** The options do not fit; says in words which, and what is expected. */
export class OpcoesInvalidas extends Error {
  override readonly name = 'OpcoesInvalidas'
}

/** By what it has: a host's TypeORM may be another copy than ours, and its classes others. */
const ehDataSource = (valor: unknown): boolean =>
  ['getMetadata', 'createQueryRunner', 'transaction'].every(
    (metodo) => typeof (valor as Record<string, unknown> | null)?.[metodo] === 'function',
  )

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

const conexoes = z.number().int().min(3).max(100)

const pausa = z.number().min(0, 'must not be negative').max(3_600_000, 'must be at most an hour')
const envios = z
  .strictObject({
    ligado: z.boolean().default(REGRAS_PADRAO.ligado),
    intervaloMs: z
      .strictObject({ min: pausa, max: pausa })
      .refine(({ min, max }) => min <= max, 'min must not be more than max')
      .default(REGRAS_PADRAO.intervaloMs),
    porMinuto: contagem.default(REGRAS_PADRAO.porMinuto),
    aquecimento: z
      .union([
        z.literal(false),
        z.strictObject({
          dias: contagem.max(90, 'must be at most 90').default(14),
          vezes: z.number().min(1, 'must be at least 1').max(1000, 'must be at most 1000').default(40),
        }),
      ])
      .default(REGRAS_PADRAO.aquecimento),
    paralelos: contagem.max(100, 'must be at most 100').default(REGRAS_PADRAO.paralelos),
    validadeHoras: contagem.max(8760, 'must be at most a year').default(REGRAS_PADRAO.validadeHoras),
  })
  .transform((lida): RegrasDosEnvios => ({ ...REGRAS_PADRAO, ...lida }))

const comportamento = z
  .strictObject({
    padrao: z
      .strictObject({
        ...(Object.fromEntries(CHAVES.map((chave) => [chave, z.boolean().optional()])) as Record<
          Chave,
          z.ZodOptional<z.ZodBoolean>
        >),
        mensagemChamada: z
          .string()
          .max(FRASE_NO_MAXIMO, `must be at most ${FRASE_NO_MAXIMO} characters`)
          .optional(),
      })
      .optional(),
    empresaPode: z.array(z.enum(CAMPOS_DO_COMPORTAMENTO)).default([...DA_EMPRESA]),
  })
  .transform(({ padrao, empresaPode }): RegrasDoComportamento => {
    const dados = Object.fromEntries(Object.entries(padrao ?? {}).filter(([, valor]) => valor !== undefined))
    return { padrao: padrao ? { ...AJUSTES_DE_FABRICA, ...dados } : null, empresaPode }
  })

/** What is asked of the options; the documentation's table of them is made from it. */
export const esquemaDasOpcoes = z.strictObject({
  dataSource: z
    .custom<DataSource>(ehDataSource, 'must be a TypeORM DataSource')
    .superRefine((dataSource, contexto) => {
      const defeito = defeitoDoBanco(dataSource)
      if (defeito) contexto.addIssue({ code: 'custom', message: defeito })
      else if (!dataSource.isInitialized)
        contexto.addIssue({
          code: 'custom',
          message: 'must be initialised: `await migrar(dataSource)` does both',
        })
      else if (!entidades.every(({ options }) => dataSource.hasMetadata(options.name)))
        contexto.addIssue({
          code: 'custom',
          message: 'must have `entidades` of this package among its entities',
        })
    }),
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
  eventos: z
    .strictObject({
      rabbitmq: z
        .strictObject({
          // Never the address itself: it holds the password, and this text ends in logs.
          url: z.string().regex(/^amqps?:\/\/./, 'must be an amqp(s) URL'),
          exchange: z.string().min(1, 'must not be empty').max(127, 'must be at most 127 characters'),
          fila: z.string().min(1, 'must not be empty').max(120, 'must be at most 120 characters'),
        })
        .optional(),
      webhooks: z
        .enum(['todos', 'so_os_que_faltam'], { error: "must be 'todos' or 'so_os_que_faltam'" })
        .optional(),
    })
    .optional(),
  acesso: funcao('(currentAdmin) => ({ papel, empresa? }) | null'),
  componentLoader: comMetodos('an AdminJS ComponentLoader', 'add', 'override'),
  registro: comMetodos('a logger with info, warn and error', 'info', 'warn', 'error').optional(),
  retencao: retencao.prefault({}),
  reconciliacao: z
    .strictObject({
      intervaloSegundos: z
        .union([z.literal(false), z.number().min(10, INTERVALO).max(360, INTERVALO)], INTERVALO)
        .default(INTERVALO_S),
    })
    .prefault({}),
  recuperacao: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          aCadaHoras: z
            .union([z.literal(false), z.number().min(0.1).max(720)], 'must be false, or 0.1 to 720 hours')
            .default(REGRAS_DA_RECUPERACAO.aCadaHoras),
          porSegundo: z
            .number()
            .min(0.1, 'must be at least 0.1')
            .max(100, 'must be at most 100')
            .default(REGRAS_DA_RECUPERACAO.porSegundo),
        }),
      ],
      'must be false, or { aCadaHoras?: false, or 0.1 to 720, porSegundo?: 0.1 to 100 }',
    )
    .prefault({}),
  metricas: z
    .strictObject({
      token: z.string().min(16, 'must be at least 16 characters').optional(),
      processo: z.boolean().optional(),
    })
    .optional(),
  envios: envios.prefault({}),
  emMassa: z
    .strictObject({
      porServidor: contagem.max(50, 'must be at most 50').default(RITMO_DAS_TAREFAS.porServidor),
      pausaMs: z
        .strictObject({ min: pausa, max: pausa })
        .refine(({ min, max }) => min <= max, 'min must not be more than max')
        .default(RITMO_DAS_TAREFAS.pausaMs),
    })
    .prefault({}),
  alertas: esquemaDosAlertas.prefault({}),
  midia: z
    .strictObject({
      guardar: comMetodos('an adapter for files', 'escrever', 'ler', 'apagar'),
      dias: dias.optional(),
    })
    .optional(),
  comportamento: comportamento.prefault({}),
  suporteLeMensagens: z.boolean().optional(),
  guardarPontaDaAuditoria: funcao('(ponta) => …').optional(),
  recursos: z
    .record(z.string(), z.unknown(), 'must be an object: { <resource>: false | { … } }')
    .superRefine((escolhas, contexto) => {
      for (const [caminho, message] of defeitosDasEscolhas(escolhas))
        contexto.addIssue({ code: 'custom', path: caminho.split('.'), message })
    })
    .optional(),
  escutar: funcao('that listens on a channel').optional(),
  conexoes: z
    .union(
      [z.literal(false), z.strictObject({ webhooks: conexoes.default(6), trabalhos: conexoes.default(6) })],
      'must be false, or { webhooks?, trabalhos? }, 3 to 100 each',
    )
    .prefault({}),
})

function lerChave(texto: string, contexto: z.RefinementCtx): Buffer {
  const chave = decodificarChave(texto)
  if (chave) return chave
  // Never the key itself: this text ends in logs.
  contexto.addIssue({ code: 'custom', message: 'must be 32 bytes, in base64 or hex' })
  return z.NEVER
}

/** @throws OpcoesInvalidas with one line per problem */
export const validarOpcoes = (opcoes: OpcoesDoPlugin) => {
  const lidas = esquemaDasOpcoes.safeParse(opcoes)
  if (lidas.success) {
    const { encryptionKeys: chaves, ...demais } = lidas.data
    return { ...demais, chaves }
  }
  const linhas = lidas.error.issues.map(
    (problema) => `- ${problema.path.join('.') || 'options'}: ${problema.message}`,
  )
  throw new OpcoesInvalidas(`evolutionWhatsApp(options) cannot start:\n${linhas.join('\n')}`)
}
