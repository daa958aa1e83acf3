import type { ActionRequest } from 'adminjs'
import { entre } from './entre.js'

/** As many as the panel's own menu offers: a page is looked at, and what is to be had whole is a file. */
export const LINHAS_POR_PAGINA = 100

/** Before a list is read, so that what its answer says of its pages is how long they are. */
export const limitarPagina = (pedido: ActionRequest): ActionRequest => {
  const pedidas = pedido.query?.perPage
  if (!pedidas) return pedido
  return { ...pedido, query: { ...pedido.query, perPage: entre(pedidas, 1, LINHAS_POR_PAGINA, 10) } }
}
