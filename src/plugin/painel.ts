import { Router } from 'express'
import { anotarContexto } from '../admin/acesso/contexto-do-pedido.js'
import { criarControleDeAcesso } from '../admin/acesso/controle-de-acesso.js'
import { aproveitarCorpoLido } from '../admin/acesso/corpo-ja-lido.js'
import { limitarLeituras } from '../admin/acesso/limitar-leituras.js'
import { criarAvisosDeMontagem } from '../admin/acesso/montagem.js'
import { exigirMesmaOrigem } from '../admin/acesso/origem.js'
import { protegerRecursos } from '../admin/acesso/protecao.js'
import { anotarRecusas } from '../admin/acesso/recusas.js'
import { registrarComponentes } from '../admin/components.js'
import { criarInicio } from '../admin/inicio.js'
import { acoesFechadas, aplicarEscolhas } from '../admin/recurso/escolhas.js'
import { criarRecursos } from '../admin/recursos/index.js'
import { criarCsvRouter } from '../admin/rotas/csv/csv-router.js'
import { criarDadosRouter } from '../admin/rotas/dados-router.js'
import { criarFotosRouter } from '../admin/rotas/fotos-router.js'
import { criarLiveRouter } from '../admin/rotas/live-router.js'
import { criarArquivosRouter } from '../admin/rotas/midia/arquivos-router.js'
import { criarMidiaRouter } from '../admin/rotas/midia/midia-router.js'
import { servirComponentes } from '../admin/rotas/servir-componentes.js'
import { criarSinoRouter } from '../admin/rotas/sino-router.js'
import { criarVisaoGeralRouter } from '../admin/rotas/visao-geral-router.js'
import { origemDoSimulador } from '../services/fotos/endereco-da-foto.js'
import { criarFotos } from '../services/fotos/fotos.js'
import { conferirNumero, iniciarConversa } from '../services/mensagens/conversas/conferir-numero.js'
import { criarConfirmacaoDeLeitura } from '../services/mensagens/conversas/confirmar-leitura.js'
import { sugerirConversas } from '../services/mensagens/conversas/sugerir.js'
import { criarServicoDeOrfas } from '../services/orfas/servico-de-orfas.js'
import type { Ambientes } from './ambientes.js'
import type { OpcoesDoPlugin } from './opcoes/opcoes-do-plugin.js'
import type { OpcoesLidas } from './opcoes/validar.js'
import type { Servicos } from './servicos.js'

/** What AdminJS and browsers get of the services, and who of them. */
export const criarPainel = (
  opcoes: OpcoesDoPlugin,
  lidas: OpcoesLidas,
  { ambiente }: Ambientes,
  servicos: Servicos,
) => {
  const { dataSource, cifra, siteUrl, evolution, registro, servidorProprio } = ambiente
  const { alertas, envio, servico } = servicos
  const suporteLeMensagens = opcoes.suporteLeMensagens ?? false
  const controleDeAcesso = criarControleDeAcesso(opcoes.acesso, registro, acoesFechadas(opcoes.recursos))
  const vivo = criarLiveRouter({ dataSource, pubSub: servicos.pubSub, controleDeAcesso })
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
    regrasDosEnvios: lidas.envios,
    comportamentoDaEmpresa: lidas.comportamento.empresaPode,
    controleDeAcesso,
    registro,
    reprocessar: servicos.reprocessar,
    alertas: alertas.peloPainel,
    regrasDosAlertas: lidas.alertas.regras,
    guardaDosAlertas: alertas.guarda,
    repetirNovidade: servicos.novidades.repetirNovidade,
    aoCriarTarefa: servicos.trabalhador.acordar,
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
  const liveRouter = Router().use(
    servirComponentes(),
    montagem.conferirPainel,
    aproveitarCorpoLido,
    exigirMesmaOrigem(siteUrl),
    anotarContexto,
    protegerRecursos(new Set(nossos.map(({ resource }) => resource.id()))),
    anotarRecusas({ dataSource, controleDeAcesso, registro }),
    limitarLeituras({ dataSource, controleDeAcesso }),
    criarDadosRouter({ dataSource, controleDeAcesso, registro }),
    criarVisaoGeralRouter({ leitor: servicos.leitorDaVisaoGeral, controleDeAcesso }),
    criarSinoRouter({ dataSource, controleDeAcesso }),
    criarCsvRouter({ dataSource, controleDeAcesso, registro }),
    criarMidiaRouter({ dataSource, controleDeAcesso, registro, midias: servicos.midias, suporteLeMensagens }),
    criarArquivosRouter({ dataSource, controleDeAcesso, registro, envio }),
    criarFotosRouter({ dataSource, controleDeAcesso, registro, fotos: criarFotos({ simulador }) }),
    vivo,
  )
  return { resources, inicio, liveRouter, montagem, encerrarVivos: vivo.encerrar }
}
