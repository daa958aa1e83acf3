import type { Locale, ResourceWithOptions } from 'adminjs'
import { Router } from 'express'
import { criarPortaria } from './admin/acesso.js'
import { registrarComponentes } from './admin/components.js'
import { criarCsvRouter } from './admin/csv-router.js'
import { criarDadosRouter } from './admin/dados-router.js'
import { anotarDeOnde } from './admin/de-onde.js'
import { criarInicio } from './admin/inicio.js'
import { criarLiveRouter } from './admin/live-router.js'
import { criarLocale, type Idioma } from './admin/locale/index.js'
import { criarMetricsRouter } from './admin/metrics-router.js'
import { exigirMesmaOrigem } from './admin/origem.js'
import { realizarAcao } from './admin/realizar-acao.js'
import { criarRecursos } from './admin/recursos.js'
import { anotarRecusas } from './admin/recusas.js'
import { criarSaudeRouter } from './admin/saude-router.js'
import { criarVisaoGeralRouter } from './admin/visao-geral-router.js'
import { type OpcoesDoPlugin, validarOpcoes } from './opcoes.js'
import type { Ambiente } from './services/ambiente.js'
import { escutarNoPostgres } from './services/avisos.js'
import { criarCentralDeAvisos } from './services/central-de-avisos.js'
import { criarCofre } from './services/cofre.js'
import { criarConferente } from './services/conferente.js'
import { apagarDados, type DadosApagados } from './services/dados-da-empresa/apagar.js'
import { exportarDados } from './services/dados-da-empresa/exportar.js'
import { criarEmpresa, garantirConfiguracoes } from './services/empresas.js'
import { criarEvolutionAPIService, type EvolutionAPIService } from './services/evolution-api-service.js'
import { medirOperacoes } from './services/medir-operacoes.js'
import { criarCarteiro } from './services/mensagens/carteiro.js'
import { criarEnvioDoPainel } from './services/mensagens/envio-do-painel.js'
import { criarEnvios, type Envios } from './services/mensagens/envios.js'
import { criarIndexador } from './services/mensagens/indexador.js'
import { criarRecebimentos, type Recebimentos } from './services/mensagens/recebimentos.js'
import { criarMetricas } from './services/metricas.js'
import { criarServicoDeOrfas } from './services/orfas/servico-de-orfas.js'
import { criarProntidao } from './services/prontidao.js'
import { criarReconciliador, type RelatorioDaReconciliacao } from './services/reconciliador.js'
import { registroMudo } from './services/registro.js'
import { criarRetencao } from './services/retencao.js'
import { type RelatorioDaRotacao, rotacionarChaves } from './services/rotacao-de-chaves.js'
import { criarServidorProprio } from './services/servidor-proprio.js'
import { criarTrabalhador } from './services/tarefas/trabalhador.js'
import { type AuditoriaVerificada, verificarAuditoria } from './services/verificar-auditoria.js'
import { comAtrasos, criarAtrasos } from './services/visao-geral/atrasos.js'
import { criarLeitorDaVisaoGeral } from './services/visao-geral/ler.js'
import { criarAutenticacao } from './webhooks/autenticar.js'
import { criarCaixaDeEntrada } from './webhooks/caixa-de-entrada.js'
import { lerEntrega } from './webhooks/entrega.js'
import { type Reprocessar, reprocessarEventos } from './webhooks/reprocessar.js'
import { criarWebhookRouter, type WebhookRouter } from './webhooks/router.js'

export interface EvolutionWhatsApp extends EvolutionAPIService, Envios, Recebimentos {
  /** For AdminJS's `resources`. */
  resources: ResourceWithOptions[]
  /** For AdminJS's `dashboard`: a tenant's own connection, or the back office's overview. */
  dashboard: ReturnType<typeof criarInicio>
  /** For AdminJS's `locale`. */
  locale(opcoes?: { language?: Idioma }): Locale
  /** For the application, wherever: it reads its own bodies. Middleware, or a handler of bare `node:http`. */
  webhookRouter: WebhookRouter
  /** For the panel's router, behind the host's session and before AdminJS's routes. */
  liveRouter: Router
  /** `GET /metrics` for Prometheus: with the option `metricas.token`, or on a port of its own. */
  metricsRouter: Router
  /** `GET /healthz` and `GET /readyz`, before any session. */
  saudeRouter: Router
  /** Compares with Evolution what is due for it, as happens every some minutes by itself, and corrects what differs. */
  reconciliar(): Promise<RelatorioDaReconciliacao>
  /** Creates a company with its configuration. */
  criarEmpresa(dados: { nome: string; slug: string }): Promise<{ id: number }>
  /** Applies one event as Evolution would post it. Resolves once it is committed. */
  processarWebhook(configuracaoId: number, corpo: unknown): Promise<void>
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
  verificarAuditoria(): Promise<AuditoriaVerificada>
  /** Everything kept of a company, as the text of one JSON document, in pieces. @throws EmpresaInexistente */
  exportarDados(empresaId: number): Promise<AsyncIterable<string>>
  /** Erases payloads, number, name and picture; the trail stays. May be called again. @throws EmpresaInexistente */
  apagarDados(empresaId: number): Promise<DadosApagados>
  /** After the DataSource is initialised and migrated. */
  start(): Promise<void>
  /** From here on `/readyz` answers 503, while everything else goes on; `stop` follows. */
  anunciarParada(): void
  /** Answers what was taken in, and lets go of every connection. */
  stop(): Promise<void>
}

/**
 * WhatsApp for every company, inside the host's AdminJS.
 * @throws OpcoesInvalidas when the options do not fit
 */
export const evolutionWhatsApp = (opcoes: OpcoesDoPlugin): EvolutionWhatsApp => {
  const {
    chaves,
    retencao: limites,
    servidorProprio: regras,
    reconciliacao,
    envios: ritmo,
  } = validarOpcoes(opcoes)
  const { dataSource, siteUrl, evolution, webhookJwt = 'exigido', registro = registroMudo } = opcoes
  const cofre = criarCofre(chaves)
  const portaria = criarPortaria(opcoes.acesso)
  const atrasos = criarAtrasos()
  const metricas = comAtrasos(criarMetricas(opcoes.metricas), atrasos)
  const servidorProprio = criarServidorProprio(regras)
  const ambiente: Ambiente = { dataSource, cofre, siteUrl, evolution, servidorProprio, webhookJwt, registro }
  const servico = medirOperacoes(criarEvolutionAPIService(ambiente), metricas)
  const carteiro = criarCarteiro(ambiente, ritmo)
  const envios = criarEnvios({ dataSource, regras: ritmo, acordar: carteiro.acordar })
  const conferente = criarConferente({
    perguntar: {
      status: (id) => servico.obterStatusConexao(id),
      perfil: (id) => servico.sincronizarPerfil(id),
    },
    registro,
  })
  const caixa = criarCaixaDeEntrada({ dataSource, registro, metricas, aoAplicar: conferente.aoAplicar })
  const reprocessar: Reprocessar = (filtro, { aplicar }) =>
    reprocessarEventos({ dataSource, registro, filtro, aplicar, aoAplicar: conferente.aoAplicar })
  const central = criarCentralDeAvisos(opcoes.escutar ?? escutarNoPostgres(dataSource))
  const recebimentos = criarRecebimentos({ dataSource, registro })
  const indexador = criarIndexador({ dataSource, registro })
  const prontidao = criarProntidao({ dataSource, central })
  const trabalhador = criarTrabalhador({
    dataSource,
    registro,
    realizar: (pedido) => realizarAcao({ dataSource, servico, registro }, pedido),
  })
  const retencao = criarRetencao({ dataSource, limites, registro })
  const reconciliador = criarReconciliador({
    ambiente,
    perguntar: (id) => servico.obterStatusConexao(id),
    metricas,
    ...reconciliacao,
  })
  const vivo = criarLiveRouter({ central, portaria })
  const leitor = criarLeitorDaVisaoGeral({ dataSource, evolution, servidorProprio, atrasos })
  registrarComponentes(opcoes.componentLoader)

  return {
    ...servico,
    ...envios,
    aoReceberMensagem: recebimentos.aoReceberMensagem,
    recebimentosParados: recebimentos.recebimentosParados,
    repetirRecebimento: recebimentos.repetirRecebimento,
    resources: criarRecursos({
      dataSource,
      cofre,
      siteUrl,
      servico,
      orfas: criarServicoDeOrfas(ambiente),
      servidorProprio: servidorProprio.permitido,
      portaria,
      registro,
      reprocessar,
      repetirRecebimento: recebimentos.repetirRecebimento,
      aoCriarTarefa: trabalhador.acordar,
      envio: criarEnvioDoPainel({ dataSource, regras: ritmo, envios, acordar: carteiro.acordar }),
      suporteLeMensagens: opcoes.suporteLeMensagens ?? false,
    }),
    dashboard: criarInicio({ dataSource, portaria }),
    locale: criarLocale,
    webhookRouter: criarWebhookRouter({
      autenticar: criarAutenticacao({ dataSource, cofre, webhookJwt }),
      caixa,
      metricas,
      registro,
    }),
    liveRouter: Router().use(
      exigirMesmaOrigem(siteUrl),
      anotarDeOnde,
      anotarRecusas({ dataSource, portaria, registro }),
      criarDadosRouter({ dataSource, portaria, registro }),
      criarVisaoGeralRouter({ leitor, portaria }),
      criarCsvRouter({ dataSource, portaria, registro }),
      vivo,
    ),
    metricsRouter: criarMetricsRouter(metricas, opcoes.metricas?.token),
    saudeRouter: criarSaudeRouter(prontidao),
    reprocessarEventos: reprocessar,
    verificarAuditoria: () => verificarAuditoria(dataSource),
    exportarDados: (empresaId) => exportarDados(dataSource, empresaId),
    apagarDados: (empresaId) => apagarDados(dataSource, empresaId),
    rotacionarChaves: () => rotacionarChaves(dataSource, cofre),
    reconciliar: () => reconciliador.rodada(),
    criarEmpresa: (dados) => criarEmpresa(dataSource, { cofre, siteUrl }, dados),
    processarWebhook(configuracaoId, corpo) {
      const texto = JSON.stringify(corpo)
      const lido = { bruto: Buffer.from(texto), corpo: JSON.parse(texto) as unknown }
      return caixa.entregar(lerEntrega(configuracaoId, { ...lido, emitidoEm: Date.now() }))
    },
    async start() {
      await garantirConfiguracoes(dataSource, { cofre, siteUrl })
      await central.iniciar()
      retencao.iniciar()
      reconciliador.iniciar()
      trabalhador.iniciar()
      carteiro.iniciar()
      recebimentos.iniciar()
      indexador.iniciar()
      central.assinar(recebimentos.acordar)
      prontidao.aoIniciar()
    },
    anunciarParada: prontidao.aoParar,
    async stop() {
      prontidao.aoParar()
      vivo.encerrar()
      await carteiro.parar()
      await recebimentos.parar()
      await caixa.esvaziar()
      await trabalhador.parar()
      await conferente.parar()
      await indexador.parar()
      await retencao.parar()
      await reconciliador.parar()
      await central.parar()
    },
  }
}
