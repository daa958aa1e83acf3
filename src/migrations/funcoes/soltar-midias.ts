import type { Funcao } from './funcao.js'

/** Trigger of `mensagem`, when some are deleted: their kept files are to go. */
export const soltarMidias: Funcao = {
  assinatura: 'whatsapp.soltar_midias()',
  sql: `
    CREATE FUNCTION whatsapp.soltar_midias() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      -- Nothing is kept, as a rule.
      IF EXISTS (SELECT FROM whatsapp.midia_guardada) THEN
        UPDATE whatsapp.midia_guardada g SET estado = 'a_apagar', tentar_em = now() FROM velhas v WHERE g.mensagem_id = v.id;
      END IF;
      RETURN NULL;
    END $$`,
}

/** Likewise, when one is deleted for everybody. */
export const soltarMidia: Funcao = {
  assinatura: 'whatsapp.soltar_midia()',
  sql: `
    CREATE FUNCTION whatsapp.soltar_midia() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE whatsapp.midia_guardada SET estado = 'a_apagar', tentar_em = now() WHERE mensagem_id = NEW.id;
      RETURN NULL;
    END $$`,
}
