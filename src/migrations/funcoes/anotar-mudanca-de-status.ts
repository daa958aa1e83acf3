import type { Funcao } from './funcao.js'

/** Trigger of `configuracao_whatsapp`: how each connection has fared, written here so that no writer of a status can forget. */
export const anotarMudancaDeStatus: Funcao = {
  assinatura: 'whatsapp.anotar_mudanca_de_status()',
  sql: `
    CREATE FUNCTION whatsapp.anotar_mudanca_de_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO whatsapp.mudanca_de_status (configuracao_id, de, para, fonte, motivo)
      VALUES (NEW.id, OLD.status, NEW.status, NEW.evidencia, NEW.motivo);
      -- Held back because nobody was connected: that is over.
      IF NEW.status = 'conectado' THEN
        UPDATE whatsapp.envio SET livre_em = now()
        WHERE configuracao_id = NEW.id AND motivo = 'evolution_nao_conectado' AND livre_em > now();
        -- A server that was started anew has forgotten what it could not deliver. Once it has had time to tell it.
        INSERT INTO whatsapp.recuperacao AS r (configuracao_id, pedir_em) VALUES (NEW.id, now() + random() * interval '6 hours')
        ON CONFLICT (configuracao_id) DO UPDATE SET desde = least(r.desde, OLD.status_desde),
          desde_ate = greatest(r.desde_ate, now()), pedir_em = least(r.pedir_em, now() + interval '1 minute');
      END IF;
      RETURN NULL;
    END $$`,
}
