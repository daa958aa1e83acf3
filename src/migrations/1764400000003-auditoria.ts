import type { MigrationInterface, QueryRunner } from 'typeorm'
import { encadearAuditoria } from './funcoes/encadear-auditoria.js'
import { instalar, remover } from './funcoes/funcao.js'
import { hashDaAuditoria } from './funcoes/hash-da-auditoria.js'
import { recusarMudancaNaAuditoria } from './funcoes/recusar-mudanca-na-auditoria.js'

/**
 * The trail as a chain: a row's hash is of the hash before it and of the row's own text, and ids have no gaps.
 * `auditoria_ponta` holds the last id and hash, so that rows missing at the end are found too; its one row is
 * also what writers wait for, which makes the order certain, and a trigger does it all, so that nobody forgets.
 *
 * What a check finds: a row changed, missing, put in between, or added around the trigger. What it cannot
 * find: whoever owns the tables can make every hash and the end anew. Against that, the end that
 * `npm run auditoria:verificar` prints has to be kept somewhere else.
 */
export class Auditoria1764400000003 implements MigrationInterface {
  readonly name = 'Auditoria1764400000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE whatsapp.auditoria (
        id bigint PRIMARY KEY CHECK (id > 0),
        em timestamptz NOT NULL DEFAULT now(),
        autor text,
        papel text,
        empresa_id int,
        recurso text NOT NULL,
        registro_id text,
        acao text NOT NULL,
        resultado text NOT NULL CHECK (resultado IN ('ok', 'recusado', 'falhou')),
        detalhe text,
        endereco text,
        vezes int NOT NULL DEFAULT 1 CHECK (vezes > 0),
        antes jsonb,
        depois jsonb,
        hash bytea NOT NULL
      )`)
    await runner.query('CREATE INDEX auditoria_empresa_idx ON whatsapp.auditoria (empresa_id, id DESC)')
    // Who did what; also the few names there are, one look-up each.
    await runner.query('CREATE INDEX auditoria_autor_idx ON whatsapp.auditoria (autor, id)')
    await runner.query(`
      CREATE INDEX auditoria_recusas_idx ON whatsapp.auditoria (autor, recurso, acao, em) WHERE resultado = 'recusado'`)
    await runner.query(`
      CREATE TABLE whatsapp.auditoria_ponta (
        unica boolean PRIMARY KEY DEFAULT true CHECK (unica),
        id bigint NOT NULL,
        hash bytea NOT NULL
      )`)
    await runner.query(`INSERT INTO whatsapp.auditoria_ponta (id, hash) VALUES (0, '')`)
    await instalar(runner, hashDaAuditoria, encadearAuditoria, recusarMudancaNaAuditoria)
    await runner.query(`
      CREATE TRIGGER auditoria_encadeia BEFORE INSERT ON whatsapp.auditoria
      FOR EACH ROW EXECUTE FUNCTION whatsapp.encadear_auditoria()`)
    await runner.query(`
      CREATE TRIGGER auditoria_so_cresce BEFORE DELETE OR TRUNCATE OR UPDATE OF
        id, em, autor, papel, empresa_id, recurso, registro_id, acao, resultado, detalhe, endereco, antes, depois, hash
      ON whatsapp.auditoria FOR EACH STATEMENT EXECUTE FUNCTION whatsapp.recusar_mudanca_na_auditoria()`)
    // What is refused again within a minute is counted on its first row.
    await runner.query(`
      CREATE TRIGGER auditoria_recusas_contam BEFORE UPDATE ON whatsapp.auditoria
      FOR EACH ROW WHEN (NEW.vezes <= OLD.vezes OR OLD.resultado <> 'recusado')
      EXECUTE FUNCTION whatsapp.recusar_mudanca_na_auditoria()`)
    await runner.query(`
      CREATE TRIGGER auditoria_ponta_fica BEFORE INSERT OR DELETE OR TRUNCATE ON whatsapp.auditoria_ponta
      FOR EACH STATEMENT EXECUTE FUNCTION whatsapp.recusar_mudanca_na_auditoria()`)
    // Depth 0 is an UPDATE of somebody's own; the chain's comes from within the trigger above.
    await runner.query(`
      CREATE TRIGGER auditoria_ponta_anda BEFORE UPDATE ON whatsapp.auditoria_ponta
      FOR EACH ROW WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION whatsapp.recusar_mudanca_na_auditoria()`)
  }

  /** The trail is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER auditoria_so_cresce ON whatsapp.auditoria')
    await runner.query('DROP TRIGGER auditoria_recusas_contam ON whatsapp.auditoria')
    await runner.query('DROP TRIGGER auditoria_encadeia ON whatsapp.auditoria')
    await runner.query('DROP TABLE whatsapp.auditoria_ponta')
    await remover(runner, encadearAuditoria, recusarMudancaNaAuditoria, hashDaAuditoria)
    await runner.query('DROP TABLE whatsapp.auditoria')
  }
}
