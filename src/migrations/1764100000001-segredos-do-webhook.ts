import type { MigrationInterface, QueryRunner } from 'typeorm'

export class SegredosDoWebhook1764100000001 implements MigrationInterface {
  readonly name = 'SegredosDoWebhook1764100000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credencial_evolution
        ADD COLUMN jwt_exigido boolean NOT NULL DEFAULT false,
        ADD COLUMN jwt_key_anterior text`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE credencial_evolution
        DROP COLUMN jwt_key_anterior,
        DROP COLUMN jwt_exigido`)
  }
}
