import { type Filter, ForbiddenError } from 'adminjs'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { campoDe } from './filtros.js'

/** By a field that is declared for it, and the latest first among equals. @throws ForbiddenError */
export const ordenar = <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  { ordem, campos, titulo }: DeclaracaoDeRecurso<E>,
  sort?: { sortBy?: string; direction?: string },
  filtro?: Filter,
): void => {
  const pedido = sort?.sortBy ?? ordem.campo
  const periodo = Object.values(filtro?.filters ?? {}).find(
    ({ path }) => campoDe(campos, path)?.ordenaOPeriodo,
  )
  const campo = pedido === 'id' && periodo ? periodo.path : pedido
  if (!campoDe(campos, pedido)?.ordenavel && pedido !== titulo) throw new ForbiddenError('ordemDesconhecida')
  const direcao = sort?.direction ?? ordem.direcao
  consulta.orderBy(`r.${campo}`, direcao === 'desc' ? 'DESC' : 'ASC')
  const desempate = campoDe(campos, pedido)?.desempate
  if (desempate) consulta.addOrderBy(`r.${desempate}`, 'DESC')
  consulta.addOrderBy('r.id', 'DESC')
}
