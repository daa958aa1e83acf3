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
    // A page of a conversation, in the order in which it was said.
    await runner.query('CREATE INDEX mensagem_conversa_em_idx ON mensagem (conversa_id, em, id)')
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
      CREATE TRIGGER mensagem_toma_adiantados AFTER INSERT OR UPDATE OF whatsapp_id ON mensagem FOR EACH ROW
      WHEN (NEW.whatsapp_id IS NOT NULL) EXECUTE FUNCTION tomar_adiantados()`)
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
    await runner.query('DROP FUNCTION receber_mensagens(jsonb)')
    await runner.query('DROP FUNCTION aplicar_fatos_adiantados(bigint, int, text)')
    await runner.query('DROP FUNCTION aplicar_fato_da_mensagem(bigint, jsonb)')
    await runner.query('DROP FUNCTION conversa_do_fato(int, jsonb, timestamptz)')
    await runner.query('DROP FUNCTION posicao_do_status(text, text)')
    await runner.query('DROP INDEX mensagem_conversa_em_idx')
    await runner.query('DROP TABLE recebimento')
    await runner.query('DROP TABLE mensagem_adiantada')
  }
}

/** A status only ever goes up: `avancar` says the same, in words. */
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
      UPDATE mensagem SET
        status = CASE WHEN sobe THEN novo ELSE status END,
        motivo = CASE WHEN NOT sobe THEN motivo WHEN novo = 'falhou' THEN 'recusada_pelo_whatsapp' END,
        encerrada_em = CASE WHEN novo = 'falhou' AND (sobe OR status = 'falhou') THEN least(encerrada_em, quando)
                            WHEN NOT sobe THEN encerrada_em END,
        enviada_em = CASE WHEN novo IN ('enviada', 'entregue', 'lida') THEN least(enviada_em, quando) ELSE enviada_em END,
        entregue_em = CASE WHEN novo = 'entregue' THEN least(entregue_em, quando) ELSE entregue_em END,
        lida_em = CASE WHEN novo = 'lida' THEN least(lida_em, quando) ELSE lida_em END
      FROM (SELECT posicao_do_status(novo, NULL) > posicao_do_status(s.status, s.motivo) AS sobe FROM mensagem s WHERE s.id = m) AS antes
      WHERE id = m AND direcao = 'saida' AND novo <> 'recebida'
        AND (sobe OR (novo = 'falhou' AND status = 'falhou' AND encerrada_em > quando)
          OR (novo IN ('enviada', 'entregue', 'lida') AND (enviada_em IS NULL OR enviada_em > quando))
          OR (novo = 'entregue' AND (entregue_em IS NULL OR entregue_em > quando))
          OR (novo = 'lida' AND (lida_em IS NULL OR lida_em > quando)));
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
 * Applies facts, \`[{c: configuration, id, fato, em, …}]\`, and tells which configurations look different. One
 * configuration's facts are applied by one transaction at a time: taken in id order, so that nodes never
 * deadlock, and two nodes never both find a message missing.
 */
const RECEBER_MENSAGENS = `
  CREATE FUNCTION receber_mensagens(fatos jsonb) RETURNS SETOF int LANGUAGE plpgsql AS $$
  DECLARE
    cfg int;
    f jsonb;
    m bigint;
    conv bigint;
    quando timestamptz;
    mudadas int[] := '{}';
  BEGIN
    FOR cfg IN SELECT DISTINCT (item->>'c')::int FROM jsonb_array_elements(fatos) AS item ORDER BY 1 LOOP
      PERFORM pg_advisory_xact_lock(742901, cfg);
    END LOOP;
    FOR f IN SELECT item FROM jsonb_array_elements(fatos) WITH ORDINALITY AS t(item, ordem) ORDER BY ordem LOOP
      cfg := (f->>'c')::int;
      quando := to_timestamp((f->>'em')::float8 / 1000);
      SELECT id INTO m FROM mensagem WHERE configuracao_id = cfg AND whatsapp_id = f->>'id';
      IF f->>'fato' <> 'vista' THEN
        IF m IS NULL THEN
          INSERT INTO mensagem_adiantada (configuracao_id, whatsapp_id, fato) VALUES (cfg, f->>'id', f)
          ON CONFLICT DO NOTHING;
        ELSIF aplicar_fato_da_mensagem(m, f) THEN mudadas := mudadas || cfg;
        END IF;
        CONTINUE;
      END IF;
      conv := conversa_do_fato(cfg, f->'conversa', quando);
      IF m IS NULL THEN
        INSERT INTO mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, participante,
          responde_a, whatsapp_id, status, em)
        VALUES (cfg, conv, CASE WHEN (f->>'nossa')::boolean THEN 'saida' ELSE 'entrada' END, f->>'origem', f->>'tipo',
          f->>'texto', nullif(f->'midia', 'null'), f->>'participante', f->>'respondeA', f->>'id',
          CASE WHEN (f->>'nossa')::boolean THEN 'enviada' ELSE 'recebida' END, quando)
        ON CONFLICT (configuracao_id, whatsapp_id) WHERE whatsapp_id IS NOT NULL DO NOTHING
        RETURNING id INTO m;
        IF m IS NULL THEN
          -- The sender has just written down the answer it got.
          SELECT id INTO m FROM mensagem WHERE configuracao_id = cfg AND whatsapp_id = f->>'id';
        ELSE
          mudadas := mudadas || cfg;
          UPDATE conversa SET
            nome = CASE WHEN quando >= ultima_em OR nome IS NULL THEN coalesce(f->'conversa'->>'nome', nome) ELSE nome END,
            ultima_em = greatest(ultima_em, quando)
          WHERE id = conv;
          IF f->>'origem' = 'contato' THEN
            INSERT INTO recebimento (mensagem_id, configuracao_id, conversa_id) VALUES (m, cfg, conv);
          END IF;
        END IF;
      ELSIF f->>'origem' = 'programa' THEN
        -- Told of by both events: which of them came first must not matter.
        UPDATE mensagem SET origem = 'programa' WHERE id = m AND origem = 'celular';
      END IF;
      IF aplicar_fato_da_mensagem(m, f) THEN mudadas := mudadas || cfg; END IF;
    END LOOP;
    RETURN QUERY SELECT DISTINCT unnest(mudadas);
  END $$`
