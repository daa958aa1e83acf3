import type { Funcao } from './funcao.js'

/** Applies to a message (its id, configuration and WhatsApp id) what was told of it before it came, once. */
export const aplicarFatosAdiantados: Funcao = {
  assinatura: 'whatsapp.aplicar_fatos_adiantados(bigint, int, text)',
  sql: `
    CREATE FUNCTION whatsapp.aplicar_fatos_adiantados(m bigint, cfg int, w text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      adiantado jsonb;
    BEGIN
      FOR adiantado IN
        DELETE FROM whatsapp.mensagem_adiantada WHERE configuracao_id = cfg AND whatsapp_id = w
          AND (fato->>'fato' = 'status' OR m IN (SELECT whatsapp.mensagens_do_fato(
            cfg, w, fato->'conversa'->>'jid', fato->'conversa'->>'lid')))
        RETURNING fato
      LOOP
        PERFORM whatsapp.aplicar_fato_da_mensagem(m, adiantado);
      END LOOP;
    END $$`,
}
