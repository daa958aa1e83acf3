import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { CORTADO } from '../../resources/limites.js'

/** Characters of one text in a list; the record's own page has it whole. */
const NA_LISTA = 500
/** Bytes, as they are kept, of JSON that a list carries along: all that a task did to thousands is for its own page. */
const JSON_NA_LISTA = 8_000

/**
 * Has long texts cut by the database: 100 rows of the longest messages would be 26 MB, for a list that shows a line of each.
 * @returns under which names they come
 */
export const cortarTextos = <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  campos: readonly string[],
): [nome: string, apelido: string][] => campos.flatMap((nome) => cortar(consulta, nome) ?? [])

/** Null: no text, or none that is read. */
const cortar = <E extends ObjectLiteral>(
  { expressionMap }: SelectQueryBuilder<E>,
  nome: string,
): [[nome: string, apelido: string]] | null => {
  const coluna = expressionMap.mainAlias?.metadata.findColumnWithPropertyName(nome)
  const lida = expressionMap.selects.find(({ selection }) => selection === `r.${nome}`)
  if (!coluna || coluna.isVirtualProperty || !lida) return null
  const apelido = `cortado_${coluna.databaseName}`
  if (coluna.type === 'jsonb') {
    lida.selection = `CASE WHEN pg_column_size(r.${nome}) <= ${JSON_NA_LISTA} THEN r.${nome} END`
    lida.aliasName = apelido
    return [[nome, apelido]]
  }
  if (coluna.type !== 'text') return null
  lida.selection = `CASE WHEN length(r.${nome}) > ${NA_LISTA} THEN left(r.${nome}, ${NA_LISTA}) || '${CORTADO}' ELSE r.${nome} END`
  lida.aliasName = apelido
  return [[nome, apelido]]
}
