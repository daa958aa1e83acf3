import { ApiClient } from 'adminjs'
import type { RespostaDoReprocessamento } from '../../recursos/evento-webhook/acoes-do-evento.js'

interface Chamada {
  recurso: string
  acao: string
  ids: readonly string[]
  /** False: only ask what would change. */
  aplicar: boolean
}

/** One event is a record action, several are a bulk action; both answer alike. */
export const chamarReprocessamento = async ({
  recurso,
  acao,
  ids,
  aplicar,
}: Chamada): Promise<RespostaDoReprocessamento> => {
  const pedido = {
    resourceId: recurso,
    actionName: acao,
    ...(aplicar && { method: 'post', data: {} }),
  }
  const api = new ApiClient()
  const [id = ''] = ids
  const { data } = await (acao === 'reprocessar'
    ? api.recordAction({ ...pedido, recordId: id })
    : api.bulkAction({ ...pedido, recordIds: [...ids] }))
  return data as unknown as RespostaDoReprocessamento
}
