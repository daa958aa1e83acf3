import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { ACOES, type Acao } from '../resources/configuracao-whatsapp/acoes.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import type { Registro } from '../services/registro.js'
import { criarAcaoDeDiagnostico } from './acao-de-diagnostico.js'
import type { Portaria } from './acesso.js'
import { lerEstado } from './ler-estado.js'
import { realizarAcao } from './realizar-acao.js'
import { recadoDe } from './realizar-na-configuracao.js'

const RECURSO = 'ConfiguracaoWhatsApp'

const APARENCIA: Record<Acao, { icon: string; variant?: 'danger' | 'primary' }> = {
  conectar: { icon: 'Smartphone', variant: 'primary' },
  verQrcode: { icon: 'Grid' },
  verificarStatus: { icon: 'RefreshCw' },
  enviarTeste: { icon: 'Send' },
  desconectar: { icon: 'LogOut', variant: 'danger' },
  reiniciar: { icon: 'RotateCw' },
  excluirInstancia: { icon: 'Trash2', variant: 'danger' },
  configurarServidor: { icon: 'Server' },
  rotacionarSegredo: { icon: 'Key' },
  registrarWebhook: { icon: 'Link' },
}

interface Dependencias {
  /** Whether there is a server to choose. */
  servidorProprio: boolean
  dataSource: DataSource
  servico: EvolutionAPIService
  portaria: Portaria
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
  const { portaria, dataSource } = dependencias
  const permitida = (usuario: ActionContext['currentAdmin']) => portaria.permite(usuario, RECURSO, acao)
  return {
    actionType: 'record' as const,
    component: 'Conexao',
    showInDrawer: false,
    // The page has a heading and buttons of its own.
    hideActionHeader: true,
    ...APARENCIA[acao],
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    ...(acao === 'configurarServidor' && {
      isVisible: ({ record }: ActionContext) =>
        dependencias.servidorProprio || Boolean(record?.params.evolutionApiUrl),
    }),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const ator = portaria.exigir(contexto)
      const { record } = contexto
      if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
      const id = Number(record.id())
      const notice =
        request.method === 'post'
          ? recadoDe(
              acao,
              await realizarAcao(dependencias, { acao, id, ator, payload: request.payload ?? {} }),
            )
          : undefined
      return {
        record: await atual(record, contexto),
        estado: await lerEstado(dataSource, { id }, ator),
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
