import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { ACOES, type Acao } from '../resources/configuracao-whatsapp/acoes.js'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { Ator } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import { ErroWhatsApp } from '../services/erros.js'
import type { EvolutionAPIService } from '../services/evolution-api-service.js'
import { mudancaDe, semSenhaNoEndereco } from '../services/mudanca.js'
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
  enviarTeste: { icon: 'Send' },
  desconectar: { icon: 'LogOut', variant: 'danger' },
  reiniciar: { icon: 'RotateCw' },
  excluirInstancia: { icon: 'Trash2', variant: 'danger' },
  configurarServidor: { icon: 'Server' },
  rotacionarSegredo: { icon: 'Key' },
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
    ...(acao === 'configurarServidor' && {
      isVisible: ({ record }: ActionContext) =>
        dependencias.servidorProprio || Boolean(record?.params.evolutionApiUrl),
    }),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const ator = portaria.exigir(contexto)
      const { record } = contexto
      if (!record || !permitida(contexto.currentAdmin)) throw new ForbiddenError('semPermissao')
      const id = Number(record.id())
      const notice = request.method === 'post' ? await realizar(id, ator, request) : undefined
      return {
        record: await atual(record, contexto),
        estado: await lerEstado(dataSource, { id }, ator),
        notice,
      }
    },
  }

  async function realizar(id: number, ator: Ator, { payload }: ActionRequest) {
    const antes = await retrato(id)
    const falha = await executarAcao(dependencias, { acao, id, payload: payload ?? {}, acesso: ator }).then(
      () => null,
      (erro: unknown) => ({ codigo: erro instanceof ErroWhatsApp ? erro.codigo : 'inesperado', erro }),
    )
    if (falha?.codigo === 'inesperado')
      registro.error({ acao, configuracaoId: id, err: falha.erro }, 'ação falhou')
    await anotar(id, ator, { antes, codigo: falha?.codigo ?? null })
    if (!falha) return { message: `feito.${acao}`, type: 'success' as const }
    return {
      message: `erros.${falha.codigo}`,
      type: 'error' as const,
      options: falha.erro instanceof ErroWhatsApp ? falha.erro.dados : {},
    }
  }

  async function anotar(
    id: number,
    { autor, papel, endereco }: Ator,
    { antes, codigo }: { antes: Retratada | null; codigo: string | null },
  ) {
    const depois = await retrato(id)
    await auditar(dataSource, {
      autor,
      papel,
      endereco,
      empresaId: (depois ?? antes)?.empresaId ?? null,
      recurso: RECURSO,
      registroId: String(id),
      acao,
      resultado: codigo ? 'falhou' : 'ok',
      detalhe: codigo,
      ...mudancaDe(['status', 'evolutionApiUrl'], antes, depois),
    })
  }

  /** What of it the trail may show. */
  async function retrato(id: number): Promise<Retratada | null> {
    const linha = await dataSource.getRepository(ConfiguracaoWhatsApp).findOne({
      select: { id: true, empresaId: true, status: true, evolutionApiUrl: true },
      where: { id },
    })
    return linha && { ...linha, evolutionApiUrl: semSenhaNoEndereco(linha.evolutionApiUrl) }
  }
}

type Retratada = Pick<ConfiguracaoWhatsApp, 'empresaId' | 'status' | 'evolutionApiUrl'>

/** The record as the action left it. */
const atual = async (record: BaseRecord, contexto: ActionContext) => {
  const relido = await contexto.resource.findOne(String(record.id()), contexto)
  return (relido ?? record).toJSON(contexto.currentAdmin)
}
