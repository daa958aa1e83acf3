import type { Funcao } from './funcao.js'

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
      respondidas bigint[];
    BEGIN
      SELECT array_agg(DISTINCT conversa_id ORDER BY conversa_id),
        coalesce(array_agg(DISTINCT conversa_id) FILTER (WHERE direcao = 'saida'), '{}')
      INTO ids, respondidas FROM novas;
      IF ids IS NULL THEN RETURN NULL; END IF;
      IF respondidas <> '{}' THEN
        PERFORM FROM whatsapp.conversa WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
        UPDATE whatsapp.conversa v SET respondida_em = r.em
        FROM (SELECT conversa_id, max(em) AS em FROM novas
              WHERE direcao = 'saida' AND NOT (${DO_NOSSO_PROGRAMA('')}) GROUP BY conversa_id) r
        WHERE v.id = r.conversa_id AND r.em > coalesce(v.respondida_em, '-infinity');
      END IF;
      PERFORM whatsapp.resumir_conversas(ids, respondidas);
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
      PERFORM whatsapp.resumir_conversas(ARRAY[NEW.conversa_id]);
      RETURN NULL;
    END $$`,
}
