import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { ACOES, type Acao } from '../resources/configuracao-whatsapp/acoes.js'
import type { Acesso } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import { ErroWhatsApp } from '../services/erros.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import type { Registro } from '../services/registro.js'
import type { Portaria } from './acesso.js'
import { executarAcao } from './executar-acao.js'
import { lerEstado } from './ler-estado.js'
import { pode } from './permissoes.js'

const RECURSO = 'ConfiguracaoWhatsApp'

const APARENCIA: Record<Acao, { icon: string; variant?: 'danger' | 'primary' }> = {
  conectar: { icon: 'Smartphone', variant: 'primary' },
  verQrcode: { icon: 'Grid' },
  verificarStatus: { icon: 'RefreshCw' },
  desconectar: { icon: 'LogOut', variant: 'danger' },
  reiniciar: { icon: 'RotateCw' },
  excluirInstancia: { icon: 'Trash2', variant: 'danger' },
  configurarServidor: { icon: 'Server' },
  rotacionarSegredo: { icon: 'Key' },
}

interface Dependencias {
  dataSource: DataSource
  servico: EvolutionAPIService
  portaria: Portaria
  registro: Registro
}

/**
 * The record actions. One guard for all: role, and side effects by POST only (AdminJS itself calls actions
 * by GET). A GET answers with the state, so that every page opens on what is true now.
 */
export const criarAcoesDaConfiguracao = (dependencias: Dependencias) =>
  Object.fromEntries(ACOES.map((acao) => [acao, criarAcao(dependencias, acao)]))

const criarAcao = (dependencias: Dependencias, acao: Acao) => {
  const { portaria, dataSource, registro } = dependencias
  const permitida = (usuario: ActionContext['currentAdmin']) => {
    const acesso = portaria.acessoDe(usuario)
    return acesso !== null && pode(acesso.papel, RECURSO, acao)
  }
  return {
    actionType: 'record' as const,
    component: 'Conexao',
    showInDrawer: false,
    // The page has a heading and buttons of its own.
    hideActionHeader: true,
    ...APARENCIA[acao],
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const acesso = portaria.exigir(contexto)
      const { record } = contexto
      if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
      const id = Number(record.id())
      const notice = request.method === 'post' ? await realizar(id, acesso, request) : undefined
      return {
        record: await atual(record, contexto),
        estado: await lerEstado(dataSource, { id }, acesso),
        notice,
      }
    },
  }

  async function realizar(id: number, acesso: Acesso, { payload }: ActionRequest) {
    try {
      await executarAcao(dependencias, { acao, id, payload: payload ?? {}, acesso })
      await anotar(id, acesso, 'ok')
      return { message: `feito.${acao}`, type: 'success' as const }
    } catch (erro) {
      const codigo = erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado'
      if (codigo === 'inesperado') registro.error({ acao, configuracaoId: id, err: erro }, 'ação falhou')
      await anotar(id, acesso, 'falhou', codigo)
      return {
        message: `erros.${codigo}`,
        type: 'error' as const,
        options: erro instanceof ErroWhatsApp ? erro.dados : {},
      }
    }
  }

  async function anotar(
    id: number,
    acesso: Acesso,
    resultado: 'ok' | 'falhou',
    detalhe: string | null = null,
  ) {
    const [linha]: { empresa_id: number }[] = await dataSource.query(
      'SELECT empresa_id FROM configuracao_whatsapp WHERE id = $1',
      [id],
    )
    const { autor, papel } = acesso
    const empresaId = linha?.empresa_id ?? null
    await auditar(dataSource, {
      autor,
      papel,
      empresaId,
      recurso: RECURSO,
      registroId: String(id),
      acao,
      resultado,
      detalhe,
    })
  }
}

/** The record as the action left it. */
const atual = async (record: BaseRecord, contexto: ActionContext) => {
  const relido = await contexto.resource.findOne(String(record.id()), contexto)
  return (relido ?? record).toJSON(contexto.currentAdmin)
}
