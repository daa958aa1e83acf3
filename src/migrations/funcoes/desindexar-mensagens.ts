import type { Funcao } from './funcao.js'

/**
 * Trigger of `mensagem`, once for a whole batch: deleted messages are not found any more. In the order of their ids, so that
 * nodes never deadlock. The settings keep it to a look-up for each, whatever the statement that fired it was planned with: a
 * plan made for one batch, or with its settings, walked the whole index for a thousand rows.
 */
export const desindexarMensagens: Funcao = {
  assinatura: 'whatsapp.desindexar_mensagens()',
  sql: `
    CREATE FUNCTION whatsapp.desindexar_mensagens() RETURNS trigger LANGUAGE plpgsql
    SET enable_sort = on SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    BEGIN
      WITH alvo AS MATERIALIZED (
        SELECT b.mensagem_id FROM whatsapp.mensagem_busca b JOIN velhas v ON v.id = b.mensagem_id
        ORDER BY 1 FOR UPDATE OF b)
      DELETE FROM whatsapp.mensagem_busca b USING alvo WHERE b.mensagem_id = alvo.mensagem_id;
      INSERT INTO whatsapp.mensagem_a_indexar (mensagens) SELECT array_agg(id) FROM velhas HAVING count(*) > 0;
      RETURN NULL;
    END $$`,
}
