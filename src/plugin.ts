import { Router } from 'express'
import { anotarContexto } from './admin/acesso/contexto-do-pedido.js'
import { criarControleDeAcesso } from './admin/acesso/controle-de-acesso.js'
import { aproveitarCorpoLido } from './admin/acesso/corpo-ja-lido.js'
import { limitarLeituras } from './admin/acesso/limitar-leituras.js'
import { criarAvisosDeMontagem } from './admin/acesso/montagem.js'
import { exigirMesmaOrigem } from './admin/acesso/origem.js'
import { criarProtecao, protegerRecursos } from './admin/acesso/protecao.js'
import { anotarRecusas } from './admin/acesso/recusas.js'
import { registrarComponentes } from './admin/components.js'
import { criarInicio } from './admin/inicio.js'
import { criarLocale } from './admin/locale/index.js'
import { acoesFechadas, aplicarEscolhas, nomesEscolhidos } from './admin/recurso/escolhas.js'
import { realizarItem } from './admin/recursos/configuracao-whatsapp/realizar-item.js'
import { criarRecursos } from './admin/recursos/index.js'
import { criarCsvRouter } from './admin/rotas/csv/csv-router.js'
import { criarDadosRouter } from './admin/rotas/dados-router.js'
import { criarFotosRouter } from './admin/rotas/fotos-router.js'
import { criarLiveRouter } from './admin/rotas/live-router.js'
import { criarMetricsRouter } from './admin/rotas/metrics-router.js'
import { criarArquivosRouter } from './admin/rotas/midia/arquivos-router.js'
import { criarMidiaRouter } from './admin/rotas/midia/midia-router.js'
import { criarSaudeRouter } from './admin/rotas/saude-router.js'
import { servirComponentes } from './admin/rotas/servir-componentes.js'
import { criarSinoRouter } from './admin/rotas/sino-router.js'
import { criarVisaoGeralRouter } from './admin/rotas/visao-geral-router.js'
import { criarEmpresas } from './empresas.js'
import type { EvolutionWhatsApp } from './evolution-whatsapp.js'
import { exigirMigrado } from './migrations/pendentes.js'
import { type OpcoesDoPlugin, validarOpcoes } from './opcoes.js'
import { enviarPorEmpresa, operarPorEmpresa } from './por-empresa.js'
import { criarAlertas } from './services/alertas/alertas.js'
import type { Ambiente } from './services/ambiente.js'
import { criarGuardaDaPonta } from './services/auditoria/guarda-da-ponta.js'
import { verificarAuditoria } from './services/auditoria/verificar-auditoria.js'
import { apartarConexoes, tolerarQuedas } from './services/banco/conexoes-apartadas.js'
import { manterNomesDasTabelas } from './services/banco/nomes-das-tabelas.js'
import { criarCifra } from './services/criptografia/cifra.js'
import { rotacionarChaves } from './services/criptografia/rotacao-de-chaves.js'
import { apagarDados } from './services/dados-da-empresa/apagar.js'
import { exportarDados } from './services/dados-da-empresa/exportar.js'
import { criarMedidor } from './services/disponibilidade/medidor.js'
import { garantirConfiguracoes } from './services/empresas/criar-empresa.js'
import { comBancoMigrado, criarResolverEmpresa } from './services/empresas/resolver-empresa.js'
import { criarVerificador } from './services/estado/verificador.js'
import { criarMemoriaDeVersoes } from './services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from './services/evolution/servidor-proprio.js'
import { criarEvolutionAPIService } from './services/evolution-api-service.js'
import { origemDoSimulador } from './services/fotos/endereco-da-foto.js'
import { criarFotos } from './services/fotos/fotos.js'
import { criarFrota } from './services/frota/frota.js'
import { criarIndexador } from './services/mensagens/busca/indexador.js'
import { conferirNumero, iniciarConversa } from './services/mensagens/conversas/conferir-numero.js'
import { criarConfirmacaoDeLeitura } from './services/mensagens/conversas/confirmar-leitura.js'
import { sugerirConversas } from './services/mensagens/conversas/sugerir.js'
import { criarGuardador } from './services/mensagens/guarda/guardador.js'
import { criarMidiasGuardadas } from './services/mensagens/guarda/midias-guardadas.js'
import { criarMidias } from './services/mensagens/midias/midias.js'
import { criarEnvioDoPainel } from './services/mensagens/outbox/envio-do-painel.js'
import { criarEnvios } from './services/mensagens/outbox/envios.js'
import { criarOutbox } from './services/mensagens/outbox/outbox.js'
import { criarLeituraDoBanco } from './services/metricas/leitura-do-banco.js'
import { medirOperacoes } from './services/metricas/medir-operacoes.js'
import { criarMetricas } from './services/metricas/metricas.js'
import { criarProntidao } from './services/metricas/prontidao.js'
import { criarSaude } from './services/metricas/saude.js'
import { criarNovidades } from './services/novidades/novidades.js'
import { conferirStatus } from './services/operacoes/verificar-status.js'
import { criarServicoDeOrfas } from './services/orfas/servico-de-orfas.js'
import { avisarDosDireitos } from './services/pubsub/avisos.js'
import { escutarNoPostgres } from './services/pubsub/escutar-no-postgres.js'
import { criarPubSub } from './services/pubsub/pub-sub.js'
import { criarReconciliador } from './services/reconciliacao/reconciliador.js'
import { registroMudo, semValoresDoBanco } from './services/registro/registro.js'
import { semRepeticao } from './services/registro/sem-repeticao.js'
import { criarRetencao } from './services/retencao/retencao.js'
import { criarAcompanhamento } from './services/saude-de-envio/acompanhar.js'
import { criarTrabalhador } from './services/tarefas/trabalhador.js'
import { comAtrasos, criarAtrasos } from './services/visao-geral/atrasos.js'
import { criarContagemDoDiario } from './services/visao-geral/contar-diario.js'
import { criarLeitorDaVisaoGeral } from './services/visao-geral/ler.js'
import { criarAutenticacao } from './webhooks/entrada/autenticar.js'
import { criarFilaDeEntregas } from './webhooks/fila-de-entregas.js'
import { lerEntregaDoPrograma } from './webhooks/leitura/entrega.js'
import { peloEvento } from './webhooks/leitura/identidade.js'
import { criarEntradaPorRabbitMQ } from './webhooks/rabbitmq/entrada.js'
import { criarRecuperacao } from './webhooks/recuperacao/recuperacao.js'
import { type Reprocessar, reprocessarEventos } from './webhooks/reprocessamento/reprocessar.js'
import { criarWebhookRouter } from './webhooks/router.js'

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
    conexoes,
    recuperacao,
    emMassa,
    alertas: opcoesDosAlertas,
    comportamento,
  } = validarOpcoes(opcoes)
  const {
    dataSource,
    siteUrl,
    evolution,
    webhookJwt = 'exigido',
    eventos: { rabbitmq, webhooks } = {},
  } = opcoes
  const registro = semRepeticao(semValoresDoBanco(opcoes.registro ?? registroMudo))
  manterNomesDasTabelas(dataSource)
  const cifra = criarCifra(chaves)
  const controleDeAcesso = criarControleDeAcesso(opcoes.acesso, registro, acoesFechadas(opcoes.recursos))
  const atrasos = criarAtrasos()
  const metricas = comAtrasos(
    criarMetricas({ ...opcoes.metricas, lerBanco: criarLeituraDoBanco(dataSource) }),
    atrasos,
  )
  const servidorProprio = criarServidorProprio(regras)
  const versoes = criarMemoriaDeVersoes()
  const ambiente: Ambiente = {
    dataSource,
    cifra,
    siteUrl,
    evolution,
    servidorProprio,
    webhookJwt,
    porOnde: rabbitmq && webhooks !== 'todos' ? 'rabbitmq' : 'webhooks',
    versoes,
    comportamento,
    registro,
  }
  tolerarQuedas(dataSource)
  const deWebhooks = conexoes ? apartarConexoes(dataSource, conexoes.webhooks) : null
  const deTrabalhos = conexoes ? apartarConexoes(dataSource, conexoes.trabalhos) : null
  const paraWebhooks = deWebhooks?.dataSource ?? dataSource
  const paraTrabalhos = deTrabalhos?.dataSource ?? dataSource
  const ambienteDosTrabalhos: Ambiente = { ...ambiente, dataSource: paraTrabalhos }
  const servico = medirOperacoes(criarEvolutionAPIService(ambiente), metricas)
  const servicoDosTrabalhos = medirOperacoes(criarEvolutionAPIService(ambienteDosTrabalhos), metricas)
  const outbox = criarOutbox(ambienteDosTrabalhos, ritmo)
  const envios = criarEnvios({ dataSource, regras: ritmo, acordar: outbox.acordar })
  const verificador = criarVerificador({
    perguntar: {
      status: (id) => servicoDosTrabalhos.obterStatusConexao(id),
      perfil: (id) => servicoDosTrabalhos.sincronizarPerfil(id),
    },
    registro,
  })
  const fila = criarFilaDeEntregas({
    dataSource: paraWebhooks,
    registro,
    metricas,
    aoAplicar: verificador.aoAplicar,
  })
  const doRabbitMQ =
    rabbitmq && criarEntradaPorRabbitMQ({ rabbitmq, dataSource: paraWebhooks, fila, metricas, registro })
  let escuta = false
  const daRecuperacao = recuperacao
    ? criarRecuperacao({
        ambiente: ambienteDosTrabalhos,
        fila,
        metricas,
        regras: recuperacao,
        idadeMaximaDias: limites.mensagensDias,
        escuta: () => escuta || doRabbitMQ?.ouvindo() === true,
      })
    : []
  const reprocessar: Reprocessar = (filtro, { aplicar }) =>
    reprocessarEventos({ dataSource, registro, filtro, aplicar, aoAplicar: verificador.aoAplicar })
  const pubSub = criarPubSub(opcoes.escutar ?? escutarNoPostgres(paraTrabalhos))
  const novidades = criarNovidades({ dataSource: paraTrabalhos, registro })
  const indexador = criarIndexador({ dataSource: paraTrabalhos, registro })
  const contagem = criarContagemDoDiario({ dataSource: paraTrabalhos, registro })
  const acompanhamento = criarAcompanhamento({ dataSource: paraTrabalhos, registro })
  const medidor = criarMedidor(ambienteDosTrabalhos)
  const guardaDaPonta = criarGuardaDaPonta({
    dataSource: paraTrabalhos,
    registro,
    guardar: opcoes.guardarPontaDaAuditoria,
  })
  const prontidao = criarProntidao({ dataSource: paraWebhooks, pubSub })
  const realizar = realizarItem({
    dataSource: paraTrabalhos,
    servico: servicoDosTrabalhos,
    frota: criarFrota(ambienteDosTrabalhos),
    cifra,
    registro,
  })
  const trabalhador = criarTrabalhador({
    dataSource: paraTrabalhos,
    registro,
    realizar,
    porServidor: emMassa.porServidor,
    ritmoMs: [emMassa.pausaMs.min, emMassa.pausaMs.max],
  })
  const retencao = criarRetencao({ dataSource: paraTrabalhos, limites, registro })
  const reconciliador = criarReconciliador({
    ambiente: ambienteDosTrabalhos,
    perguntar: (id, listada) => conferirStatus(ambienteDosTrabalhos, id, listada),
    metricas,
    ...reconciliacao,
  })
  const resolver = criarResolverEmpresa(dataSource, { cifra, siteUrl })
  const alertas = criarAlertas({
    dataSource,
    ambiente: ambienteDosTrabalhos,
    opcoes: opcoesDosAlertas,
    acordar: novidades.acordar,
    async enviarTexto({ empresa, ...mensagem }) {
      const { empresaId } = await resolver(empresa)
      return envios.enviarTexto({ ...mensagem, empresaId })
    },
  })
  novidades.aoSairAviso(alertas.sair)
  const suporteLeMensagens = opcoes.suporteLeMensagens ?? false
  const { guardar: guarda, dias: diasDaMidia } = opcoes.midia ?? {}
  const guardadas = guarda ? criarMidiasGuardadas({ dataSource, cifra, guarda, dias: diasDaMidia }) : null
  const midias = criarMidias(ambiente, guardadas)
  const guardadores = guarda
    ? [criarGuardador({ dataSource: paraTrabalhos, midias, guarda, dias: diasDaMidia, registro })]
    : []
  const envio = criarEnvioDoPainel({ dataSource, regras: ritmo, envios, acordar: outbox.acordar })
  const vivo = criarLiveRouter({ dataSource, pubSub, controleDeAcesso })
  const leitor = criarLeitorDaVisaoGeral({ dataSource, evolution, servidorProprio, atrasos })
  const simulador = origemDoSimulador(siteUrl, evolution.url)
  const montagem = criarAvisosDeMontagem(opcoes.registro)
  const nossos = criarRecursos({
    aoEntrarNoPainel: montagem.aoEntrarNoPainel,
    simulador,
    dataSource,
    cifra,
    siteUrl,
    evolution,
    servico,
    orfas: criarServicoDeOrfas(ambiente),
    servidorProprio: servidorProprio.permitido,
    regrasDosEnvios: ritmo,
    comportamentoDaEmpresa: comportamento.empresaPode,
    controleDeAcesso,
    registro,
    reprocessar,
    alertas: alertas.peloPainel,
    regrasDosAlertas: opcoesDosAlertas.regras,
    guardaDosAlertas: alertas.guarda,
    repetirNovidade: novidades.repetirNovidade,
    aoCriarTarefa: trabalhador.acordar,
    envio,
    suporteLeMensagens,
    confirmarLeitura: criarConfirmacaoDeLeitura(ambiente),
    novaConversa: {
      conferir: (id, numero) => conferirNumero(ambiente, id, numero),
      iniciar: (id, numero) => iniciarConversa(ambiente, id, numero),
      sugerir: (id, digitado) => sugerirConversas(dataSource, id, digitado),
    },
  })
  const resources = aplicarEscolhas(nossos, opcoes.recursos)
  const inicio = criarInicio({ dataSource, controleDeAcesso, simulador })
  registrarComponentes(opcoes.componentLoader)
  const empresas = criarEmpresas(dataSource, {
    cifra,
    siteUrl,
    resolver,
    deletarInstancia: servico.deletarInstancia,
  })
  const webhookRouter = criarWebhookRouter({
    autenticar: criarAutenticacao({ dataSource: paraWebhooks, cifra, webhookJwt }),
    fila,
    metricas,
    registro,
    // Only who has two ways needs to know an event by either.
    ...(rabbitmq && { identificar: peloEvento }),
  })
  const processarWebhook = (configuracaoId: number, corpo: unknown): Promise<void> =>
    fila.entregar(lerEntregaDoPrograma(configuracaoId, corpo))

  /** What works by itself, as long as there is a start and no stop; first what brings and sends messages, in the end the rest. */
  const deMensagens = [...daRecuperacao, ...guardadores, outbox]
  const deFundo = [
    trabalhador,
    indexador,
    contagem,
    medidor,
    alertas.vigia,
    acompanhamento,
    guardaDaPonta,
    retencao,
    reconciliador,
  ]
  return {
    ...comBancoMigrado({
      ...empresas,
      ...operarPorEmpresa({ ...servico, processarWebhook }, resolver),
      ...enviarPorEmpresa(envios, async (referencia) => {
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
      reprocessarEventos: reprocessar,
      verificarAuditoria: (pedido: Parameters<EvolutionWhatsApp['verificarAuditoria']>[0]) =>
        verificarAuditoria(dataSource, pedido),
      exportarDados: async (empresa: string) =>
        exportarDados(dataSource, (await resolver(empresa)).empresaId),
      apagarDados: async (empresa: string) => apagarDados(dataSource, (await resolver(empresa)).empresaId),
      rotacionarChaves: () => rotacionarChaves(dataSource, cifra),
      reconciliar: () => reconciliador.rodada(),
    }),
    resources,
    dashboard: inicio,
    pagina: { ...inicio, icon: 'MessageCircle' },
    locale: (escolhas) => criarLocale(escolhas, nomesEscolhidos(opcoes.recursos)),
    /** Whoever asks for it mounts it: this process hears Evolution. */
    get webhookRouter() {
      escuta = true
      return webhookRouter
    },
    liveRouter: Router().use(
      servirComponentes(),
      montagem.conferirPainel,
      aproveitarCorpoLido,
      exigirMesmaOrigem(siteUrl),
      anotarContexto,
      protegerRecursos(new Set(nossos.map(({ resource }) => resource.id()))),
      anotarRecusas({ dataSource, controleDeAcesso, registro }),
      limitarLeituras({ dataSource, controleDeAcesso }),
      criarDadosRouter({ dataSource, controleDeAcesso, registro }),
      criarVisaoGeralRouter({ leitor, controleDeAcesso }),
      criarSinoRouter({ dataSource, controleDeAcesso }),
      criarCsvRouter({ dataSource, controleDeAcesso, registro }),
      criarMidiaRouter({ dataSource, controleDeAcesso, registro, midias, suporteLeMensagens }),
      criarArquivosRouter({ dataSource, controleDeAcesso, registro, envio }),
      criarFotosRouter({ dataSource, controleDeAcesso, registro, fotos: criarFotos({ simulador }) }),
      vivo,
    ),
    protecao: criarProtecao(),
    metricsRouter: criarMetricsRouter(metricas, opcoes.metricas?.token),
    saudeRouter: criarSaudeRouter({ prontidao, saude: criarSaude({ dataSource, pubSub }) }),
    async start() {
      montagem.conferirIds()
      await exigirMigrado(dataSource)
      await garantirConfiguracoes(dataSource, { cifra, siteUrl })
      await pubSub.iniciar()
      for (const trabalho of [...deFundo, ...deMensagens]) trabalho.iniciar()
      await novidades.iniciar()
      pubSub.assinar(novidades.acordar)
      montagem.aoIniciar()
      await doRabbitMQ?.iniciar()
      prontidao.aoIniciar()
    },
    anunciarParada: prontidao.aoParar,
    async stop() {
      prontidao.aoParar()
      vivo.encerrar()
      await doRabbitMQ?.parar()
      for (const trabalho of [...deMensagens, novidades]) await trabalho.parar()
      await fila.esvaziar()
      for (const trabalho of [...deFundo, verificador, pubSub]) await trabalho.parar()
      await Promise.all([deWebhooks?.fechar(), deTrabalhos?.fechar()])
      registro.encerrar()
    },
  }
}
