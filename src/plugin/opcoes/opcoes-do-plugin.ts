import type { ComponentLoader } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { LerAcesso } from '../../admin/acesso/controle-de-acesso.js'
import type { EscolhasDosRecursos } from '../../admin/recurso/escolhas.js'
import type { Ajustes, CampoDoComportamento } from '../../resources/configuracao-whatsapp/comportamento.js'
import type { OpcoesDosAlertas } from '../../services/alertas/opcoes-dos-alertas.js'
import type { PontaDaAuditoria } from '../../services/auditoria/guarda-da-ponta.js'
import type { GuardaDeMidia } from '../../services/mensagens/guarda/guarda-de-midia.js'
import type { OpcoesDosEnvios } from '../../services/mensagens/outbox/regras.js'
import type { Escutar } from '../../services/pubsub/avisos.js'
import type { RegrasDaRecuperacao } from '../../services/recuperacao/recuperador.js'
import type { Registro } from '../../services/registro/registro.js'
import type { LimitesDaRetencao } from '../../services/retencao/retencao.js'
import type { OpcoesDoRabbitMQ } from '../../webhooks/rabbitmq/opcoes-do-rabbitmq.js'

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
