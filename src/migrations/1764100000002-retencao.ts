import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Retencao1764100000002 implements MigrationInterface {
  readonly name = 'Retencao1764100000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evento_webhook ALTER COLUMN conteudo DROP NOT NULL')
    // By default a fifth of the table would have to die before its space is used again.
    await runner.query('ALTER TABLE evento_webhook SET (autovacuum_vacuum_scale_factor = 0.02)')
    // Ids are in time order, so age and number need no index of their own. These rows are few: it costs next to nothing.
    await runner.query(`
      CREATE INDEX evento_webhook_problema_idx ON evento_webhook (id)
      WHERE resultado IN ('nao_reconhecido', 'falhou')`)
    // One company's list: without it, a company that has been quiet costs a walk through everybody's rows (1.5 s
    // among 5 million). It adds about 5 to 10 µs to the insertion of a row.
    await runner.query(`
      CREATE INDEX evento_webhook_configuracao_idx ON evento_webhook (configuracao_id, id)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX evento_webhook_configuracao_idx')
    await runner.query('DROP INDEX evento_webhook_problema_idx')
    await runner.query('ALTER TABLE evento_webhook RESET (autovacuum_vacuum_scale_factor)')
    await runner.query(`UPDATE evento_webhook SET conteudo = 'null' WHERE conteudo IS NULL`)
    await runner.query('ALTER TABLE evento_webhook ALTER COLUMN conteudo SET NOT NULL')
  }
}
