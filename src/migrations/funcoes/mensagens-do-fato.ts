import type { Funcao } from './funcao.js'

/** `o` is the conversation; nothing that is known of it and of the fact's address can be of one counterpart. */
const OUTRA = `(o.jid <> o_jid AND o.tipo <> 'transmissao' AND o_jid NOT LIKE '%@broadcast' AND (
        (o_jid LIKE '%@s.whatsapp.net' AND o.telefone IS NOT NULL) OR o.lid <> o_lid OR o.tipo = 'grupo' OR o_jid LIKE '%@g.us'))`

/**
 * The messages a fact is about: those of its id in its conversation; without one, those of that id whose conversation may
 * be the same under another address. A fact that does not say where is about the first. Takes the configuration, WhatsApp's id,
 * and the conversation's two addresses.
 */
export const mensagensDoFato: Funcao = {
  assinatura: 'whatsapp.mensagens_do_fato(int, text, text, text)',
  sql: `
    CREATE FUNCTION whatsapp.mensagens_do_fato(cfg int, w text, o_jid text, o_lid text) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE AS $$
    BEGIN
      IF o_jid IS NOT NULL THEN
        RETURN QUERY SELECT x.id FROM whatsapp.conversa o JOIN whatsapp.mensagem x ON x.conversa_id = o.id
          WHERE x.configuracao_id = cfg AND x.whatsapp_id = w AND (o.jid = o_jid OR o.lid = o_lid);
        IF FOUND THEN RETURN; END IF;
      END IF;
      RETURN QUERY SELECT x.id FROM whatsapp.mensagem x JOIN whatsapp.conversa o ON o.id = x.conversa_id
        WHERE x.configuracao_id = cfg AND x.whatsapp_id = w AND (o_jid IS NULL OR ${OUTRA} IS NOT TRUE)
        ORDER BY x.id LIMIT 1;
    END $$`,
}
