import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelEmpresa } from '../../../resources/empresa/painel.js'
import { quem } from '../../../services/auditoria/auditar.js'
import { apagarDados } from '../../../services/dados-da-empresa/apagar.js'
import { temMuito } from '../../../services/empresas/esvaziar-empresa.js'
import type { Registro } from '../../../services/registro/registro.js'
import { criarTarefa } from '../../../services/tarefas/criar.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  aoCriarTarefa: () => void
}

/**
 * A company's personal data. Both pages open by GET and change nothing. The export is a form of its page
 * (dados-router); erasing is this action's POST, with the company's name typed as `confirmacao`.
 */
export const criarAcoesDaEmpresa = ({
  dataSource,
  controleDeAcesso,
  registro,
  aoCriarTarefa,
}: Dependencias) => {
  const acao = (nome: 'exportarDados' | 'apagarDados') => {
    const { opcoes, exigirComRegistro } = guardarAcao(painelEmpresa, nome, controleDeAcesso)
    return {
      ...opcoes,
      component: 'WhatsAppDadosDaEmpresa',
      // The page has a heading of its own.
      hideActionHeader: true,
      async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
        const { record } = exigirComRegistro(contexto)
        const feito =
          request.method === 'post' && nome === 'apagarDados' ? await apagar(request, contexto) : {}
        return { record: record.toJSON(contexto.currentAdmin), ...feito }
      },
    }
  }

  /** What takes a moment is done at once; the rest is a task, whose page tells how far it is. */
  const apagar = async ({ payload }: ActionRequest, contexto: ActionContext): Promise<RespostaDeApagar> => {
    const ator = controleDeAcesso.exigir(contexto)
    if (payload?.confirmacao !== contexto.record?.params.nome) return aviso('erros.dados_invalidos')
    const id = Number(contexto.record?.id())
    try {
      const configuracaoId = await configuracaoDe(dataSource, id)
      if (configuracaoId !== null && (await temMuito(dataSource, configuracaoId))) {
        const tarefa = await criarTarefa(dataSource, { acao: 'apagarDados', ator, ids: [configuracaoId] })
        aoCriarTarefa()
        return { notice: { message: 'feito.apagarDadosComecou', type: 'success' }, tarefa }
      }
      await apagarDados(dataSource, id, quem(ator))
      return { notice: { message: 'feito.apagarDados', type: 'success' } }
    } catch (erro) {
      registro.error({ err: erro, empresaId: id }, 'dados não foram apagados')
      return aviso('erros.inesperado')
    }
  }

  /** A company with much of it is deleted by a task: AdminJS would say that it is done. */
  const remover = {
    async after(resposta: Record<string, unknown>, { params }: ActionRequest, contexto: ActionContext) {
      if (!params.recordId || (resposta.notice as { type?: string } | undefined)?.type !== 'success')
        return resposta
      const ainda = await contexto.resource.findOne(params.recordId, contexto)
      return ainda ? { ...resposta, notice: { message: 'feito.remocaoComecou', type: 'success' } } : resposta
    },
  }

  return {
    exportarDados: acao('exportarDados'),
    apagarDados: acao('apagarDados'),
    delete: remover,
    show: { component: 'WhatsAppEmpresa' },
    edit: { component: 'WhatsAppEmpresa' },
  }
}

export interface RespostaDeApagar {
  notice: { message: string; type: 'success' | 'error' }
  /** The task that does it, where it takes long. */
  tarefa?: number
}

const aviso = (message: string): RespostaDeApagar => ({ notice: { message, type: 'error' } })

const configuracaoDe = async (dataSource: DataSource, empresaId: number): Promise<number | null> => {
  const [linha]: { id: number }[] = await dataSource.query(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [empresaId],
  )
  return linha?.id ?? null
}
