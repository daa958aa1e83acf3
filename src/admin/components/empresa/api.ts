import { ApiClient, type NoticeMessage, type RecordJSON } from 'adminjs'
import { SemResposta, SessaoTerminou, traduzirFalha } from '../base/falha.js'

export interface Salvo {
  record: RecordJSON
  /** By the fields that were not accepted: keys of the locale. */
  erros: Readonly<Record<string, string>>
  ok: boolean
}

/** AdminJS's own form, without its page. @throws SessaoTerminou, SemResposta */
export const salvarRegistro = async (
  recurso: string,
  id: string,
  dados: Record<string, unknown>,
): Promise<Salvo> => {
  const { data } = await new ApiClient()
    .recordAction({ resourceId: recurso, recordId: id, actionName: 'edit', method: 'post', data: dados })
    .catch(traduzirFalha)
  if (!data.record) throw new SessaoTerminou('no record')
  const erros = Object.entries(data.record.errors ?? {}).map(
    ([campo, erro]) => [campo, erro.message] as const,
  )
  return { record: data.record, erros: Object.fromEntries(erros), ok: data.notice?.type === 'success' }
}

/** @returns what AdminJS says of it */
export const excluirRegistro = async (recurso: string, id: string): Promise<NoticeMessage | null> => {
  const pedido = { resourceId: recurso, recordId: id, actionName: 'delete', method: 'post' as const }
  const { data } = await new ApiClient().recordAction(pedido).catch(traduzirFalha)
  return data.notice ?? null
}

export type FalhaDoFormulario = 'sessao' | 'rede' | 'erro'

export const falhaDe = (erro: unknown): FalhaDoFormulario =>
  erro instanceof SessaoTerminou ? 'sessao' : erro instanceof SemResposta ? 'rede' : 'erro'
