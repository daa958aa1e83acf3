import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import { painelEventoWebhook } from '../../../resources/evento-webhook/painel.js'
import type { Ator } from '../../../resources/papel.js'
import { auditar } from '../../../services/auditoria/auditar.js'
import type { Registro } from '../../../services/registro/registro.js'
import type { RelatorioDoReprocessamento } from '../../../webhooks/reprocessamento/relatorio-do-reprocessamento.js'
import type { Reprocessar } from '../../../webhooks/reprocessamento/reprocessar.js'
import type { ControleDeAcesso } from '../../acesso/controle-de-acesso.js'
import { guardarAcao } from '../../recurso/guardar-acao.js'

const RECURSO = 'EventoWebhook'
interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  reprocessar: Reprocessar
}

/** What the page of a replay shows. */
export interface RespostaDoReprocessamento {
  /** Null: it could not be done, as the notice says. */
  relatorio: RelatorioDoReprocessamento | null
  notice?: { message: string; type: 'success' | 'error' }
}

/**
 * The replay of one event and of those ticked in the list. A GET is a dry run, for the page to show what
 * would change; only a POST writes.
 */
export const criarAcoesDoEvento = (dependencias: Dependencias) => ({
  reprocessar: criarAcao(dependencias, 'reprocessar'),
  reprocessarVarios: criarAcao(dependencias, 'reprocessarVarios'),
})

const criarAcao = (
  { dataSource, controleDeAcesso, registro, reprocessar }: Dependencias,
  acao: 'reprocessar' | 'reprocessarVarios',
) => {
  const { opcoes, exigir } = guardarAcao(painelEventoWebhook, acao, controleDeAcesso)
  return {
    ...opcoes,
    component: 'WhatsAppReprocessar',
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const ator = exigir(contexto)
      const registros = contexto.records ?? (contexto.record ? [contexto.record] : [])
      if (registros.length === 0) throw new ForbiddenError('semPermissao')
      const ids = registros.map((evento) => String(evento.id()))
      const escreve = request.method === 'post'
      const resposta = escreve
        ? await realizar(ids)
        : { relatorio: await reprocessar({ ids }, { aplicar: false }) }
      const depois = escreve ? await contexto.resource.findMany(ids, contexto) : registros
      if (escreve) await anotar(depois, ator, resposta)
      const records = depois.map((evento) => evento.toJSON(contexto.currentAdmin))
      return { ...(acao === 'reprocessar' ? { record: records[0] } : { records }), ...resposta }
    },
  }

  async function realizar(ids: string[]): Promise<RespostaDoReprocessamento> {
    try {
      const relatorio = await reprocessar({ ids }, { aplicar: true })
      const falhou = relatorio.porResultado.some(({ depois }) => depois === 'falhou')
      return {
        relatorio,
        notice: falhou
          ? { message: 'eventosFalharam', type: 'error' }
          : { message: `feito.${acao}`, type: 'success' },
      }
    } catch (erro) {
      registro.error({ acao, err: erro }, 'ação falhou')
      return { relatorio: null, notice: { message: 'erros.inesperado', type: 'error' } }
    }
  }

  async function anotar(
    eventos: readonly BaseRecord[],
    { autor, papel, endereco }: Ator,
    { relatorio }: RespostaDoReprocessamento,
  ): Promise<void> {
    for (const { params } of eventos) {
      const falha = relatorio === null ? 'inesperado' : params.resultado === 'falhou' ? 'evento_falhou' : null
      await auditar(dataSource, {
        autor,
        papel,
        endereco,
        empresaId: params.empresaId,
        recurso: RECURSO,
        registroId: String(params.id),
        acao,
        resultado: falha ? 'falhou' : 'ok',
        detalhe: falha,
      })
    }
  }
}
