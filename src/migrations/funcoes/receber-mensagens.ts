import type { Funcao } from './funcao.js'
import { STATUS_MUDA, STATUS_OUVIDO } from './status-ouvido.js'

/**
 * The one conversation, if any, that has this address. As a value, not by EXISTS: that could be turned into a join or a table of
 * all conversations, and either would read every one of them for a few facts.
 */
const comEndereco = (qual: 'jid' | 'lid', mais = ''): string =>
  `(SELECT o.id FROM whatsapp.conversa o WHERE o.configuracao_id = v.c AND o.${qual} = v.${qual}${mais})`

/** No conversation has either address of the fact `v`. */
const FALTA_A_CONVERSA = `${comEndereco('jid')} IS NULL AND ${comEndereco('lid')} IS NULL`

/** No conversation has all that the fact `v` tells of its addresses. */
const FALTA_A_CONVERSA_OU_UM_ENDERECO = `${comEndereco('jid', ' AND (v.lid IS NULL OR o.lid = v.lid)')} IS NULL
          AND (v.jid IS DISTINCT FROM v.lid OR ${comEndereco('lid')} IS NULL)`

/** Facts that may move a message's status; `vezes`: so many of them about the same message. */
const DE_STATUS = `
      SELECT u.*, count(*) OVER (PARTITION BY u.c, u.id) AS vezes
      FROM unnest(todos) u WHERE u.fato NOT IN ('vista', 'contato') OR u.nossa`

/** Of two names of one moment the greater: any order leaves the same. */
const NOME_MAIS_NOVO = `(t.nome_em, t.nome COLLATE "C") > (coalesce(o.nome_em, '-infinity'), coalesce(o.nome, '') COLLATE "C")`

/** A contact whose name is told again with every message is written down where contacts are, not here: it may be later. */
const NOME_PASSA_A_SER = `(${NOME_MAIS_NOVO} AND (t.nome = o.nome OR coalesce((
              SELECT bool_and((t.nome_em, t.nome COLLATE "C") > (k.nome_em, k.nome COLLATE "C")) FROM whatsapp.contato k
              WHERE k.configuracao_id = o.configuracao_id AND k.jid IN (o.jid, o.lid) AND k.nome IS NOT NULL), true)))`

/**
 * Applies facts, `[{c: configuration, id, fato, em, …}]`, and tells which configurations look different. A statement for each kind
 * of fact, for the whole batch; one by one only what is rare: addresses that meet, several facts about one message, edits.
 * That is the same, because facts may come in any order. One configuration's facts are applied by one transaction at a
 * time: taken in id order, so that nodes never deadlock, and two nodes never both find a message missing. The facts are
 * taken apart once, into `todos`; what a batch has no fact for is left out; the news of a batch is one row. `n`, the
 * caller's, is not kept with a fact that came early. Planned once, and again as the
 * tables grow: each time anew took more than half of what a batch of one message costs.
 */
export const receberMensagens: Funcao = {
  assinatura: 'whatsapp.receber_mensagens(jsonb)',
  sql: `
    CREATE FUNCTION whatsapp.receber_mensagens(fatos jsonb) RETURNS SETOF int LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
      todos whatsapp.fato_de_mensagem[];
      ha_vistas boolean;
      ha_outros boolean;
      ha_de_status boolean;
      do_programa boolean;
      ha_contatos boolean;
      f record;
      desta int[];
      mudadas int[] := '{}';
    BEGIN
      PERFORM whatsapp.renovar_planos();
      SELECT array_agg(ROW(ordem, c, id, fato, to_timestamp(em / 1000), status, coalesce(nossa, false), origem, tipo, texto,
          nullif(midia, 'null'), participante, "participanteJid", "respondeA", conversa, conversa->>'jid', conversa->>'lid',
          conversa->>'nome', motivo)::whatsapp.fato_de_mensagem ORDER BY ordem),
        bool_or(fato = 'vista'), bool_or(fato NOT IN ('vista', 'contato')), bool_or(fato NOT IN ('vista', 'contato') OR nossa),
        bool_or(origem = 'programa'), bool_or(fato = 'contato')
      INTO todos, ha_vistas, ha_outros, ha_de_status, do_programa, ha_contatos
      FROM ROWS FROM (jsonb_to_recordset(fatos) AS (c int, id text, fato text, em float8, status text, nossa boolean,
          origem text, tipo text, texto text, midia jsonb, participante text, "participanteJid" text, "respondeA" text, conversa jsonb,
          motivo text))
        WITH ORDINALITY AS t(c, id, fato, em, status, nossa, origem, tipo, texto, midia, participante, "participanteJid",
          "respondeA", conversa, motivo, ordem);

      PERFORM pg_advisory_xact_lock(742901, o.c) FROM (SELECT DISTINCT u.c FROM unnest(todos) u ORDER BY 1) o;

      IF ha_vistas AND EXISTS (
        SELECT FROM unnest(todos) v WHERE v.fato = 'vista' AND ${FALTA_A_CONVERSA_OU_UM_ENDERECO})
      THEN
        INSERT INTO whatsapp.conversa (configuracao_id, jid, lid, tipo, telefone, nome, nome_em, ultima_em)
        SELECT DISTINCT ON (v.c, v.jid) v.c, v.jid, v.lid, v.conversa->>'tipo', v.conversa->>'telefone', v.nome,
          CASE WHEN v.nome IS NOT NULL THEN v.quando END, v.quando
        FROM unnest(todos) v
        WHERE v.fato = 'vista' AND ${FALTA_A_CONVERSA}
        ORDER BY v.c, v.jid, v.lid IS NULL, v.quando DESC
        ON CONFLICT DO NOTHING;

        FOR f IN
          SELECT v.c, v.conversa, v.quando FROM unnest(todos) v
          WHERE v.fato = 'vista' AND ${FALTA_A_CONVERSA_OU_UM_ENDERECO}
          ORDER BY v.ordem
        LOOP
          PERFORM whatsapp.conversa_do_fato(f.c, f.conversa, f.quando);
        END LOOP;

        -- A later fact may have told that a contact has another private address: the old one is somebody's still.
        FOR f IN
          SELECT v.c, v.conversa, v.quando FROM unnest(todos) v
          WHERE v.fato = 'vista' AND ${FALTA_A_CONVERSA}
          ORDER BY v.ordem
        LOOP
          PERFORM whatsapp.conversa_do_fato(f.c, f.conversa, f.quando);
        END LOOP;
      END IF;

      IF ha_vistas THEN
        -- Every address now has its conversation, whatever met in between. Ids of ours are made to be unique; of others',
        -- some programs write the same into every chat.
        WITH enderecadas AS MATERIALIZED (
          SELECT v.*,
            coalesce(CASE WHEN v.jid = v.lid THEN ${comEndereco('lid')} END, ${comEndereco('jid')}, ${comEndereco('lid')}) AS conversa_id
          FROM unnest(todos) v WHERE v.fato = 'vista'),
        vistas AS MATERIALIZED (
          SELECT DISTINCT ON (v.c, v.id, CASE WHEN NOT v.nossa THEN v.conversa_id END) v.* FROM enderecadas v
          WHERE NOT EXISTS (SELECT FROM whatsapp.mensagem x WHERE x.configuracao_id = v.c AND x.whatsapp_id = v.id
            AND (x.conversa_id = v.conversa_id OR (v.nossa AND x.direcao = 'saida')))
          ORDER BY v.c, v.id, CASE WHEN NOT v.nossa THEN v.conversa_id END, v.ordem),
        novas AS (
          INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, participante,
            participante_jid, responde_a, whatsapp_id, status, em, enviada_em)
          SELECT c, conversa_id, CASE WHEN nossa THEN 'saida' ELSE 'entrada' END, origem, tipo, texto, midia, participante,
            participante_jid, responde_a, id, CASE WHEN nossa THEN 'enviada' ELSE 'recebida' END, quando,
            CASE WHEN nossa AND status <> 'falhou' THEN quando END
          FROM vistas ORDER BY ordem
          ON CONFLICT (configuracao_id, whatsapp_id, conversa_id) WHERE whatsapp_id IS NOT NULL DO NOTHING
          RETURNING id, configuracao_id, origem),
        novidades AS (
          INSERT INTO whatsapp.novidade_em_lote (itens)
          SELECT array_agg(id ORDER BY id) FROM novas WHERE origem = 'contato' HAVING count(*) > 0),
        toques AS (
          SELECT conversa_id, max(quando) AS em, max(quando) FILTER (WHERE nome IS NOT NULL) AS nome_em,
            (array_agg(nome ORDER BY quando DESC, nome COLLATE "C" DESC) FILTER (WHERE nome IS NOT NULL))[1] AS nome
          FROM enderecadas GROUP BY conversa_id),
        tocadas AS (
          UPDATE whatsapp.conversa o SET ultima_em = greatest(o.ultima_em, t.em),
            nome = CASE WHEN ${NOME_PASSA_A_SER} THEN t.nome ELSE o.nome END, nome_em = greatest(o.nome_em, t.nome_em)
          FROM toques t WHERE o.id = t.conversa_id AND (t.em > o.ultima_em OR ${NOME_MAIS_NOVO}))
        SELECT coalesce(array_agg(DISTINCT configuracao_id), '{}') INTO mudadas FROM novas;
      END IF;

      IF do_programa THEN
        -- Told of by both events: which of them came first must not matter.
        UPDATE whatsapp.mensagem x SET origem = 'programa' FROM unnest(todos) u
        WHERE u.origem = 'programa' AND x.configuracao_id = u.c AND x.whatsapp_id = u.id AND x.origem = 'celular';
      END IF;

      IF ha_de_status THEN
        WITH unicos AS MATERIALIZED (
          SELECT c, id, status AS novo, quando, motivo AS porque FROM (${DE_STATUS}) u
          WHERE vezes = 1 AND fato IN ('vista', 'status')),
        postas AS (
          UPDATE whatsapp.mensagem x SET ${STATUS_OUVIDO}
          FROM unicos u JOIN LATERAL (
            SELECT s.id, whatsapp.posicao_do_status(u.novo, NULL) > whatsapp.posicao_do_status(s.status, s.motivo) AS sobe
            FROM whatsapp.mensagem s WHERE s.configuracao_id = u.c AND s.whatsapp_id = u.id AND s.direcao = 'saida') AS antes ON true
          WHERE x.id = antes.id AND ${STATUS_MUDA}
          RETURNING x.configuracao_id)
        SELECT coalesce(array_agg(DISTINCT configuracao_id), '{}') INTO desta FROM postas;
        mudadas := mudadas || desta;

        FOR f IN
          SELECT u.c, x.id AS mensagem, fatos->(u.ordem::int - 1) AS item FROM (${DE_STATUS}) u
          CROSS JOIN LATERAL whatsapp.mensagens_do_fato(u.c, u.id, u.jid, u.lid) AS x(id)
          WHERE vezes > 1 OR fato NOT IN ('vista', 'status')
          ORDER BY ordem
        LOOP
          IF whatsapp.aplicar_fato_da_mensagem(f.mensagem, f.item) THEN mudadas := mudadas || f.c; END IF;
        END LOOP;
      END IF;

      IF ha_outros THEN
        INSERT INTO whatsapp.mensagem_adiantada (configuracao_id, whatsapp_id, fato)
        SELECT u.c, u.id, (fatos->(u.ordem::int - 1)) - 'n'::text FROM unnest(todos) u
        WHERE u.fato NOT IN ('vista', 'contato') AND (
          NOT EXISTS (SELECT FROM whatsapp.mensagem x WHERE x.configuracao_id = u.c AND x.whatsapp_id = u.id)
          OR (u.fato <> 'status' AND NOT EXISTS (SELECT FROM whatsapp.mensagens_do_fato(u.c, u.id, u.jid, u.lid))))
        ON CONFLICT DO NOTHING;
      END IF;

      IF ha_contatos THEN
        SELECT mudadas || coalesce(array_agg(c), '{}') INTO mudadas FROM whatsapp.anotar_contatos(todos) AS c;
      END IF;

      RETURN QUERY SELECT DISTINCT unnest(mudadas);
    END $$`,
}
