import type { Locale, ResourceWithOptions } from 'adminjs'
import { Router } from 'express'
import { criarPortaria } from './admin/acesso.js'
import { registrarComponentes } from './admin/components.js'
import { criarInicio } from './admin/inicio.js'
import { criarLiveRouter } from './admin/live-router.js'
import { criarLocale, type Idioma } from './admin/locale/index.js'
import { exigirMesmaOrigem } from './admin/origem.js'
import { criarRecursos } from './admin/recursos.js'
import { type OpcoesDoPlugin, validarOpcoes } from './opcoes.js'
import { escutarNoPostgres } from './services/avisos.js'
import { criarCentralDeAvisos } from './services/central-de-avisos.js'
import { criarCofre } from './services/cofre.js'
import { criarConferente } from './services/conferente.js'
import { criarEmpresa, garantirConfiguracoes } from './services/empresas.js'
import { criarEvolutionAPIService, type EvolutionAPIService } from './services/evolution-api-service.js'
import { registroMudo } from './services/registro.js'
import { criarAutenticacao } from './webhooks/autenticar.js'
import { criarCaixaDeEntrada } from './webhooks/caixa-de-entrada.js'
import { lerEntrega } from './webhooks/entrega.js'
import { criarWebhookRouter } from './webhooks/router.js'

export interface EvolutionWhatsApp extends EvolutionAPIService {
  /** For AdminJS's `resources`. */
  resources: ResourceWithOptions[]
  /** For AdminJS's `dashboard`: a tenant's own connection, or the back office's overview. */
  dashboard: ReturnType<typeof criarInicio>
  /** For AdminJS's `locale`. */
  locale(opcoes?: { language?: Idioma }): Locale
  /** For the application, wherever: it carries its own body parser. */
  webhookRouter: Router
  /** For the panel's router, behind the host's session and before AdminJS's routes. */
  liveRouter: Router
  /** Creates a company with its configuration. */
  criarEmpresa(dados: { nome: string; slug: string }): Promise<{ id: number }>
  /** Applies one event as Evolution would post it. Resolves once it is committed. */
  processarWebhook(configuracaoId: number, corpo: unknown): Promise<void>
  /** After the DataSource is initialised and migrated. */
  start(): Promise<void>
  /** Answers what was taken in, and lets go of every connection. */
  stop(): Promise<void>
}

/**
 * WhatsApp for every company, inside the host's AdminJS.
 * @throws OpcoesInvalidas when the options do not fit
 */
export const evolutionWhatsApp = (opcoes: OpcoesDoPlugin): EvolutionWhatsApp => {
  const { chaves } = validarOpcoes(opcoes)
  const { dataSource, siteUrl, evolution, registro = registroMudo } = opcoes
  const cofre = criarCofre(chaves)
  const portaria = criarPortaria(opcoes.acesso)
  const servico = criarEvolutionAPIService({ dataSource, cofre, siteUrl, evolution, registro })
  const conferente = criarConferente({
    perguntar: {
      status: (id) => servico.obterStatusConexao(id),
      perfil: (id) => servico.sincronizarPerfil(id),
    },
    registro,
  })
  const caixa = criarCaixaDeEntrada({ dataSource, registro, aoAplicar: conferente.aoAplicar })
  const central = criarCentralDeAvisos(opcoes.escutar ?? escutarNoPostgres(dataSource))
  const vivo = criarLiveRouter({ central, portaria })
  registrarComponentes(opcoes.componentLoader)

  return {
    ...servico,
    resources: criarRecursos({ dataSource, cofre, siteUrl, servico, portaria, registro }),
    dashboard: criarInicio({ dataSource, portaria }),
    locale: criarLocale,
    webhookRouter: criarWebhookRouter({ autenticar: criarAutenticacao(dataSource), caixa, registro }),
    liveRouter: Router().use(exigirMesmaOrigem(siteUrl), vivo),
    criarEmpresa: (dados) => criarEmpresa(dataSource, { cofre, siteUrl }, dados),
    processarWebhook(configuracaoId, corpo) {
      const bruto = Buffer.from(JSON.stringify(corpo))
      return caixa.entregar(lerEntrega(configuracaoId, { bruto, corpo, emitidoEm: Date.now() }))
    },
    async start() {
      await garantirConfiguracoes(dataSource, { cofre, siteUrl })
      await central.iniciar()
    },
    async stop() {
      vivo.encerrar()
      await caixa.esvaziar()
      await conferente.parar()
      await central.parar()
    },
  }
}
