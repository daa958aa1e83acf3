import type { DataSource } from 'typeorm'
import type { Ambiente } from '../ambiente.js'
import { lerEnderecos, periodosDe, sabidoDe } from './periodos.js'

const DIAS = 30
/** Configurations of one step. */
const POR_PASSO = 500
const A_CADA_S = 300
/** Less was measured of it: no figure yet. */
const MINIMO_S = 60

/** Or put off further than it ever is, by a clock that was ahead. */
const DEVIDO = `(proximo <= now() OR proximo > now() + interval '1 hour')`

const MINHA_VEZ = `
  SELECT depois_de AS "depoisDe" FROM whatsapp.resumo_da_disponibilidade WHERE ${DEVIDO} FOR UPDATE SKIP LOCKED`

/** Whose figure may have changed: those who were out within the time, those below all of it, those who have none yet. */
const LOTE = `
  SELECT id FROM (
    (SELECT id FROM whatsapp.configuracao_whatsapp WHERE id > $1 AND disponibilidade IS NULL AND status = 'conectado'
     ORDER BY id LIMIT ${POR_PASSO})
    UNION (SELECT id FROM whatsapp.configuracao_whatsapp WHERE id > $1 AND disponibilidade < 100 ORDER BY id LIMIT ${POR_PASSO})
    UNION (SELECT DISTINCT configuracao_id FROM whatsapp.queda WHERE configuracao_id > $1
      AND (fim IS NULL OR fim > now() - interval '${DIAS} days') ORDER BY configuracao_id LIMIT ${POR_PASSO})) quem
  ORDER BY id LIMIT ${POR_PASSO}`

const DESDE = `(now() - interval '${DIAS} days')`

/** Cut, not rounded: 99.996 is not all of the time. Rows that somebody holds are left to the next time. */
const RESUMIR = `
  WITH sabidos AS MATERIALIZED (
    SELECT url, ${sabidoDe('servidor', DESDE)} * tstzmultirange(tstzrange(${DESDE}, now())) AS sabido
    FROM unnest($2::text[], $3::text[]) AS u(url, servidor)
  ), periodos AS MATERIALIZED (
    SELECT c.id, ${periodosDe('medicao', 'c.id', DESDE)} * s.sabido AS medido,
      ${periodosDe('queda', 'c.id', DESDE)} * s.sabido AS fora
    FROM whatsapp.configuracao_whatsapp c JOIN sabidos s ON s.url IS NOT DISTINCT FROM c.evolution_api_url
    WHERE c.id = ANY($1::int[])
  ), segundos AS (
    SELECT id, whatsapp.segundos_de(medido) AS medido, whatsapp.segundos_de(fora) AS fora FROM periodos
  ), novas AS (
    SELECT id, CASE WHEN medido >= ${MINIMO_S} THEN (floor(10000 * (1 - least(fora, medido) / medido)) / 100)::real END AS nova
    FROM segundos
  ), alvo AS MATERIALIZED (
    SELECT c.id, n.nova FROM novas n JOIN whatsapp.configuracao_whatsapp c ON c.id = n.id
    WHERE c.disponibilidade IS DISTINCT FROM n.nova ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED)
  UPDATE whatsapp.configuracao_whatsapp c SET disponibilidade = alvo.nova FROM alvo WHERE c.id = alvo.id`

/** From the index: whoever watches from outside asks every few seconds. */
const ABAIXO = '(SELECT count(*)::int FROM whatsapp.configuracao_whatsapp WHERE disponibilidade < 99)'

/**
 * One step of working out everybody's figure; one node at a time, all of it about every five minutes.
 * @returns whether there is more to do
 */
export const resumir = async ({
  dataSource,
  evolution,
}: Pick<Ambiente, 'dataSource' | 'evolution'>): Promise<boolean> => {
  const [devido]: unknown[] = await dataSource.query(
    `SELECT FROM whatsapp.resumo_da_disponibilidade WHERE ${DEVIDO}`,
  )
  if (!devido) return false
  const { urls, servidores } = await lerEnderecos(dataSource, evolution)
  return dataSource.transaction(async (manager) => {
    const [vez]: { depoisDe: number }[] = await manager.query(MINHA_VEZ)
    if (!vez) return false
    const lote: { id: number }[] = await manager.query(LOTE, [vez.depoisDe])
    const ultimo = lote.at(-1)
    if (ultimo) await manager.query(RESUMIR, [lote.map(({ id }) => id), urls, servidores])
    const acabou = lote.length < POR_PASSO
    await manager.query(
      `UPDATE whatsapp.resumo_da_disponibilidade SET depois_de = $1,
         proximo = CASE WHEN $2 THEN now() + interval '${A_CADA_S} s' ELSE proximo END,
         abaixo = CASE WHEN $2 THEN ${ABAIXO} ELSE abaixo END`,
      [acabou ? 0 : ultimo?.id, acabou],
    )
    return !acabou
  })
}

/** Has the figures worked out at the next step, whenever that was due. */
export const resumirJa = (dataSource: Pick<DataSource, 'query'>): Promise<unknown> =>
  dataSource.query('UPDATE whatsapp.resumo_da_disponibilidade SET proximo = now()')
