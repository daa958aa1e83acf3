import type { Funcao } from './funcao.js'

/**
 * Trigger of `mensagem`: whoever learns its id (the webhook that shows it, or the outbox that sent it) takes up what was told
 * early of it.
 */
export const tomarAdiantados: Funcao = {
  assinatura: 'whatsapp.tomar_adiantados()',
  sql: `
    CREATE FUNCTION whatsapp.tomar_adiantados() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM whatsapp.aplicar_fatos_adiantados(NEW.id, NEW.configuracao_id, NEW.whatsapp_id);
      RETURN NULL;
    END $$`,
}
