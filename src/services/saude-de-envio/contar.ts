import type { DataSource, EntityManager } from 'typeorm'
import { FUSO_DA_SAUDE } from '../../resources/saude-de-envio/saude-de-envio.js'
import { alterar } from '../banco/consultar.js'
import { anotarRiscos } from './riscos.js'

/** Notes taken by one step. */
const POR_PASSO = 5_000
/** Companies' days counted by one statement. */
const DE_UMA_VEZ = 200
/** An answer that comes within a day may be to yesterday's message: yesterday is not counted anew for each of them. */
const ONTEM_A_CADA_MIN = 30
/** Any number will do, as long as every node uses the same. */
const TRAVA_DA_SAUDE = 7_264_917
const DIAS_GUARDADOS = 180

const inicioDoDia = (em: string): string =>
  `date_trunc('day', (${em}) AT TIME ZONE '${FUSO_DA_SAUDE}') AT TIME ZONE '${FUSO_DA_SAUDE}'`

const TOMAR = `
  WITH tomadas AS (
    DELETE FROM whatsapp.saude_a_contar WHERE id IN (
      SELECT id FROM whatsapp.saude_a_contar ORDER BY id LIMIT ${POR_PASSO} FOR UPDATE SKIP LOCKED)
    RETURNING configuracao_id, em),
  dias AS (
    SELECT DISTINCT configuracao_id, ${inicioDoDia('em')} AS dia FROM tomadas
    UNION SELECT DISTINCT t.configuracao_id, s.dia FROM tomadas t JOIN whatsapp.saude_de_envio s
      ON s.configuracao_id = t.configuracao_id AND s.dia = ${inicioDoDia("t.em - interval '1 day'")}
      AND s.contada_em < now() - interval '${ONTEM_A_CADA_MIN} minutes')
  SELECT configuracao_id AS id, dia::text AS dia, (SELECT count(*)::int FROM tomadas) AS notas FROM dias ORDER BY 1, 2`

/**
 * One company's day, by the index of its messages; of each conversation then two look-ups: whether it is the first time, and whether
 * it answered.
 */
const CONTAR = `
  INSERT INTO whatsapp.saude_de_envio AS s (configuracao_id, empresa_id, dia, enviadas, entregues, lidas, falharam, conversas,
    responderam, novas, ate_entregar, ate_ler, ate_responder, motivos, contada_em)
  SELECT k.id, c.empresa_id, k.dia, m.enviadas, m.entregues, m.lidas, m.falharam, v.conversas, v.responderam, v.novas,
    m.ate_entregar, m.ate_ler, v.ate_responder, coalesce(f.motivos, '{}'), now()
  FROM unnest($1::int[], $2::timestamptz[]) AS k(id, dia)
  JOIN whatsapp.configuracao_whatsapp c ON c.id = k.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE saiu)::int AS enviadas, count(*) FILTER (WHERE status IN ('entregue', 'lida'))::int AS entregues,
      count(*) FILTER (WHERE status = 'lida')::int AS lidas, count(*) FILTER (WHERE status IN ('falhou', 'expirada'))::int AS falharam,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM entregue_em - enviada_em)::int)
        FILTER (WHERE entregue_em >= enviada_em) AS ate_entregar,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM lida_em - enviada_em)::int)
        FILTER (WHERE lida_em >= enviada_em) AS ate_ler
    FROM (SELECT *, status IN ('enviada', 'entregue', 'lida') AS saiu FROM whatsapp.mensagem
      WHERE configuracao_id = k.id AND em >= k.dia AND em < k.dia + interval '1 day'
        AND direcao = 'saida' AND origem <> 'historico' AND tipo <> 'reacao') d) m
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS conversas, count(resposta)::int AS responderam, count(*) FILTER (WHERE nova)::int AS novas,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM resposta - primeira)::int)
        FILTER (WHERE resposta IS NOT NULL) AS ate_responder
    FROM (
      SELECT g.primeira,
        (SELECT x.em FROM whatsapp.mensagem x WHERE x.conversa_id = g.conversa_id AND x.em > g.primeira
           AND x.em < g.primeira + interval '1 day' AND x.direcao = 'entrada' ORDER BY x.em LIMIT 1) AS resposta,
        NOT EXISTS (SELECT FROM whatsapp.mensagem x WHERE x.conversa_id = g.conversa_id AND x.em < g.primeira) AS nova
      FROM (SELECT conversa_id, min(em) AS primeira FROM whatsapp.mensagem
        WHERE configuracao_id = k.id AND em >= k.dia AND em < k.dia + interval '1 day' AND direcao = 'saida'
          AND origem <> 'historico' AND tipo <> 'reacao' AND status IN ('enviada', 'entregue', 'lida')
        GROUP BY conversa_id) g
      JOIN whatsapp.conversa o ON o.id = g.conversa_id AND o.tipo = 'contato') por_conversa) v
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(motivo, total) AS motivos FROM (
      SELECT CASE WHEN status = 'expirada' THEN 'expirada' ELSE coalesce(motivo, 'inesperado') END AS motivo, count(*) AS total
      FROM whatsapp.mensagem WHERE configuracao_id = k.id AND em >= k.dia AND em < k.dia + interval '1 day'
        AND direcao = 'saida' AND origem <> 'historico' AND status IN ('falhou', 'expirada')
      GROUP BY 1 ORDER BY 2 DESC LIMIT 20) porque) f
  WHERE m.enviadas + m.falharam > 0
  ON CONFLICT (configuracao_id, dia) DO UPDATE SET (enviadas, entregues, lidas, falharam, conversas, responderam, novas,
      ate_entregar, ate_ler, ate_responder, motivos, contada_em)
    = (excluded.enviadas, excluded.entregues, excluded.lidas, excluded.falharam, excluded.conversas, excluded.responderam,
      excluded.novas, excluded.ate_entregar, excluded.ate_ler, excluded.ate_responder, excluded.motivos, excluded.contada_em)`

/**
 * One step of the count: the days that messages changed of, counted anew whole, so that any order and any repetition ends in the
 * same. One node at a time; cut off, the notes are there still.
 * @returns whether there may be more to do
 */
export const contarSaude = (dataSource: DataSource): Promise<boolean> =>
  dataSource.transaction(async (manager) => {
    const [trava]: { minha: boolean }[] = await manager.query(
      'SELECT pg_try_advisory_xact_lock($1) AS minha',
      [TRAVA_DA_SAUDE],
    )
    if (!trava?.minha) return false
    const dias: { id: number; dia: string; notas: number }[] = await manager.query(TOMAR)
    await contarDias(manager, dias)
    await anotarRiscos(manager, [...new Set(dias.map(({ id }) => id))])
    return (dias[0]?.notas ?? 0) >= POR_PASSO
  })

const contarDias = async (
  manager: EntityManager,
  dias: readonly { id: number; dia: string }[],
): Promise<void> => {
  for (let i = 0; i < dias.length; i += DE_UMA_VEZ) {
    const parte = dias.slice(i, i + DE_UMA_VEZ)
    await manager.query(CONTAR, [parte.map(({ id }) => id), parte.map(({ dia }) => dia)])
  }
}

/** @returns how many rows went */
export const cortarSaude = async (dataSource: DataSource): Promise<number> => {
  const cortadas = await alterar(
    dataSource,
    `DELETE FROM whatsapp.saude_de_envio WHERE id IN (
       SELECT id FROM whatsapp.saude_de_envio WHERE dia < now() - interval '${DIAS_GUARDADOS} days'
       ORDER BY dia LIMIT 5000 FOR UPDATE SKIP LOCKED) RETURNING id`,
    [],
  )
  return cortadas.length
}
