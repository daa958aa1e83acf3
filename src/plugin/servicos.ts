import { realizarItem } from '../admin/recursos/configuracao-whatsapp/realizar-item.js'
import { criarAlertas } from '../services/alertas/alertas.js'
import { criarGuardaDaPonta } from '../services/auditoria/guarda-da-ponta.js'
import { criarMedidor } from '../services/disponibilidade/medidor.js'
import { criarResolverEmpresa } from '../services/empresas/resolver-empresa.js'
import { criarVerificador } from '../services/estado/verificador.js'
import { criarEvolutionAPIService } from '../services/evolution-api-service.js'
import { criarFrota } from '../services/frota/frota.js'
import { criarIndexador } from '../services/mensagens/busca/indexador.js'
import { criarGuardador } from '../services/mensagens/guarda/guardador.js'
import { criarMidiasGuardadas } from '../services/mensagens/guarda/midias-guardadas.js'
import { criarMidias } from '../services/mensagens/midias/midias.js'
import { criarEnvioDoPainel } from '../services/mensagens/outbox/envio-do-painel.js'
import { criarEnvios } from '../services/mensagens/outbox/envios.js'
import { criarOutbox } from '../services/mensagens/outbox/outbox.js'
import { medirOperacoes } from '../services/metricas/medir-operacoes.js'
import { criarProntidao } from '../services/metricas/prontidao.js'
import { criarSaude } from '../services/metricas/saude.js'
import { criarNovidades } from '../services/novidades/novidades.js'
import { conferirStatus } from '../services/operacoes/verificar-status.js'
import { escutarNoPostgres } from '../services/pubsub/escutar-no-postgres.js'
import { criarPubSub } from '../services/pubsub/pub-sub.js'
import { criarReconciliador } from '../services/reconciliacao/reconciliador.js'
import { criarRetencao } from '../services/retencao/retencao.js'
import { criarAcompanhamento } from '../services/saude-de-envio/acompanhar.js'
import { criarTrabalhador } from '../services/tarefas/trabalhador.js'
import { criarContagemDoDiario } from '../services/visao-geral/contar-diario.js'
import { criarLeitorDaVisaoGeral } from '../services/visao-geral/ler.js'
import { criarAutenticacao } from '../webhooks/entrada/autenticar.js'
import { criarFilaDeEntregas } from '../webhooks/fila-de-entregas.js'
import { lerEntregaDoPrograma } from '../webhooks/leitura/entrega.js'
import { peloEvento } from '../webhooks/leitura/identidade.js'
import { criarEntradaPorRabbitMQ } from '../webhooks/rabbitmq/entrada.js'
import { criarRecuperacao } from '../webhooks/recuperacao/recuperacao.js'
import { type Reprocessar, reprocessarEventos } from '../webhooks/reprocessamento/reprocessar.js'
import { criarWebhookRouter } from '../webhooks/router.js'
import type { Ambientes } from './ambientes.js'
import { criarEmpresas } from './empresas.js'
import type { OpcoesDoPlugin } from './opcoes/opcoes-do-plugin.js'
import type { OpcoesLidas } from './opcoes/validar.js'

/** What the plugin does, whoever asks for it: the host's program, the panel, Evolution or the clock. Nothing runs yet. */
export const criarServicos = (opcoes: OpcoesDoPlugin, lidas: OpcoesLidas, ambientes: Ambientes) => {
  const { metricas, ambiente, ambienteDosTrabalhos, paraWebhooks, atrasos } = ambientes
  const { dataSource, cifra, siteUrl, registro, webhookJwt, servidorProprio } = ambiente
  const { dataSource: paraTrabalhos } = ambienteDosTrabalhos
  const {
    retencao: limites,
    reconciliacao,
    envios: ritmo,
    recuperacao,
    emMassa,
    alertas: opcoesDosAlertas,
  } = lidas
  const { rabbitmq } = opcoes.eventos ?? {}
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
  const { guardar: guarda, dias: diasDaMidia } = opcoes.midia ?? {}
  const guardadas = guarda ? criarMidiasGuardadas({ dataSource, cifra, guarda, dias: diasDaMidia }) : null
  const midias = criarMidias(ambiente, guardadas)
  const guardadores = guarda
    ? [criarGuardador({ dataSource: paraTrabalhos, midias, guarda, dias: diasDaMidia, registro })]
    : []
  const envio = criarEnvioDoPainel({ dataSource, regras: ritmo, envios, acordar: outbox.acordar })
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
    alertas,
    deFundo,
    deMensagens,
    doRabbitMQ,
    empresas,
    envio,
    envios,
    fila,
    midias,
    novidades,
    prontidao,
    pubSub,
    reconciliador,
    reprocessar,
    resolver,
    servico,
    trabalhador,
    verificador,
    leitorDaVisaoGeral: criarLeitorDaVisaoGeral({
      dataSource,
      evolution: ambiente.evolution,
      servidorProprio,
      atrasos,
    }),
    saude: criarSaude({ dataSource, pubSub }),
    processarWebhook: (configuracaoId: number, corpo: unknown): Promise<void> =>
      fila.entregar(lerEntregaDoPrograma(configuracaoId, corpo)),
    /** Whoever asks for it mounts it: this process hears Evolution. */
    get webhookRouter() {
      escuta = true
      return webhookRouter
    },
  }
}
export type Servicos = ReturnType<typeof criarServicos>
