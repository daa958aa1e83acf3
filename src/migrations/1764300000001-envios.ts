import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The outbox's own: one row per configuration that ever sent, and what finds the next message whatever the backlog. */
export class Envios1764300000001 implements MigrationInterface {
  readonly name = 'Envios1764300000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE envio (
        configuracao_id int PRIMARY KEY REFERENCES configuracao_whatsapp ON DELETE CASCADE,
        acordar_em timestamptz,
        livre_em timestamptz NOT NULL DEFAULT now(),
        pausado boolean NOT NULL DEFAULT false,
        motivo text,
        segurado_em timestamptz,
        token uuid,
        ate timestamptz
      ) WITH (fillfactor = 50)`)
    await runner.query('CREATE INDEX envio_acordar_idx ON envio (acordar_em) WHERE acordar_em IS NOT NULL')
    // A single row: whether the whole outbox stands still.
    await runner.query(`
      CREATE TABLE envio_geral (
        unica boolean PRIMARY KEY DEFAULT true CHECK (unica),
        pausado boolean NOT NULL DEFAULT false
      )`)
    await runner.query('INSERT INTO envio_geral DEFAULT VALUES')
    // What WhatsApp calls this phone, and when that was asked; asked and null: it has no WhatsApp.
    await runner.query('ALTER TABLE conversa ADD whatsapp_jid text, ADD verificada_em timestamptz')
    await runner.query('ALTER TABLE mensagem ADD tentar_em timestamptz')
    await runner.query(`
      CREATE INDEX mensagem_fila_idx ON mensagem (configuracao_id, (coalesce(enviar_em, criada_em)), id)
      WHERE status = 'pendente'`)
    await runner.query(`
      CREATE INDEX mensagem_em_voo_idx ON mensagem (configuracao_id, conversa_id)
      WHERE status IN ('enviando', 'incerta') OR (status = 'pendente' AND tentar_em IS NOT NULL)`)
    await runner.query(`
      CREATE INDEX mensagem_expira_idx ON mensagem (expira_em)
      WHERE status = 'pendente' AND expira_em IS NOT NULL`)
    await runner.query(`
      CREATE FUNCTION apagar_anexo_da_mensagem() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM mensagem_anexo WHERE mensagem_id = NEW.id;
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER mensagem_apaga_anexo AFTER UPDATE OF status ON mensagem FOR EACH ROW
      WHEN (NEW.tipo = 'imagem' AND NEW.status NOT IN ('pendente', 'enviando', 'incerta'))
      EXECUTE FUNCTION apagar_anexo_da_mensagem()`)
    // Skipping a locked row is safe: whoever holds it saw the uncertain message, and will come back for it.
    await runner.query(`
      CREATE FUNCTION acordar_envio() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE envio SET acordar_em = now() WHERE configuracao_id =
          (SELECT configuracao_id FROM envio WHERE configuracao_id = NEW.configuracao_id FOR UPDATE SKIP LOCKED);
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER mensagem_acorda_envio AFTER UPDATE OF status ON mensagem FOR EACH ROW
      WHEN (OLD.status = 'incerta' AND NEW.status <> 'incerta') EXECUTE FUNCTION acordar_envio()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER mensagem_acorda_envio ON mensagem')
    await runner.query('DROP FUNCTION acordar_envio()')
    await runner.query('DROP TRIGGER mensagem_apaga_anexo ON mensagem')
    await runner.query('DROP FUNCTION apagar_anexo_da_mensagem()')
    await runner.query('DROP INDEX mensagem_expira_idx, mensagem_em_voo_idx, mensagem_fila_idx')
    await runner.query('ALTER TABLE mensagem DROP tentar_em')
    await runner.query('ALTER TABLE conversa DROP whatsapp_jid, DROP verificada_em')
    await runner.query('DROP TABLE envio_geral')
    await runner.query('DROP TABLE envio')
  }
}
