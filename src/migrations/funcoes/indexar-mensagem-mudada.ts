import type { Funcao } from './funcao.js'

/**
 * Trigger of `mensagem`: what was said must not be found any more, from this moment on; noted as well, because the indexer may
 * be about to write what it has just read.
 */
export const indexarMensagemMudada: Funcao = {
  assinatura: 'whatsapp.indexar_mensagem_mudada()',
  sql: `
    CREATE FUNCTION whatsapp.indexar_mensagem_mudada() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM whatsapp.mensagem_busca WHERE mensagem_id = NEW.id;
      INSERT INTO whatsapp.mensagem_a_indexar (mensagens) VALUES (ARRAY[NEW.id]);
      RETURN NULL;
    END $$`,
}
