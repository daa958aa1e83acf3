import type { Funcao } from './funcao.js'

/**
 * Trigger of `mensagem`, once for a whole batch: what was told early of new messages is taken up. A look-up each, as a value:
 * never a join.
 */
export const tomarAdiantadosDasNovas: Funcao = {
  assinatura: 'whatsapp.tomar_adiantados_das_novas()',
  sql: `
    CREATE FUNCTION whatsapp.tomar_adiantados_das_novas() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM whatsapp.aplicar_fatos_adiantados(n.id, n.configuracao_id, n.whatsapp_id) FROM novas n WHERE (
        SELECT true FROM whatsapp.mensagem_adiantada a
        WHERE a.configuracao_id = n.configuracao_id AND a.whatsapp_id = n.whatsapp_id LIMIT 1);
      RETURN NULL;
    END $$`,
}
