import type { Locale, ResourceWithOptions } from 'adminjs'
import type { Router } from 'express'
import type { criarInicio } from '../admin/inicio.js'
import type { OpcoesDoLocale } from '../admin/locale/index.js'
import type { AuditoriaVerificada, PedidoDeVerificacao } from '../services/auditoria/verificar-auditoria.js'
import type { RelatorioDaRotacao } from '../services/criptografia/rotacao-de-chaves.js'
import type { Novidades } from '../services/novidades/novidades.js'
import type { RelatorioDaReconciliacao } from '../services/reconciliacao/reconciliador.js'
import type { Reprocessar } from '../webhooks/reprocessamento/reprocessar.js'
import type { WebhookRouter } from '../webhooks/router.js'
import type { Empresas, EnviosPorEmpresa, OperacoesPorEmpresa } from './por-empresa.js'

export interface EvolutionWhatsApp extends Empresas, OperacoesPorEmpresa, EnviosPorEmpresa, Novidades {
  /** For AdminJS's `resources`. */
  resources: ResourceWithOptions[]
  /** For AdminJS's `dashboard`: a tenant's own connection, or the back office's overview. */
  dashboard: ReturnType<typeof criarInicio>
  /** The same as a page of the host's: `pages: { whatsapp: whatsapp.pagina }`, beside a dashboard of its own. */
  pagina: ReturnType<typeof criarInicio> & { icon: string }
  /** For AdminJS's `locale`: ours, and with `doHost` the host's own among it. */
  locale(opcoes?: OpcoesDoLocale): Locale
  /** For the application, wherever: it reads its own bodies. Middleware, or a handler of bare `node:http`. */
  webhookRouter: WebhookRouter
  /** For the panel's router, behind the host's session and before AdminJS's routes. */
  liveRouter: Router
  /**
   * For the panel's router, after `liveRouter` and before AdminJS's routes: guards the host's own resources as
   * `liveRouter` does the plugin's. Bodies up to 1 MB without files; a resource that takes files goes before it.
   */
  protecao: Router
  /** `GET /metrics` for Prometheus: with the option `metricas.token`, or on a port of its own. */
  metricsRouter: Router
  /** `GET /healthz` (503: start the process anew) and `GET /readyz` (503: send it nothing), before any session. */
  saudeRouter: Router
  /**
   * Call it when a user is switched off, logged out, or given another role or company: live updates that they may no
   * longer see end at once, on every node. (Without it: with the next thing there is to tell, or within 25 s.)
   */
  direitosMudaram(): Promise<void>
  /** Compares with Evolution what is due for it, as happens every some minutes by itself, and corrects what differs. */
  reconciliar(): Promise<RelatorioDaReconciliacao>
  /**
   * Reads journalled events again, as if they had just been delivered; applied ones change nothing.
   * Without `aplicar` nothing is written: the report tells what would change.
   */
  reprocessarEventos: Reprocessar
  /**
   * Seals anew, by the first of `encryptionKeys`, what an older one had sealed. Runs beside everything else, and
   * may be cut off and called again.
   */
  rotacionarChaves(): Promise<RelatorioDaRotacao>
  /** Walks the audit trail's chain of hashes, and stops at the first row that was changed, is missing or does not belong. */
  verificarAuditoria(pedido?: PedidoDeVerificacao): Promise<AuditoriaVerificada>
  /** @throws BancoInadequado when `migrar(dataSource)` has not been called */
  start(): Promise<void>
  /** From here on `/readyz` answers 503, while everything else goes on; `stop` follows. */
  anunciarParada(): void
  /** Answers what was taken in, and lets go of every connection. */
  stop(): Promise<void>
}
