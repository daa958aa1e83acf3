import { ApiClient } from 'adminjs'
import type { RespostaEmMassa } from '../../recursos/configuracao-whatsapp/acoes-em-massa.js'

const RECURSO = 'ConfiguracaoWhatsApp'

export type Filtros = Record<string, string>

export const lerTarefa = async (id: number): Promise<RespostaEmMassa> => {
  const pedido = { resourceId: RECURSO, actionName: 'emMassa', params: { tarefa: id } }
  return (await new ApiClient().resourceAction(pedido)).data as unknown as RespostaEmMassa
}

export const lerInicio = async (filtros: Filtros): Promise<RespostaEmMassa> => {
  const params = { filtros: JSON.stringify(filtros) }
  const pedido = { resourceId: RECURSO, actionName: 'emMassa', params }
  return (await new ApiClient().resourceAction(pedido)).data as unknown as RespostaEmMassa
}

/** @param ids those ticked; null: whatever the filter finds */
export const pedirTarefa = async (
  dados:
    | { acao: string; filtros?: string; destino?: string; ajustes?: string }
    | { cancelar: number }
    | { desfazer: number },
  ids: readonly string[] | null = null,
): Promise<RespostaEmMassa> => {
  const api = new ApiClient()
  const pedido = { resourceId: RECURSO, method: 'post', data: dados }
  const { data } = await (ids
    ? api.bulkAction({ ...pedido, actionName: 'emMassaEscolhidas', recordIds: [...ids] })
    : api.resourceAction({ ...pedido, actionName: 'emMassa' }))
  return data as unknown as RespostaEmMassa
}
