import type { MigrationInterface, QueryRunner } from 'typeorm'
import { instalar, remover } from './funcoes/funcao.js'
import { soltarMidia, soltarMidias } from './funcoes/soltar-midias.js'

/**
 * The files of messages that the host keeps somewhere: which, where, and those that are still to be fetched or deleted. Without
 * foreign keys: a file outlives its message and its company until it has been deleted.
 */
export class Midias1764400000012 implements MigrationInterface {
  readonly name = 'Midias1764400000012'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE whatsapp.midia_guardada (
        mensagem_id bigint PRIMARY KEY,
        configuracao_id int NOT NULL,
        empresa text NOT NULL,
        arquivo text NOT NULL,
        estado text NOT NULL DEFAULT 'a_buscar' CHECK (estado IN ('a_buscar', 'guardada', 'sem_arquivo', 'a_apagar')),
        mimetype text,
        nome text,
        bytes bigint,
        tentativas int NOT NULL DEFAULT 0,
        tentar_em timestamptz NOT NULL DEFAULT now(),
        criada_em timestamptz NOT NULL DEFAULT now()
      )`)
    await runner.query(`
      CREATE INDEX midia_guardada_fila_idx ON whatsapp.midia_guardada (estado, tentar_em)
      WHERE estado IN ('a_buscar', 'a_apagar')`)
    await runner.query(`
      CREATE INDEX midia_guardada_criada_idx ON whatsapp.midia_guardada (criada_em) WHERE estado <> 'a_apagar'`)
    await runner.query(
      'CREATE INDEX midia_guardada_configuracao_idx ON whatsapp.midia_guardada (configuracao_id)',
    )
    // The last message that was looked at; what was there before is fetched when somebody looks.
    await runner.query(`
      CREATE TABLE whatsapp.midia_cursor (
        unico boolean PRIMARY KEY DEFAULT true CHECK (unico),
        id bigint NOT NULL
      )`)
    await runner.query(
      'INSERT INTO whatsapp.midia_cursor (id) SELECT coalesce(max(id), 0) FROM whatsapp.mensagem',
    )
    await instalar(runner, soltarMidias, soltarMidia)
    await runner.query(`
      CREATE TRIGGER mensagem_solta_midias AFTER DELETE ON whatsapp.mensagem REFERENCING OLD TABLE AS velhas
      FOR EACH STATEMENT EXECUTE FUNCTION whatsapp.soltar_midias()`)
    await runner.query(`
      CREATE TRIGGER mensagem_apagada_solta_midia AFTER UPDATE OF apagada_em ON whatsapp.mensagem FOR EACH ROW
      WHEN (NEW.apagada_em IS NOT NULL AND OLD.apagada_em IS NULL) EXECUTE FUNCTION whatsapp.soltar_midia()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const gatilho of ['solta_midias', 'apagada_solta_midia'])
      await runner.query(`DROP TRIGGER mensagem_${gatilho} ON whatsapp.mensagem`)
    await remover(runner, soltarMidias, soltarMidia)
    for (const tabela of ['midia_cursor', 'midia_guardada'])
      await runner.query(`DROP TABLE whatsapp.${tabela}`)
  }
}
