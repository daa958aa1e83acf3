import { criarProtecao } from '../admin/acesso/protecao.js'
import { criarLocale } from '../admin/locale/index.js'
import { nomesEscolhidos } from '../admin/recurso/escolhas.js'
import { criarMetricsRouter } from '../admin/rotas/metrics-router.js'
import { criarSaudeRouter } from '../admin/rotas/saude-router.js'
import { exigirMigrado } from '../migrations/pendentes.js'
import { verificarAuditoria } from '../services/auditoria/verificar-auditoria.js'
import { rotacionarChaves } from '../services/criptografia/rotacao-de-chaves.js'
import { apagarDados } from '../services/dados-da-empresa/apagar.js'
import { exportarDados } from '../services/dados-da-empresa/exportar.js'
import { garantirConfiguracoes } from '../services/empresas/criar-empresa.js'
import { comBancoMigrado } from '../services/empresas/resolver-empresa.js'
import { avisarDosDireitos } from '../services/pubsub/avisos.js'
import { criarAmbientes } from './ambientes.js'
import type { EvolutionWhatsApp } from './evolution-whatsapp.js'
import type { OpcoesDoPlugin } from './opcoes/opcoes-do-plugin.js'
import { validarOpcoes } from './opcoes/validar.js'
import { criarPainel } from './painel.js'
import { enviarPorEmpresa, operarPorEmpresa } from './por-empresa.js'
import { criarServicos } from './servicos.js'

/**
 * WhatsApp for every company, inside the host's AdminJS.
 * @throws OpcoesInvalidas when the options do not fit
 */
export const evolutionWhatsApp = (opcoes: OpcoesDoPlugin): EvolutionWhatsApp => {
  const lidas = validarOpcoes(opcoes)
  const ambientes = criarAmbientes(opcoes, lidas)
  const servicos = criarServicos(opcoes, lidas, ambientes)
  const painel = criarPainel(opcoes, lidas, ambientes, servicos)
  const { dataSource, cifra, siteUrl } = ambientes.ambiente
  const { deFundo, deMensagens, doRabbitMQ, fila, novidades, prontidao, pubSub, resolver } = servicos
  const { inicio, montagem } = painel
  return {
    ...comBancoMigrado({
      ...servicos.empresas,
      ...operarPorEmpresa({ ...servicos.servico, processarWebhook: servicos.processarWebhook }, resolver),
      ...enviarPorEmpresa(servicos.envios, async (referencia) => {
        const empresa = await resolver(referencia)
        montagem.exigirInicio()
        return empresa
      }),
      aoReceberMensagem: novidades.aoReceberMensagem,
      aoMudarMensagem: novidades.aoMudarMensagem,
      aoMudarStatus: novidades.aoMudarStatus,
      aoAlertar: novidades.aoAlertar,
      novidadesParadas: novidades.novidadesParadas,
      repetirNovidade: novidades.repetirNovidade,
      direitosMudaram: () => avisarDosDireitos(dataSource.manager),
      reprocessarEventos: servicos.reprocessar,
      verificarAuditoria: (pedido: Parameters<EvolutionWhatsApp['verificarAuditoria']>[0]) =>
        verificarAuditoria(dataSource, pedido),
      exportarDados: async (empresa: string) =>
        exportarDados(dataSource, (await resolver(empresa)).empresaId),
      apagarDados: async (empresa: string) => apagarDados(dataSource, (await resolver(empresa)).empresaId),
      rotacionarChaves: () => rotacionarChaves(dataSource, cifra),
      reconciliar: () => servicos.reconciliador.rodada(),
    }),
    resources: painel.resources,
    dashboard: inicio,
    pagina: { ...inicio, icon: 'MessageCircle' },
    locale: (escolhas) => criarLocale(escolhas, nomesEscolhidos(opcoes.recursos)),
    /** Whoever asks for it mounts it: this process hears Evolution. */
    get webhookRouter() {
      return servicos.webhookRouter
    },
    liveRouter: painel.liveRouter,
    protecao: criarProtecao(),
    metricsRouter: criarMetricsRouter(ambientes.metricas, opcoes.metricas?.token),
    saudeRouter: criarSaudeRouter({ prontidao, saude: servicos.saude }),
    async start() {
      montagem.conferirIds()
      await exigirMigrado(dataSource)
      await garantirConfiguracoes(dataSource, { cifra, siteUrl })
      await pubSub.iniciar()
      for (const trabalho of [...deFundo, ...deMensagens]) trabalho.iniciar()
      await novidades.iniciar()
      pubSub.assinar(novidades.aoMudar)
      montagem.aoIniciar()
      await doRabbitMQ?.iniciar()
      prontidao.aoIniciar()
    },
    anunciarParada: prontidao.aoParar,
    async stop() {
      prontidao.aoParar()
      painel.encerrarVivos()
      await doRabbitMQ?.parar()
      for (const trabalho of [...deMensagens, novidades]) await trabalho.parar()
      await fila.esvaziar()
      for (const trabalho of [...deFundo, servicos.verificador, pubSub]) await trabalho.parar()
      await ambientes.encerrar()
    },
  }
}
