import type { Funcao } from './funcao.js'

/** Trigger of `alerta`: news for the host's handler, of its beginning and of its end. */
export const anunciarAlerta: Funcao = {
  assinatura: 'whatsapp.anunciar_alerta()',
  sql: `
    CREATE FUNCTION whatsapp.anunciar_alerta() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM whatsapp.ouvinte WHERE tipo = 'alerta') THEN
        INSERT INTO whatsapp.novidade (tipo, fila, alerta_id, status, em)
        VALUES ('alerta', NEW.id, NEW.id, CASE WHEN NEW.encerrado_em IS NULL THEN 'inicio' ELSE 'fim' END,
          coalesce(NEW.encerrado_em, NEW.aberto_em));
      END IF;
      RETURN NULL;
    END $$`,
}
