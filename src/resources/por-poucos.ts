import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { Ajuda } from './declaracao.js'

const POUCOS = 2_000

interface Procura {
  /** The values asked for, in one column `id`: of `LIMIT ${limite}` at most. */
  sql: (limite: string) => string
  valores: unknown[]
  /** Property that has one of these values. */
  em: string
  /** The condition itself, for where there are many: a list meets them soon as it walks. */
  senao: [sql: string, valores: ObjectLiteral]
}

/**
 * Looks for the few first. PostgreSQL cannot know whether a word or a part of a name is rare, and walks the list to
 * its end for one that nobody wrote; what is told it by values it reads from their index.
 */
export const porPoucos = async <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  { consultar }: Pick<Ajuda, 'consultar'>,
  { sql, valores, em, senao: [condicao, parametros] }: Procura,
): Promise<void> => {
  const limite = `$${valores.length + 1}`
  const nome = em.replace('.', '_')
  const achados = await consultar<{ id: string | number }>(sql(limite), [...valores, POUCOS + 1])
  const ids = [...new Set(achados.map(({ id }) => id))]
  if (achados.length > POUCOS) consulta.andWhere(condicao, parametros)
  else if (ids.length === 0) consulta.andWhere('false')
  else consulta.andWhere(`${em} IN (:...${nome})`, { [nome]: ids })
}
