import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The journal without a foreign key: checking it took a third of the time of an insert and locked the
 * configuration's row. Events go with their configuration by a trigger; one that arrives at that very moment
 * is left to the retention.
 */
export class Webhooks1764100000000 implements MigrationInterface {
  readonly name = 'Webhooks1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evento_webhook DROP CONSTRAINT evento_webhook_configuracao_id_fkey')
    await runner.query(`
      CREATE FUNCTION apagar_eventos_da_configuracao() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM evento_webhook WHERE configuracao_id = OLD.id;
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER configuracao_whatsapp_apaga_eventos AFTER DELETE ON configuracao_whatsapp
      FOR EACH ROW EXECUTE FUNCTION apagar_eventos_da_configuracao()`)
    // A picture of a QR is compressed already.
    await runner.query('ALTER TABLE configuracao_whatsapp ALTER qr_code SET STORAGE EXTERNAL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE configuracao_whatsapp ALTER qr_code SET STORAGE EXTENDED')
    await runner.query('DROP TRIGGER configuracao_whatsapp_apaga_eventos ON configuracao_whatsapp')
    await runner.query('DROP FUNCTION apagar_eventos_da_configuracao()')
    await runner.query(
      'DELETE FROM evento_webhook WHERE configuracao_id NOT IN (SELECT id FROM configuracao_whatsapp)',
    )
    await runner.query(`
      ALTER TABLE evento_webhook
        ADD CONSTRAINT evento_webhook_configuracao_id_fkey
          FOREIGN KEY (configuracao_id) REFERENCES configuracao_whatsapp ON DELETE CASCADE`)
  }
}
