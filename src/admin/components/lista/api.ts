import { ApiClient, type NoticeMessage, type RecordJSON } from 'adminjs'

/** Which rows, as an address of the panel asks for them. */
export interface Pergunta {
  recurso: string
  search: string
}

export interface Lida {
  records: RecordJSON[]
  page: number
  perPage: number
  total: number
  direction: 'asc' | 'desc'
  sortBy?: string
}

/** `sessao`: it is over. */
export type FalhaDaLista = 'sessao' | 'erro'

interface Resposta {
  records?: RecordJSON[]
  meta?: Omit<Lida, 'records'>
  notice?: NoticeMessage
}

/** Never throws: what went wrong is part of the answer. */
export const lerLista = async ({
  recurso,
  search,
}: Pergunta): Promise<{ lida: Lida | null; falha: FalhaDaLista | null; notice?: NoticeMessage }> => {
  try {
    const pedido = { resourceId: recurso, actionName: 'list', params: new URLSearchParams(search) }
    const { data } = await new ApiClient().resourceAction(pedido)
    const { records, meta, notice } = data as unknown as Resposta
    // A host that sends API calls to its login page answers with that page.
    if (!records || !meta) return { lida: null, falha: 'sessao' }
    return { lida: { ...meta, records }, falha: null, ...(notice && { notice }) }
  } catch (erro) {
    const { response } = erro as { response?: { status?: number } }
    return { lida: null, falha: response?.status === 401 ? 'sessao' : 'erro' }
  }
}
