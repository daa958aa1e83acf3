import type { Funcao } from './funcao.js'

/**
 * Trigger of `mudanca_de_status`: when a connection is held to be up, and when it is out. Up or out counts from the first
 * connection on, until somebody ends it on purpose, in the panel. Clocks may go back: nothing ends before it began.
 */
export const medirDisponibilidade: Funcao = {
  assinatura: 'whatsapp.medir_disponibilidade()',
  sql: `
    CREATE FUNCTION whatsapp.medir_disponibilidade() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      de_proposito boolean := NEW.para = 'nao_configurado' OR NEW.motivo IS NOT DISTINCT FROM 'desconectado_pelo_painel';
    BEGIN
      IF NEW.para = 'conectado' OR de_proposito THEN
        UPDATE whatsapp.queda SET fim = greatest(inicio, NEW.em)
        WHERE configuracao_id = NEW.configuracao_id AND fim IS NULL;
      END IF;
      IF NEW.para = 'conectado' THEN
        INSERT INTO whatsapp.medicao (configuracao_id, inicio) VALUES (NEW.configuracao_id, NEW.em)
        ON CONFLICT (configuracao_id) WHERE fim IS NULL DO NOTHING;
      ELSIF de_proposito THEN
        UPDATE whatsapp.medicao SET fim = greatest(inicio, NEW.em)
        WHERE configuracao_id = NEW.configuracao_id AND fim IS NULL;
      ELSIF EXISTS (SELECT FROM whatsapp.medicao WHERE configuracao_id = NEW.configuracao_id AND fim IS NULL) THEN
        -- What is learned of it later, such as a ban, is its reason.
        INSERT INTO whatsapp.queda AS q (configuracao_id, inicio, motivo) VALUES (NEW.configuracao_id, NEW.em, NEW.motivo)
        ON CONFLICT (configuracao_id) WHERE fim IS NULL DO UPDATE SET motivo = coalesce(excluded.motivo, q.motivo);
      END IF;
      RETURN NULL;
    END $$`,
}
