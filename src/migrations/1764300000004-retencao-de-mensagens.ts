import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The oldest messages of everybody, for the retention: ids are not in the order in which things were said. */
export class RetencaoDeMensagens1764300000004 implements MigrationInterface {
  readonly name = 'RetencaoDeMensagens1764300000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX mensagem_em_idx ON mensagem (em)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mensagem_em_idx')
  }
}
