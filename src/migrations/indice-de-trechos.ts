import type { QueryRunner } from 'typeorm'

/**
 * Finds any part of a text among a million, by PostgreSQL's own extension `pg_trgm`. Whoever may create
 * in the database may add it; where it is not to be had, the search is as right and reads them all. The extension stays when
 * the table goes: others may have come to need it.
 */
export const indiceDeTrechos = async (runner: QueryRunner, tabela: string, coluna: string): Promise<void> => {
  await runner.query(`
    DO $$ DECLARE onde text;
    BEGIN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      SELECT n.nspname INTO onde FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
      EXECUTE format('CREATE INDEX ${tabela}_${coluna}_trechos_idx ON whatsapp.${tabela} USING gin (${coluna} %I.gin_trgm_ops)', onde);
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR invalid_schema_name OR undefined_object THEN NULL;
    END $$`)
}
