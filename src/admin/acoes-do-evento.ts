import { type ActionContext, type ActionRequest, type BaseRecord, ForbiddenError } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { Ator } from '../resources/papel.js'
import { auditar } from '../services/auditoria.js'
import type { Registro } from '../services/registro.js'
import type { RelatorioDoReprocessamento } from '../webhooks/relatorio-do-reprocessamento.js'
import type { Reprocessar } from '../webhooks/reprocessar.js'
import type { Portaria } from './acesso.js'

const RECURSO = 'EventoWebhook'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
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
  reprocessar: criarAcao(dependencias, 'reprocessar', 'record'),
  reprocessarVarios: criarAcao(dependencias, 'reprocessarVarios', 'bulk'),
})

const criarAcao = <T extends 'record' | 'bulk'>(
  { dataSource, portaria, registro, reprocessar }: Dependencias,
  acao: 'reprocessar' | 'reprocessarVarios',
  tipo: T,
) => {
  const permitida = (usuario: ActionContext['currentAdmin']) => portaria.permite(usuario, RECURSO, acao)
  return {
    actionType: tipo,
    component: 'Reprocessar',
    showInDrawer: false,
    icon: 'RotateCcw',
    isAccessible: ({ currentAdmin }: ActionContext) => permitida(currentAdmin),
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const ator = portaria.exigir(contexto)
      const registros = contexto.records ?? (contexto.record ? [contexto.record] : [])
      if (registros.length === 0 || !permitida(contexto.currentAdmin))
        throw new ForbiddenError('semPermissao')
      const ids = registros.map((evento) => String(evento.id()))
      const escreve = request.method === 'post'
      const resposta = escreve
        ? await realizar(ids)
        : { relatorio: await reprocessar({ ids }, { aplicar: false }) }
      const depois = escreve ? await contexto.resource.findMany(ids, contexto) : registros
      if (escreve) await anotar(depois, ator, resposta)
      const records = depois.map((evento) => evento.toJSON(contexto.currentAdmin))
      return { ...(tipo === 'record' ? { record: records[0] } : { records }), ...resposta }
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
