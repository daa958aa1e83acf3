import type { Funcao } from './funcao.js'

/** Trigger of `reconciliacao`: when a server told nothing of its instances. */
export const anotarSilencio: Funcao = {
  assinatura: 'whatsapp.anotar_silencio()',
  sql: `
    CREATE FUNCTION whatsapp.anotar_silencio() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND NEW.mudo_desde IS NOT NULL THEN
        INSERT INTO whatsapp.silencio (servidor, inicio) VALUES (NEW.servidor, NEW.mudo_desde)
        ON CONFLICT (servidor) WHERE fim IS NULL DO NOTHING;
      ELSE
        UPDATE whatsapp.silencio SET fim = greatest(inicio, now()) WHERE servidor = OLD.servidor AND fim IS NULL;
      END IF;
      RETURN NULL;
    END $$`,
}
