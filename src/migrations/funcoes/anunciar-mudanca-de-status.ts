import type { Funcao } from './funcao.js'

/** Trigger of `mudanca_de_status`: news for the host's handler. */
export const anunciarMudancaDeStatus: Funcao = {
  assinatura: 'whatsapp.anunciar_mudanca_de_status()',
  sql: `
    CREATE FUNCTION whatsapp.anunciar_mudanca_de_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM whatsapp.ouvinte WHERE tipo = 'status_mudou') THEN
        INSERT INTO whatsapp.novidade_em_lote (tipo, itens) VALUES ('status_mudou', ARRAY[NEW.id]);
      END IF;
      RETURN NULL;
    END $$`,
}
