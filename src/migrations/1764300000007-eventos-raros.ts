import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The journal filtered by kind of event. The two kinds that most deliveries are of are found by walking back from the
 * latest, and are not made dearer by this.
 */
export class EventosRaros1764300000007 implements MigrationInterface {
  readonly name = 'EventosRaros1764300000007'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX evento_webhook_raro_idx ON evento_webhook (evento, id)
      WHERE evento <> 'messages.upsert' AND evento <> 'messages.update'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX evento_webhook_raro_idx')
  }
}
