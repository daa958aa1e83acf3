import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { DeclaracaoDeAcoes } from '../../resources/declaracao.js'
import { auditar, quem } from '../../services/auditoria/auditar.js'
import type { Registro } from '../../services/registro/registro.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'
import { guardarAcao } from './guardar-acao.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

interface Simples {
  declaracao: DeclaracaoDeAcoes
  nome: string
  /** What it does to the record. @returns error code; null: it is done */
  fazer(id: string): Promise<string | null>
  component: string
}

/** What is done to a record by one click: a GET only shows the page; a POST does it, and is written down. */
export const criarAcaoSimples = (
  { dataSource, controleDeAcesso, registro }: Dependencias,
  { declaracao, nome, fazer, component }: Simples,
) => {
  const { opcoes, exigirComRegistro } = guardarAcao(declaracao, nome, controleDeAcesso)
  const tentar = (id: string): Promise<string | null> =>
    fazer(id).catch((err: unknown) => {
      registro.error({ acao: nome, registroId: id, err }, 'ação falhou')
      return 'inesperado'
    })
  return {
    ...opcoes,
    component,
    // The page has a heading of its own.
    hideActionHeader: true,
    async handler({ method }: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = exigirComRegistro(contexto)
      if (method !== 'post') return { record: record.toJSON(contexto.currentAdmin) }
      const id = String(record.id())
      const falha = await tentar(id)
      await auditar(dataSource, {
        ...quem(ator),
        empresaId: record.params.empresaId ?? null,
        recurso: declaracao.id,
        registroId: id,
        acao: nome,
        resultado: falha ? 'falhou' : 'ok',
        detalhe: falha,
      })
      return {
        record: record.toJSON(contexto.currentAdmin),
        notice: falha
          ? { message: `erros.${falha}`, type: 'error' }
          : { message: `feito.${nome}`, type: 'success' },
      }
    },
  }
}
