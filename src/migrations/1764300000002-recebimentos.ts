import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How what WhatsApp tells of messages becomes rows. In the database, because a batch must be one round trip, and
 * what one fact does depends on what the one before it left.
 */
export class Recebimentos1764300000002 implements MigrationInterface {
  readonly name = 'Recebimentos1764300000002'

  async up(runner: QueryRunner): Promise<void> {
    // What was told of a message before the message itself; taken up with it, or dropped after a day.
    await runner.query(`
      CREATE TABLE mensagem_adiantada (
        configuracao_id int NOT NULL,
        whatsapp_id text NOT NULL,
        fato jsonb NOT NULL,
        criada_em timestamptz NOT NULL DEFAULT now()
      )`)
    await runner.query(`
      CREATE UNIQUE INDEX mensagem_adiantada_key
      ON mensagem_adiantada (configuracao_id, whatsapp_id, md5(fato::text))`)
    await runner.query('CREATE INDEX mensagem_adiantada_idade_idx ON mensagem_adiantada (criada_em)')
    // News for the host's handler: gone once it has been told, or kept with its reason.
    await runner.query(`
      CREATE TABLE recebimento (
        mensagem_id bigint PRIMARY KEY REFERENCES mensagem ON DELETE CASCADE,
        configuracao_id int NOT NULL,
        conversa_id bigint NOT NULL,
        tentativas int NOT NULL DEFAULT 0,
        tentar_em timestamptz NOT NULL DEFAULT now(),
        reservado_ate timestamptz,
        reserva uuid,
        desistiu_em timestamptz,
        erro text,
        criado_em timestamptz NOT NULL DEFAULT now()
      )`)
    await runner.query(`
      CREATE INDEX recebimento_conversa_idx ON recebimento (conversa_id, mensagem_id) WHERE desistiu_em IS NULL`)
    await runner.query(
      'CREATE INDEX recebimento_fila_idx ON recebimento (tentar_em) WHERE desistiu_em IS NULL',
    )
    await runner.query(
      'CREATE INDEX recebimento_parado_idx ON recebimento (mensagem_id) WHERE desistiu_em IS NOT NULL',
    )
    // Dead letters, as the panel lists them.
    await runner.query(`
      CREATE VIEW recebimento_parado AS
      SELECT r.mensagem_id AS id, c.empresa_id, v.nome, v.telefone, r.tentativas, r.erro, r.desistiu_em
      FROM recebimento r JOIN configuracao_whatsapp c ON c.id = r.configuracao_id
        JOIN conversa v ON v.id = r.conversa_id
      WHERE r.desistiu_em IS NOT NULL`)
    // A page of a conversation, in the order in which it was said; also all of one.
    await runner.query('CREATE INDEX mensagem_conversa_em_idx ON mensagem (conversa_id, em, id)')
    await runner.query('DROP INDEX mensagem_conversa_idx')
    // Sent without an id so far: few, and looked for whenever one of ours comes back.
    await runner.query(`
      CREATE INDEX mensagem_em_aberto_idx ON mensagem (configuracao_id)
      WHERE direcao = 'saida' AND whatsapp_id IS NULL AND enviando_em IS NOT NULL`)
    await runner.query(POSICAO_DO_STATUS)
    await runner.query(CONVERSA_DO_FATO)
    await runner.query(APLICAR_FATO)
    await runner.query(APLICAR_ADIANTADOS)
    await runner.query(RECEBER_MENSAGENS)
    // Whoever learns the id: the webhook that shows the message, or the outbox that sent it.
    await runner.query(`
      CREATE FUNCTION tomar_adiantados() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM aplicar_fatos_adiantados(NEW.id, NEW.configuracao_id, NEW.whatsapp_id);
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER mensagem_toma_adiantados AFTER UPDATE OF whatsapp_id ON mensagem FOR EACH ROW
      WHEN (NEW.whatsapp_id IS NOT NULL) EXECUTE FUNCTION tomar_adiantados()`)
    // Once for a whole batch.
    await runner.query(`
      CREATE FUNCTION tomar_adiantados_das_novas() RETURNS trigger LANGUAGE plpgsql
      SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
      BEGIN
        PERFORM aplicar_fatos_adiantados(n.id, n.configuracao_id, n.whatsapp_id) FROM novas n WHERE EXISTS (
          SELECT FROM mensagem_adiantada a WHERE a.configuracao_id = n.configuracao_id AND a.whatsapp_id = n.whatsapp_id);
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER mensagem_nova_toma_adiantados AFTER INSERT ON mensagem REFERENCING NEW TABLE AS novas
      FOR EACH STATEMENT EXECUTE FUNCTION tomar_adiantados_das_novas()`)
    await runner.query(`
      CREATE FUNCTION apagar_adiantadas_da_configuracao() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM mensagem_adiantada WHERE configuracao_id = OLD.id;
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER configuracao_whatsapp_apaga_adiantadas AFTER DELETE ON configuracao_whatsapp
      FOR EACH ROW EXECUTE FUNCTION apagar_adiantadas_da_configuracao()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER configuracao_whatsapp_apaga_adiantadas ON configuracao_whatsapp')
    await runner.query('DROP FUNCTION apagar_adiantadas_da_configuracao()')
    await runner.query('DROP TRIGGER mensagem_toma_adiantados ON mensagem')
    await runner.query('DROP FUNCTION tomar_adiantados()')
    await runner.query('DROP TRIGGER mensagem_nova_toma_adiantados ON mensagem')
    await runner.query('DROP FUNCTION tomar_adiantados_das_novas()')
    await runner.query('DROP FUNCTION receber_mensagens(jsonb)')
    await runner.query('DROP FUNCTION aplicar_fatos_adiantados(bigint, int, text)')
    await runner.query('DROP FUNCTION aplicar_fato_da_mensagem(bigint, jsonb)')
    await runner.query('DROP FUNCTION conversa_do_fato(int, jsonb, timestamptz)')
    await runner.query('DROP FUNCTION posicao_do_status(text, text)')
    await runner.query('CREATE INDEX mensagem_conversa_idx ON mensagem (conversa_id, id)')
    await runner.query('DROP INDEX mensagem_conversa_em_idx, mensagem_em_aberto_idx')
    await runner.query('DROP VIEW recebimento_parado')
    await runner.query('DROP TABLE recebimento')
    await runner.query('DROP TABLE mensagem_adiantada')
  }
}

/** A status only ever goes up, as in `avancar`: a test holds the two together. */
const POSICAO_DO_STATUS = `
  CREATE FUNCTION posicao_do_status(status text, motivo text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN status = 'falhou' AND motivo = 'sem_prova' THEN 3 ELSE CASE status
      WHEN 'pendente' THEN 0 WHEN 'enviando' THEN 1 WHEN 'incerta' THEN 2 WHEN 'enviada' THEN 4
      WHEN 'falhou' THEN 5 WHEN 'entregue' THEN 6 WHEN 'lida' THEN 7 ELSE 9 END END
  $$`

/**
 * The conversation an address stands for; made when there is none. A contact known by its private address only
 * becomes one with its phone's conversation as soon as somebody tells both.
 */
const CONVERSA_DO_FATO = `
  CREATE FUNCTION conversa_do_fato(cfg int, c jsonb, quando timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    o_jid text := c->>'jid';
    o_lid text := c->>'lid';
    pelo_jid bigint;
    pelo_lid bigint;
    jid_do_lid text;
  BEGIN
    LOOP
      SELECT id INTO pelo_jid FROM conversa WHERE configuracao_id = cfg AND jid = o_jid FOR UPDATE;
      IF o_lid IS NOT NULL THEN
        SELECT id, jid INTO pelo_lid, jid_do_lid FROM conversa WHERE configuracao_id = cfg AND lid = o_lid FOR UPDATE;
      END IF;
      IF o_jid <> o_lid AND jid_do_lid NOT IN (o_jid, o_lid) THEN
        -- Another phone's until now: the contact has a new number.
        UPDATE conversa SET lid = NULL WHERE id = pelo_lid;
        pelo_lid := NULL;
      END IF;
      IF pelo_lid IS NOT NULL AND (pelo_jid = pelo_lid OR o_jid = o_lid) THEN
        RETURN pelo_lid;
      ELSIF pelo_jid IS NOT NULL AND pelo_lid IS NOT NULL THEN
        UPDATE mensagem SET conversa_id = pelo_jid WHERE conversa_id = pelo_lid;
        UPDATE recebimento SET conversa_id = pelo_jid WHERE conversa_id = pelo_lid;
        WITH outra AS (DELETE FROM conversa WHERE id = pelo_lid RETURNING nome, ultima_em)
        UPDATE conversa SET nome = coalesce(conversa.nome, outra.nome),
                            ultima_em = greatest(conversa.ultima_em, outra.ultima_em)
        FROM outra WHERE id = pelo_jid;
        UPDATE conversa SET lid = o_lid WHERE id = pelo_jid;
        RETURN pelo_jid;
      ELSIF pelo_lid IS NOT NULL THEN
        UPDATE conversa SET jid = o_jid, telefone = c->>'telefone' WHERE id = pelo_lid;
        RETURN pelo_lid;
      ELSIF pelo_jid IS NOT NULL THEN
        UPDATE conversa SET lid = o_lid WHERE id = pelo_jid AND o_lid IS NOT NULL AND lid IS DISTINCT FROM o_lid;
        RETURN pelo_jid;
      END IF;
      INSERT INTO conversa (configuracao_id, jid, lid, tipo, telefone, nome, ultima_em)
      VALUES (cfg, o_jid, o_lid, c->>'tipo', c->>'telefone', c->>'nome', quando)
      ON CONFLICT DO NOTHING;
    END LOOP;
  END $$`

/** What hearing the status `novo`, at `quando`, makes of a message `x`; `sobe`: it is further on than the present one. */
export const STATUS_OUVIDO = `
        status = CASE WHEN sobe THEN novo ELSE x.status END,
        motivo = CASE WHEN NOT sobe THEN x.motivo WHEN novo = 'falhou' THEN 'recusada_pelo_whatsapp' END,
        encerrada_em = CASE WHEN novo = 'falhou' AND (sobe OR x.status = 'falhou') THEN least(x.encerrada_em, quando)
                            WHEN NOT sobe THEN x.encerrada_em END,
        enviada_em = CASE WHEN novo IN ('enviada', 'entregue', 'lida') THEN least(x.enviada_em, quando) ELSE x.enviada_em END,
        entregue_em = CASE WHEN novo = 'entregue' THEN least(x.entregue_em, quando) ELSE x.entregue_em END,
        lida_em = CASE WHEN novo = 'lida' THEN least(x.lida_em, quando) ELSE x.lida_em END`

export const STATUS_MUDA = `x.direcao = 'saida' AND novo <> 'recebida'
        AND (sobe OR (novo = 'falhou' AND x.status = 'falhou' AND x.encerrada_em > quando)
          OR (novo IN ('enviada', 'entregue', 'lida') AND (x.enviada_em IS NULL OR x.enviada_em > quando))
          OR (novo = 'entregue' AND (x.entregue_em IS NULL OR x.entregue_em > quando))
          OR (novo = 'lida' AND (x.lida_em IS NULL OR x.lida_em > quando)))`

/** @returns whether the row looks different afterwards */
const APLICAR_FATO = `
  CREATE FUNCTION aplicar_fato_da_mensagem(m bigint, f jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    quando timestamptz := to_timestamp((f->>'em')::float8 / 1000);
    novo text := f->>'status';
  BEGIN
    CASE f->>'fato'
    WHEN 'edicao' THEN
      UPDATE mensagem SET
        texto = CASE WHEN apagada_em IS NULL THEN f->>'texto' END, editada_em = quando
      WHERE id = m AND (editada_em IS NULL OR editada_em < quando
        OR (editada_em = quando AND texto COLLATE "C" < (f->>'texto') COLLATE "C"));
    WHEN 'exclusao' THEN
      UPDATE mensagem SET texto = NULL, midia = NULL, apagada_em = quando
      WHERE id = m AND (apagada_em IS NULL OR apagada_em > quando);
    ELSE
      UPDATE mensagem x SET ${STATUS_OUVIDO}
      FROM (SELECT posicao_do_status(novo, NULL) > posicao_do_status(s.status, s.motivo) AS sobe FROM mensagem s WHERE s.id = m) AS antes
      WHERE x.id = m AND ${STATUS_MUDA};
    END CASE;
    RETURN FOUND;
  END $$`

const APLICAR_ADIANTADOS = `
  CREATE FUNCTION aplicar_fatos_adiantados(m bigint, cfg int, w text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    adiantado jsonb;
  BEGIN
    FOR adiantado IN
      DELETE FROM mensagem_adiantada WHERE configuracao_id = cfg AND whatsapp_id = w RETURNING fato
    LOOP
      PERFORM aplicar_fato_da_mensagem(m, adiantado);
    END LOOP;
  END $$`

/**
 * Applies facts, `[{c: configuration, id, fato, em, …}]`, and tells which configurations look different. A
 * statement for each kind of fact, for the whole batch; one by one only what is rare: addresses that meet, several
 * facts about one message, edits. That is the same, because facts may come in any order. One configuration's facts
 * are applied by one transaction at a time: taken in id order, so that nodes never deadlock, and two nodes never
 * both find a message missing. The settings keep a plan made for empty tables from staying when they have grown.
 */
export const RECEBER_MENSAGENS = `
  CREATE FUNCTION receber_mensagens(fatos jsonb) RETURNS SETOF int LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  DECLARE
    f jsonb;
    m bigint;
    cfg int;
    desta int[];
    mudadas int[] := '{}';
  BEGIN
    PERFORM pg_advisory_xact_lock(742901, o.c) FROM (
      SELECT DISTINCT (item->>'c')::int AS c FROM jsonb_array_elements(fatos) AS item ORDER BY 1) o;

    INSERT INTO conversa (configuracao_id, jid, lid, tipo, telefone, nome, ultima_em)
    SELECT DISTINCT ON (v.c, v.jid) v.c, v.jid, v.lid, v.tipo, v.telefone, v.nome, to_timestamp(v.em / 1000)
    FROM (
      SELECT (item->>'c')::int AS c, (item->>'em')::float8 AS em, k->>'jid' AS jid, k->>'lid' AS lid,
        k->>'tipo' AS tipo, k->>'telefone' AS telefone, k->>'nome' AS nome
      FROM jsonb_array_elements(fatos) AS item, LATERAL (SELECT item->'conversa' AS k) AS k
      WHERE item->>'fato' = 'vista') v
    WHERE NOT EXISTS (SELECT FROM conversa o WHERE o.configuracao_id = v.c AND o.jid = v.jid)
      AND NOT EXISTS (SELECT FROM conversa o WHERE o.configuracao_id = v.c AND o.lid = v.lid)
    ORDER BY v.c, v.jid, v.lid IS NULL, v.em DESC
    ON CONFLICT DO NOTHING;

    FOR f IN
      SELECT item FROM jsonb_array_elements(fatos) WITH ORDINALITY AS t(item, ordem),
        LATERAL (SELECT (item->>'c')::int AS c, item->'conversa'->>'jid' AS jid, item->'conversa'->>'lid' AS lid) v
      WHERE item->>'fato' = 'vista'
        AND NOT EXISTS (SELECT FROM conversa o WHERE o.configuracao_id = v.c AND o.jid = v.jid
          AND (v.lid IS NULL OR o.lid = v.lid))
        AND NOT (v.jid IS NOT DISTINCT FROM v.lid AND EXISTS (
          SELECT FROM conversa o WHERE o.configuracao_id = v.c AND o.lid = v.lid))
      ORDER BY ordem
    LOOP
      PERFORM conversa_do_fato((f->>'c')::int, f->'conversa', to_timestamp((f->>'em')::float8 / 1000));
    END LOOP;

    -- Every address now has its conversation, whatever met in between.
    WITH vistas AS MATERIALIZED (
      SELECT DISTINCT ON (v.c, v.id) v.*, to_timestamp((v.item->>'em')::float8 / 1000) AS quando,
        coalesce((v.item->>'nossa')::boolean, false) AS nossa,
        coalesce(
          (SELECT o.id FROM conversa o WHERE o.configuracao_id = v.c AND o.lid = v.lid AND v.jid = v.lid),
          (SELECT o.id FROM conversa o WHERE o.configuracao_id = v.c AND o.jid = v.jid),
          (SELECT o.id FROM conversa o WHERE o.configuracao_id = v.c AND o.lid = v.lid)) AS conversa_id
      FROM (
        SELECT item, ordem, (item->>'c')::int AS c, item->>'id' AS id, item->'conversa'->>'jid' AS jid,
          item->'conversa'->>'lid' AS lid, item->'conversa'->>'nome' AS nome
        FROM jsonb_array_elements(fatos) WITH ORDINALITY AS t(item, ordem) WHERE item->>'fato' = 'vista') v
      WHERE NOT EXISTS (SELECT FROM mensagem x WHERE x.configuracao_id = v.c AND x.whatsapp_id = v.id)
      ORDER BY v.c, v.id, v.ordem),
    novas AS (
      INSERT INTO mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, participante,
        responde_a, whatsapp_id, status, em, enviada_em)
      SELECT c, conversa_id, CASE WHEN nossa THEN 'saida' ELSE 'entrada' END, item->>'origem', item->>'tipo',
        item->>'texto', nullif(item->'midia', 'null'), item->>'participante', item->>'respondeA', id,
        CASE WHEN nossa THEN 'enviada' ELSE 'recebida' END, quando,
        CASE WHEN nossa AND item->>'status' <> 'falhou' THEN quando END
      FROM vistas ORDER BY ordem
      ON CONFLICT (configuracao_id, whatsapp_id) WHERE whatsapp_id IS NOT NULL DO NOTHING
      RETURNING id, configuracao_id, conversa_id, origem),
    novidades AS (
      INSERT INTO recebimento (mensagem_id, configuracao_id, conversa_id)
      SELECT id, configuracao_id, conversa_id FROM novas WHERE origem = 'contato'),
    toques AS (
      SELECT conversa_id, max(quando) AS em, max(quando) FILTER (WHERE nome IS NOT NULL) AS nome_em,
        (array_agg(nome ORDER BY quando DESC) FILTER (WHERE nome IS NOT NULL))[1] AS nome
      FROM vistas GROUP BY conversa_id),
    tocadas AS (
      UPDATE conversa o SET ultima_em = greatest(o.ultima_em, t.em),
        nome = CASE WHEN o.nome IS NULL OR t.nome_em >= o.ultima_em THEN coalesce(t.nome, o.nome) ELSE o.nome END
      FROM toques t WHERE o.id = t.conversa_id AND (t.em > o.ultima_em OR (t.nome IS DISTINCT FROM o.nome
        AND (o.nome IS NULL OR t.nome_em >= o.ultima_em))))
    SELECT coalesce(array_agg(DISTINCT configuracao_id), '{}') INTO mudadas FROM novas;

    -- Told of by both events: which of them came first must not matter.
    UPDATE mensagem x SET origem = 'programa' FROM jsonb_array_elements(fatos) AS item
    WHERE item->>'origem' = 'programa' AND x.configuracao_id = (item->>'c')::int AND x.whatsapp_id = item->>'id'
      AND x.origem = 'celular';

    WITH unicos AS MATERIALIZED (
      SELECT * FROM (
        SELECT (item->>'c')::int AS c, item->>'id' AS id, item->>'fato' AS fato, item->>'status' AS novo,
          to_timestamp((item->>'em')::float8 / 1000) AS quando,
          count(*) OVER (PARTITION BY item->>'c', item->>'id') AS vezes
        FROM jsonb_array_elements(fatos) AS item WHERE item->>'fato' <> 'vista' OR (item->>'nossa')::boolean) u
      WHERE vezes = 1 AND fato IN ('vista', 'status')),
    postas AS (
      UPDATE mensagem x SET ${STATUS_OUVIDO}
      FROM unicos u JOIN LATERAL (
        SELECT s.id, posicao_do_status(u.novo, NULL) > posicao_do_status(s.status, s.motivo) AS sobe
        FROM mensagem s WHERE s.configuracao_id = u.c AND s.whatsapp_id = u.id) AS antes ON true
      WHERE x.id = antes.id AND ${STATUS_MUDA}
      RETURNING x.configuracao_id)
    SELECT coalesce(array_agg(DISTINCT configuracao_id), '{}') INTO desta FROM postas;
    mudadas := mudadas || desta;

    FOR cfg, m, f IN
      SELECT c, x.id, item FROM (
        SELECT item, ordem, (item->>'c')::int AS c, item->>'id' AS id,
          count(*) OVER (PARTITION BY item->>'c', item->>'id') AS vezes
        FROM jsonb_array_elements(fatos) WITH ORDINALITY AS t(item, ordem)
        WHERE item->>'fato' <> 'vista' OR (item->>'nossa')::boolean) r
      JOIN mensagem x ON x.configuracao_id = r.c AND x.whatsapp_id = r.id
      WHERE vezes > 1 OR item->>'fato' NOT IN ('vista', 'status')
      ORDER BY ordem
    LOOP
      IF aplicar_fato_da_mensagem(m, f) THEN mudadas := mudadas || cfg; END IF;
    END LOOP;

    INSERT INTO mensagem_adiantada (configuracao_id, whatsapp_id, fato)
    SELECT (item->>'c')::int, item->>'id', item FROM jsonb_array_elements(fatos) AS item
    WHERE item->>'fato' <> 'vista' AND NOT EXISTS (
      SELECT FROM mensagem x WHERE x.configuracao_id = (item->>'c')::int AND x.whatsapp_id = item->>'id')
    ON CONFLICT DO NOTHING;

    RETURN QUERY SELECT DISTINCT unnest(mudadas);
  END $$`
