import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { Campo } from '../../resources/declaracao.js'
import { cortarTextos } from './textos-da-lista.js'

/**
 * The rows, with what the database works out of each.
 * @param cortando long texts are cut by it, too
 */
export const lerLinhas = async <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  campos: Record<string, Campo>,
  { cortando }: { cortando: boolean },
): Promise<E[]> => {
  const cortados = cortando ? cortarTextos(consulta, Object.keys(campos)) : []
  const apelidos = [...cortados, ...calcular(consulta, campos)]
  if (apelidos.length === 0) return consulta.getMany()
  const { entities, raw } = await consulta.getRawAndEntities<Record<string, unknown>>()
  return entities.map((linha, i) =>
    Object.assign(linha, Object.fromEntries(apelidos.map(([nome, apelido]) => [nome, raw[i]?.[apelido]]))),
  )
}

const calcular = <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  campos: Record<string, Campo>,
): [nome: string, apelido: string][] =>
  Object.entries(campos).flatMap(([nome, { calculado }]) => {
    if (!calculado) return []
    const apelido = `calculado_${nome}`
    consulta.addSelect(calculado, apelido)
    return [[nome, apelido]] as [string, string][]
  })
