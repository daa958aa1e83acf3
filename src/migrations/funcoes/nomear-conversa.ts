import type { Funcao } from './funcao.js'

/**
 * Trigger of `conversa`, when it gets an address: it is called as that contact, or group, was called last, whether something
 * had been said by then or not.
 */
export const nomearConversa: Funcao = {
  assinatura: 'whatsapp.nomear_conversa()',
  sql: `
    CREATE FUNCTION whatsapp.nomear_conversa() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      k record;
    BEGIN
      SELECT nome, nome_em INTO k FROM whatsapp.contato
      WHERE configuracao_id = NEW.configuracao_id AND jid IN (NEW.jid, NEW.lid) AND nome IS NOT NULL
      ORDER BY nome_em DESC, nome COLLATE "C" DESC LIMIT 1;
      IF FOUND AND (k.nome_em, k.nome COLLATE "C") > (coalesce(NEW.nome_em, '-infinity'), coalesce(NEW.nome, '') COLLATE "C") THEN
        NEW.nome := k.nome;
        NEW.nome_em := k.nome_em;
      END IF;
      RETURN NEW;
    END $$`,
}
