import { JANELAS } from '../../resources/disponibilidade/disponibilidade.js'
import type { Ambiente } from '../ambiente.js'
import { lerEnderecos, sabidoDe } from './periodos.js'

/** An hour is summed a little after its end: what was learned in its last seconds is written by then. */
const FOLGA = `interval '2 minutes'`
/** Further back nothing is caught up on: of a time in which nobody ran nothing is known anyway. */
const ATRAS = `interval '2 days'`

/** A clock that was ahead and is right again leaves hours that are not there yet: they are summed anew. */
const PROXIMA = `
  SELECT hora FROM whatsapp.resumo_da_disponibilidade r CROSS JOIN LATERAL (
    SELECT greatest(coalesce(least(r.horas_ate, date_trunc('hour', now())), date_trunc('hour', now()) - interval '1 hour'),
      date_trunc('hour', now() - ${ATRAS})) AS hora) h
  WHERE hora <= date_trunc('hour', now() - ${FOLGA}) - interval '1 hour'`

const DE = '$1::timestamptz'
const ATE = `(${DE} + interval '1 hour')`

/** Most of them are measured all the hour: of these no period is worked out. */
const somadas = (tabela: 'medicao' | 'queda') => `
  SELECT s.servidor, sum(CASE WHEN p.inicio <= ${DE} AND (p.fim IS NULL OR p.fim >= ${ATE}) THEN s.segundos
    ELSE whatsapp.segundos_de(s.sabido * tstzmultirange(tstzrange(p.inicio, greatest(p.inicio, coalesce(p.fim, now()))))) END) AS total
  FROM whatsapp.${tabela} p JOIN whatsapp.configuracao_whatsapp c ON c.id = p.configuracao_id
  JOIN sabidos s ON coalesce(s.url, '') = coalesce(c.evolution_api_url, '')
  WHERE p.inicio < ${ATE} AND (p.fim IS NULL OR p.fim > ${DE}) AND s.segundos > 0 GROUP BY s.servidor`

const SOMAR_HORA = `
  WITH sabidos AS MATERIALIZED (
    SELECT url, servidor, sabido, whatsapp.segundos_de(sabido) AS segundos FROM (
      SELECT url, servidor, ${sabidoDe('servidor', DE)} * tstzmultirange(tstzrange(${DE}, ${ATE})) AS sabido
      FROM unnest($2::text[], $3::text[]) AS u(url, servidor)) k)
  INSERT INTO whatsapp.servidor_por_hora (servidor, hora, medido, fora)
  SELECT m.servidor, ${DE}, m.total, least(coalesce(q.total, 0), m.total)
  FROM (${somadas('medicao')}) m LEFT JOIN (${somadas('queda')}) q ON q.servidor = m.servidor
  WHERE m.total > 0 ON CONFLICT DO NOTHING`

const SOMAR_JANELAS = `
  INSERT INTO whatsapp.disponibilidade_do_servidor (servidor, dias, medido, fora)
  SELECT servidor, dias, sum(medido), sum(fora) FROM whatsapp.servidor_por_hora, unnest($2::int[]) AS dias
  WHERE hora >= ${ATE} - make_interval(days => dias) GROUP BY servidor, dias`

/**
 * Sums the next whole hour of every server that is not summed yet, and from it the windows that whoever watches from
 * outside reads; one node at a time.
 * @returns whether there was one
 */
export const somarServidores = async ({
  dataSource,
  evolution,
}: Pick<Ambiente, 'dataSource' | 'evolution'>): Promise<boolean> => {
  const [devida]: unknown[] = await dataSource.query(PROXIMA)
  if (!devida) return false
  return dataSource.transaction(async (manager) => {
    const [vez]: { hora: Date }[] = await manager.query(`${PROXIMA} FOR UPDATE OF r SKIP LOCKED`)
    if (!vez) return false
    const { urls, servidores } = await lerEnderecos(manager, evolution)
    await manager.query(SOMAR_HORA, [vez.hora, urls, servidores])
    await manager.query(
      `DELETE FROM whatsapp.servidor_por_hora WHERE hora < ${ATE} - make_interval(days => $2) OR hora > ${DE}`,
      [vez.hora, Math.max(...JANELAS)],
    )
    await manager.query('DELETE FROM whatsapp.disponibilidade_do_servidor')
    await manager.query(SOMAR_JANELAS, [vez.hora, JANELAS])
    await manager.query(`UPDATE whatsapp.resumo_da_disponibilidade SET horas_ate = ${ATE}`, [vez.hora])
    return true
  })
}
