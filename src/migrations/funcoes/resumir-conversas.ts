import type { Funcao } from './funcao.js'

/** A message `m` that is unread until somebody reads or answers it. */
export const POR_LER = `m.direcao = 'entrada' AND m.origem = 'contato' AND m.tipo <> 'reacao'`

/** Counted no further: whoever has more is told "99+". */
const MAXIMO = 100

/**
 * What the list of conversations shows of each, worked out from its messages: the last one, how many nobody has read,
 * and since when an answer is waited for. Whatever the order in which messages came, that is the same. Each is a few steps
 * along an index, for they begin where somebody last read, or answered. The rows are locked first, in order, so
 * that nobody who reads or writes meanwhile is overwritten. The settings keep it to a look-up for each, and to the first
 * few along the index: planned while there were few conversations, or by what most of them are like, it read all of them, or
 * all that nobody had read of one, for every batch. What it writes fires no trigger that could be planned with them.
 * `mais`: of each, how many more nobody has read, where nothing else changed; NULL: they are counted. `ultimas`: of each, the
 * last of those that came, or NULL where none did; NULL for all: one may have gone, and the last is looked for, past whatever
 * reactions there are after it.
 */
export const resumirConversas: Funcao = {
  assinatura: 'whatsapp.resumir_conversas(bigint[], int[], bigint[])',
  sql: `
    CREATE FUNCTION whatsapp.resumir_conversas(ids bigint[], mais int[] DEFAULT NULL, ultimas bigint[] DEFAULT NULL)
    RETURNS void LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
    SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      -- Whoever tells how many more there are has locked them for that.
      IF mais IS NULL THEN PERFORM FROM whatsapp.conversa WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE; END IF;
      UPDATE whatsapp.conversa v SET ultima_mensagem_id = r.ultima, nao_lidas = r.quantas, esperando_desde = r.espera
      FROM (
        SELECT c.id,
          CASE WHEN ultimas IS NULL THEN (
            SELECT m.id FROM whatsapp.mensagem m WHERE m.conversa_id = c.id AND m.tipo <> 'reacao'
            ORDER BY m.em DESC, m.id DESC LIMIT 1)
          ELSE (
            SELECT m.id FROM whatsapp.mensagem m WHERE m.id IN (c.ultima_mensagem_id, u.ultima) AND m.conversa_id = c.id
            ORDER BY m.em DESC, m.id DESC LIMIT 1) END AS ultima,
          CASE WHEN u.mais IS NOT NULL THEN least(c.nao_lidas + u.mais, ${MAXIMO}) ELSE (SELECT count(*) FROM (
             SELECT FROM whatsapp.mensagem m
             WHERE m.conversa_id = c.id AND ${POR_LER}
               AND m.em >= coalesce(c.lida_ate_em, '-infinity') AND (m.em, m.id) > (coalesce(c.lida_ate_em, '-infinity'), coalesce(c.lida_ate_id, 0))
               AND m.em > coalesce(c.respondida_em, '-infinity')
             ORDER BY m.em, m.id LIMIT ${MAXIMO}) q) END AS quantas,
          (SELECT m.em FROM whatsapp.mensagem m
           WHERE c.tipo = 'contato' AND m.conversa_id = c.id AND m.em > coalesce(c.respondida_em, '-infinity')
             AND ${POR_LER}
           ORDER BY m.em, m.id LIMIT 1) AS espera
        -- Each once, and not again to see whether it changed.
        FROM unnest(ids, mais, ultimas) AS u(id, mais, ultima) JOIN whatsapp.conversa c ON c.id = u.id OFFSET 0) r
      WHERE v.id = r.id AND (v.ultima_mensagem_id, v.nao_lidas, v.esperando_desde)
        IS DISTINCT FROM (r.ultima, r.quantas::int, r.espera);
    END $$`,
}
