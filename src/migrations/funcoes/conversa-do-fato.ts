import type { Funcao } from './funcao.js'

const MAIS_NOVO = `(outra.nome_em, outra.nome COLLATE "C") > (coalesce(v.nome_em, '-infinity'), coalesce(v.nome, '') COLLATE "C")`

/**
 * The conversation an address stands for; made when there is none. A contact known by its private address only becomes one
 * with its phone's conversation as soon as somebody tells both. Takes the configuration, `{jid, lid, tipo, telefone, nome}` and
 * when; the caller holds the configuration's advisory lock.
 */
export const conversaDoFato: Funcao = {
  assinatura: 'whatsapp.conversa_do_fato(int, jsonb, timestamptz)',
  sql: `
    CREATE FUNCTION whatsapp.conversa_do_fato(cfg int, c jsonb, quando timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
    DECLARE
      o_jid text := c->>'jid';
      o_lid text := c->>'lid';
      pelo_jid bigint;
      pelo_lid bigint;
      jid_do_lid text;
    BEGIN
      LOOP
        SELECT id INTO pelo_jid FROM whatsapp.conversa WHERE configuracao_id = cfg AND jid = o_jid FOR UPDATE;
        IF o_lid IS NOT NULL THEN
          SELECT id, jid INTO pelo_lid, jid_do_lid FROM whatsapp.conversa WHERE configuracao_id = cfg AND lid = o_lid FOR UPDATE;
        END IF;
        IF o_jid <> o_lid AND jid_do_lid NOT IN (o_jid, o_lid) THEN
          -- Another phone's until now: the contact has a new number.
          UPDATE whatsapp.conversa SET lid = NULL WHERE id = pelo_lid;
          pelo_lid := NULL;
        END IF;
        IF pelo_lid IS NOT NULL AND (pelo_jid = pelo_lid OR o_jid = o_lid) THEN
          RETURN pelo_lid;
        ELSIF pelo_jid IS NOT NULL AND pelo_lid IS NOT NULL THEN
          -- Told in both, it is one message: the one that stays has been edited or deleted as the other was.
          UPDATE whatsapp.mensagem k SET texto = d.texto, midia = d.midia, editada_em = d.editada_em, apagada_em = d.apagada_em
          FROM whatsapp.mensagem d WHERE d.conversa_id = pelo_lid AND k.configuracao_id = cfg
            AND k.whatsapp_id = d.whatsapp_id AND k.conversa_id = pelo_jid AND k.apagada_em IS NULL
            AND (d.apagada_em IS NOT NULL OR d.editada_em > coalesce(k.editada_em, '-infinity'));
          DELETE FROM whatsapp.mensagem d USING whatsapp.mensagem k WHERE d.conversa_id = pelo_lid
            AND k.configuracao_id = cfg AND k.whatsapp_id = d.whatsapp_id AND k.conversa_id = pelo_jid;
          UPDATE whatsapp.mensagem SET conversa_id = pelo_jid WHERE conversa_id = pelo_lid;
          UPDATE whatsapp.novidade SET fila = pelo_jid WHERE tipo <> 'status_mudou' AND fila = pelo_lid;
          WITH outra AS (DELETE FROM whatsapp.conversa WHERE id = pelo_lid RETURNING nome, nome_em, ultima_em)
          UPDATE whatsapp.conversa v SET ultima_em = greatest(v.ultima_em, outra.ultima_em),
            nome = CASE WHEN ${MAIS_NOVO} THEN outra.nome ELSE v.nome END,
            nome_em = CASE WHEN ${MAIS_NOVO} THEN outra.nome_em ELSE v.nome_em END
          FROM outra WHERE v.id = pelo_jid;
          UPDATE whatsapp.conversa SET lid = o_lid WHERE id = pelo_jid;
          RETURN pelo_jid;
        ELSIF pelo_lid IS NOT NULL THEN
          UPDATE whatsapp.conversa SET jid = o_jid, telefone = c->>'telefone' WHERE id = pelo_lid;
          RETURN pelo_lid;
        ELSIF pelo_jid IS NOT NULL THEN
          UPDATE whatsapp.conversa SET lid = o_lid WHERE id = pelo_jid AND o_lid IS NOT NULL AND lid IS DISTINCT FROM o_lid;
          RETURN pelo_jid;
        END IF;
        INSERT INTO whatsapp.conversa (configuracao_id, jid, lid, tipo, telefone, nome, nome_em, ultima_em)
        VALUES (cfg, o_jid, o_lid, c->>'tipo', c->>'telefone', c->>'nome', CASE WHEN c->>'nome' IS NOT NULL THEN quando END,
          quando)
        ON CONFLICT DO NOTHING;
      END LOOP;
    END $$`,
}
