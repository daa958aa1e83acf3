import type { Funcao } from './funcao.js'
import { POR_LER } from './resumir-conversas.js'

/** Only what the outbox sends has an end: so a program's message is known for one of our own, whatever tells of it. */
const DO_NOSSO_PROGRAMA = (m: string) => `${m}origem = 'programa' AND ${m}expira_em IS NOT NULL`

/**
 * Trigger of `mensagem`, once for a whole batch: its conversations look different. What went out from the company's number
 * answers whatever came before it, unless its own program sent it: a reminder is no answer. (What WhatsApp tells us of is
 * somebody's, whatever it turns out to have been sent with: which of its two events came first must not matter.)
 */
export const conversaOuviu: Funcao = {
  assinatura: 'whatsapp.conversa_ouviu()',
  sql: `
    CREATE FUNCTION whatsapp.conversa_ouviu() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      ids bigint[];
      mais int[];
      ultimas bigint[];
    BEGIN
      SELECT array_agg(DISTINCT conversa_id ORDER BY conversa_id) INTO ids FROM novas;
      IF ids IS NULL THEN RETURN NULL; END IF;
      PERFORM FROM whatsapp.conversa WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
      IF EXISTS (SELECT FROM novas WHERE direcao = 'saida') THEN
        UPDATE whatsapp.conversa v SET respondida_em = r.em
        FROM (SELECT conversa_id, max(em) AS em FROM novas
              WHERE direcao = 'saida' AND NOT (${DO_NOSSO_PROGRAMA('')}) GROUP BY conversa_id) r
        WHERE v.id = r.conversa_id AND r.em > coalesce(v.respondida_em, '-infinity');
      END IF;
      -- Where only more came they are added to those that there were: to count anew reads up to a hundred for every one.
      SELECT array_agg(n.mais ORDER BY n.conversa_id), array_agg(n.ultima ORDER BY n.conversa_id) INTO mais, ultimas FROM (
        SELECT m.conversa_id, CASE WHEN bool_and(m.direcao = 'entrada') THEN
            count(*) FILTER (WHERE ${POR_LER}
              AND (m.em, m.id) > (coalesce(v.lida_ate_em, '-infinity'), coalesce(v.lida_ate_id, 0))
              AND m.em > coalesce(v.respondida_em, '-infinity'))::int END AS mais,
          (array_agg(m.id ORDER BY m.em DESC, m.id DESC) FILTER (WHERE m.tipo <> 'reacao'))[1] AS ultima
        FROM novas m CROSS JOIN LATERAL (SELECT * FROM whatsapp.conversa o WHERE o.id = m.conversa_id OFFSET 0) v
        GROUP BY m.conversa_id) n;
      PERFORM whatsapp.resumir_conversas(ids, mais, ultimas);
      RETURN NULL;
    END $$`,
}

/** Trigger of `mensagem`, for the few that change place: two addresses of one contact met, or WhatsApp told when it was sent. */
export const conversaMudou: Funcao = {
  assinatura: 'whatsapp.conversa_mudou()',
  sql: `
    CREATE FUNCTION whatsapp.conversa_mudou() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.direcao = 'saida' AND NOT (${DO_NOSSO_PROGRAMA('NEW.')}) THEN
        UPDATE whatsapp.conversa SET respondida_em = NEW.em
        WHERE id = NEW.conversa_id AND NEW.em > coalesce(respondida_em, '-infinity');
      END IF;
      -- Said earlier than was known, it may not be the last any more; else it may only have become it.
      PERFORM whatsapp.resumir_conversas(ARRAY[NEW.conversa_id], NULL,
        CASE WHEN NEW.em >= OLD.em OR NEW.conversa_id <> OLD.conversa_id THEN
          ARRAY[CASE WHEN NEW.tipo <> 'reacao' THEN NEW.id END] END);
      RETURN NULL;
    END $$`,
}
