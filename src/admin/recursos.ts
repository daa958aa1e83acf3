import type { ResourceWithOptions } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelAuditoria } from '../resources/auditoria/painel.js'
import { painelConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/painel.js'
import { painelConversa } from '../resources/conversa/painel.js'
import { painelEmpresa } from '../resources/empresa/painel.js'
import { painelEventoWebhook } from '../resources/evento-webhook/painel.js'
import { painelInstanciaOrfa } from '../resources/instancia-orfa/painel.js'
import { painelMensagem } from '../resources/mensagem/painel.js'
import { painelModeloDeMensagem } from '../resources/modelo-de-mensagem/painel.js'
import type { Acesso } from '../resources/papel.js'
import { painelRecebimentoParado } from '../resources/recebimento-parado/painel.js'
import type { Cofre } from '../services/cofre.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import type { EnvioDoPainel } from '../services/mensagens/envio-do-painel.js'
import type { Recebimentos } from '../services/mensagens/recebimentos.js'
import type { ServicoDeOrfas } from '../services/orfas/servico-de-orfas.js'
import type { Registro } from '../services/registro.js'
import type { Reprocessar } from '../webhooks/reprocessar.js'
import { criarAcaoLinhaDoTempo } from './acao-linha-do-tempo.js'
import type { Portaria } from './acesso.js'
import { criarAcoesDaConfiguracao } from './acoes-da-configuracao.js'
import { criarAcoesDaConversa, leConteudo } from './acoes-da-conversa.js'
import { criarAcoesDaEmpresa } from './acoes-da-empresa.js'
import { criarAcoesDaOrfa } from './acoes-da-orfa.js'
import { criarAcoesDoEvento } from './acoes-do-evento.js'
import { criarAcoesDoRecebimento } from './acoes-do-recebimento.js'
import { criarAcoesEmMassa } from './acoes-em-massa.js'
import { gravacaoDoModelo } from './gravacao-do-modelo.js'
import { gravacaoDaConfiguracao, gravacaoDaEmpresa } from './gravacoes.js'
import { opcoesDoRecurso } from './opcoes-do-recurso.js'
import { RecursoEscopado } from './recurso-escopado.js'
import { comVistas } from './vistas-das-mensagens.js'

interface Dependencias {
  servidorProprio: boolean
  dataSource: DataSource
  cofre: Cofre
  siteUrl: string
  servico: EvolutionAPIService
  orfas: ServicoDeOrfas
  portaria: Portaria
  registro: Registro
  envio: EnvioDoPainel
  suporteLeMensagens: boolean
  reprocessar: Reprocessar
  repetirRecebimento: Recebimentos['repetirRecebimento']
  /** A task in bulk was made. */
  aoCriarTarefa: () => void
}

/** The plugin's resources, for the host's `resources`. */
export const criarRecursos = (dependencias: Dependencias): ResourceWithOptions[] => {
  const { dataSource, portaria } = dependencias
  const leMensagens = (acesso: Acesso) => leConteudo(acesso, dependencias.suporteLeMensagens)
  const configuracao = opcoesDoRecurso(painelConfiguracaoWhatsApp, portaria)
  const empresa = opcoesDoRecurso(painelEmpresa, portaria)
  const evento = opcoesDoRecurso(painelEventoWebhook, portaria)
  const orfa = opcoesDoRecurso(painelInstanciaOrfa, portaria)
  const parado = opcoesDoRecurso(painelRecebimentoParado, portaria)
  const conversa = opcoesDoRecurso(painelConversa, portaria)
  return [
    {
      resource: new RecursoEscopado({
        dataSource,
        portaria,
        declaracao: painelConfiguracaoWhatsApp,
        gravacao: gravacaoDaConfiguracao(dependencias),
      }),
      options: {
        ...configuracao,
        actions: {
          ...configuracao.actions,
          ...criarAcoesDaConfiguracao(dependencias),
          ...criarAcoesEmMassa(dependencias),
          linhaDoTempo: criarAcaoLinhaDoTempo(dependencias),
        },
      },
    },
    {
      resource: new RecursoEscopado({
        dataSource,
        portaria,
        declaracao: painelEmpresa,
        gravacao: gravacaoDaEmpresa(dependencias),
      }),
      options: { ...empresa, actions: { ...empresa.actions, ...criarAcoesDaEmpresa(dependencias) } },
    },
    {
      resource: new RecursoEscopado({ dataSource, portaria, declaracao: painelConversa }),
      options: {
        ...conversa,
        actions: { ...conversa.actions, ...criarAcoesDaConversa(dependencias) },
      },
    },
    {
      resource: new RecursoEscopado({
        dataSource,
        portaria,
        declaracao: painelMensagem,
        leConteudo: leMensagens,
      }),
      options: comVistas(opcoesDoRecurso(painelMensagem, portaria), {
        dataSource,
        portaria,
        leConteudo: leMensagens,
      }),
    },
    {
      resource: new RecursoEscopado({
        dataSource,
        portaria,
        declaracao: painelModeloDeMensagem,
        gravacao: gravacaoDoModelo(dataSource),
      }),
      options: opcoesDoRecurso(painelModeloDeMensagem, portaria),
    },
    {
      resource: new RecursoEscopado({ dataSource, portaria, declaracao: painelEventoWebhook }),
      options: { ...evento, actions: { ...evento.actions, ...criarAcoesDoEvento(dependencias) } },
    },
    {
      resource: new RecursoEscopado({ dataSource, portaria, declaracao: painelRecebimentoParado }),
      options: { ...parado, actions: { ...parado.actions, ...criarAcoesDoRecebimento(dependencias) } },
    },
    {
      resource: new RecursoEscopado({ dataSource, portaria, declaracao: painelInstanciaOrfa }),
      options: { ...orfa, actions: { ...orfa.actions, ...criarAcoesDaOrfa(dependencias) } },
    },
    {
      resource: new RecursoEscopado({ dataSource, portaria, declaracao: painelAuditoria }),
      options: opcoesDoRecurso(painelAuditoria, portaria),
    },
  ]
}
