import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tries to log in, by account and by address: every node counts together, and a restart forgets none. */
export class TentativasDeLogin1764100000004 implements MigrationInterface {
  readonly name = 'TentativasDeLogin1764100000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tentativa_de_login (
        chave bytea PRIMARY KEY,
        excesso int NOT NULL,
        desde timestamptz NOT NULL DEFAULT now(),
        livre_em timestamptz NOT NULL DEFAULT '-infinity'
      )`)
    await runner.query('CREATE INDEX tentativa_de_login_desde_idx ON tentativa_de_login (desde)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tentativa_de_login')
  }
}
