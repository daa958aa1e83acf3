import type { ActionRequest } from 'adminjs'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { LINHAS_POR_PAGINA } from '../../resources/tamanhos-de-pagina.js'
import { entre } from './entre.js'

/** Before a list is read, so that what its answer says of its pages is how long they are. */
export const limitarPagina = (pedido: ActionRequest): ActionRequest => {
  const pedidas = pedido.query?.perPage
  if (!pedidas) return pedido
  return { ...pedido, query: { ...pedido.query, perPage: entre(pedidas, 1, LINHAS_POR_PAGINA, 10) } }
}

/**
 * Leaves of the ordered rows those of one page. Further down they are found by their ids first: the database works out
 * what a row shows (texts cut, counts) for every row that it skips, too.
 */
export const deixarAPagina = async <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  { quantas, depoisDe }: { quantas: number; depoisDe: number },
): Promise<void> => {
  if (depoisDe === 0) return void consulta.take(quantas)
  const pagina = consulta.clone().select('r.id', 'id').limit(quantas).offset(depoisDe)
  const ids = (await pagina.getRawMany<{ id: string | number }>()).map(({ id }) => id)
  consulta.andWhere('r.id = ANY(CAST(:pagina AS bigint[]))', { pagina: ids })
}
