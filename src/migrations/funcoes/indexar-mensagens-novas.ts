import type { Funcao } from './funcao.js'

/** Trigger of `mensagem`, once for a whole batch: notes which new messages are to be made findable by their words. */
export const indexarMensagensNovas: Funcao = {
  assinatura: 'whatsapp.indexar_mensagens_novas()',
  sql: `
    CREATE FUNCTION whatsapp.indexar_mensagens_novas() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO whatsapp.mensagem_a_indexar (mensagens)
      SELECT array_agg(id) FROM novas WHERE texto <> '' HAVING count(*) > 0;
      RETURN NULL;
    END $$`,
}
