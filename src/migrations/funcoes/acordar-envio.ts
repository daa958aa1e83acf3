import type { Funcao } from './funcao.js'

/**
 * Trigger of `mensagem`: an uncertain message whose fate is known lets the outbox of its configuration go on. Skipping a
 * locked row is safe: whoever holds it saw the uncertain message, and will come back for it.
 */
export const acordarEnvio: Funcao = {
  assinatura: 'whatsapp.acordar_envio()',
  sql: `
    CREATE FUNCTION whatsapp.acordar_envio() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE whatsapp.envio SET acordar_em = now() WHERE configuracao_id =
        (SELECT configuracao_id FROM whatsapp.envio WHERE configuracao_id = NEW.configuracao_id FOR UPDATE SKIP LOCKED);
      RETURN NULL;
    END $$`,
}
