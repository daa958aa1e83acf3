import type { ActionContext, ActionRequest, BaseRecord } from 'adminjs'
import type { DataSource } from 'typeorm'
import { ACOES, type Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { painelConfiguracaoWhatsApp } from '../../../resources/configuracao-whatsapp/painel.js'
import type { EvolutionAPIService } from '../../../services/evolution-api-service.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'
import { criarAcaoDeDiagnostico } from './acao-de-diagnostico.js'
import { lerEstado } from './ler-estado.js'
import { realizarAcao } from './realizar-acao.js'
import { notificacaoDe } from './realizar-na-configuracao.js'

interface Dependencias {
  /** See `origemDoSimulador`. */
  simulador: string | null
  /** Whether there is a server to choose. */
  servidorProprio: boolean
  dataSource: DataSource
  servico: EvolutionAPIService
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

/**
 * The record actions. One guard for all: role, and side effects by POST only (AdminJS itself calls actions
 * by GET). A GET answers with the state, so that every page opens on what is true now.
 */
export const criarAcoesDaConfiguracao = (dependencias: Dependencias) => ({
  ...Object.fromEntries(ACOES.map((acao) => [acao, criarAcao(dependencias, acao)])),
  diagnosticar: criarAcaoDeDiagnostico(dependencias),
})

const criarAcao = (dependencias: Dependencias, acao: Acao) => {
  const { controleDeAcesso, dataSource } = dependencias
  const { opcoes, exigirComRegistro } = guardarAcao(painelConfiguracaoWhatsApp, acao, controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppPaginaDaEmpresa',
    // The page has a heading and buttons of its own.
    hideActionHeader: true,
    ...(acao === 'configurarServidor' && {
      isVisible: ({ record }: ActionContext) =>
        dependencias.servidorProprio || Boolean(record?.params.evolutionApiUrl),
    }),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      const id = Number(record.id())
      const notice =
        request.method === 'post'
          ? notificacaoDe(
              acao,
              await realizarAcao(dependencias, { acao, id, ator, payload: request.payload ?? {} }),
            )
          : undefined
      return {
        record: await atual(record, contexto),
        estado: await lerEstado(dataSource, { id }, ator, dependencias.simulador),
        notice,
      }
    },
  }
}

/** The record as the action left it. */
const atual = async (record: BaseRecord, contexto: ActionContext) => {
  const relido = await contexto.resource.findOne(String(record.id()), contexto)
  return (relido ?? record).toJSON(contexto.currentAdmin)
}
