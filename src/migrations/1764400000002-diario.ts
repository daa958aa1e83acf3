import type { MigrationInterface, QueryRunner } from 'typeorm'
import { TABELAS_DAS_ENTREGAS } from './entregas-recentes.js'
import { apagarEventosDaConfiguracao } from './funcoes/apagar-eventos-da-configuracao.js'
import { criarParticoesDoDiario } from './funcoes/criar-particoes-do-diario.js'
import { instalar, remover } from './funcoes/funcao.js'
import { primeiroEventoDe } from './funcoes/primeiro-evento-de.js'
import { novoIdDe } from './ids-do-diario.js'

const DIAS_ADIANTE = 7

/**
 * The journal of deliveries. Without a foreign key: checking it took a third of the time of an insert and locked the
 * configuration's row. Events go with their configuration by a trigger; one that arrives at that very moment is left
 * to the retention. A partition a day, by the id, which begins with the time: the retention drops days whole, and lists
 * and cursors, which are by id, begin in the day they are about.
 */
export class Diario1764400000002 implements MigrationInterface {
  readonly name = 'Diario1764400000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE whatsapp.evento_webhook_id_seq')
    await runner.query(`
      CREATE TABLE whatsapp.evento_webhook (
        id bigint PRIMARY KEY DEFAULT ${novoIdDe('now()')},
        configuracao_id int NOT NULL,
        evento text NOT NULL,
        instancia text,
        hash bytea NOT NULL,
        data_evolution text,
        recebido_em timestamptz NOT NULL DEFAULT now(),
        conteudo text,
        resultado text NOT NULL CHECK (resultado IN ('aplicado', 'registrado', 'nao_reconhecido', 'falhou')),
        erro text,
        especie text
      ) PARTITION BY RANGE (id)`)
    await runner.query('ALTER SEQUENCE whatsapp.evento_webhook_id_seq OWNED BY whatsapp.evento_webhook.id')
    // These rows are few: it costs next to nothing.
    await runner.query(`
      CREATE INDEX evento_webhook_problema_idx ON whatsapp.evento_webhook (id)
      WHERE resultado IN ('nao_reconhecido', 'falhou')`)
    // One company's list: without it, a company that has been quiet costs a walk through everybody's rows (1.5 s
    // among 5 million). It adds about 5 to 10 µs to the insertion of a row.
    await runner.query(
      'CREATE INDEX evento_webhook_configuracao_idx ON whatsapp.evento_webhook (configuracao_id, id)',
    )
    // By kind of event. The three kinds that most deliveries are of are found by walking back from the latest, and are
    // not made dearer by this.
    await runner.query(`
      CREATE INDEX evento_webhook_raro_idx ON whatsapp.evento_webhook (evento, id)
      WHERE evento <> 'messages.upsert' AND evento <> 'messages.update' AND evento <> 'contacts.update'`)
    // The common kinds, where they were not applied: rare, and otherwise a walk through all that were.
    await runner.query(`
      CREATE INDEX evento_webhook_nao_aplicado_idx ON whatsapp.evento_webhook (resultado, evento, id)
      WHERE resultado <> 'aplicado' AND evento IN ('messages.upsert', 'messages.update', 'contacts.update')`)
    await criarParticoes(runner)
    await criarEntregasRecentes(runner)
    // How many came in, by steps of five seconds, and up to where the journal has been counted: an hour of it may be
    // millions of rows.
    await runner.query(`
      CREATE TABLE whatsapp.movimento_do_diario (
        passo timestamptz PRIMARY KEY,
        total int NOT NULL,
        falharam int NOT NULL
      )`)
    await runner.query(`
      CREATE TABLE whatsapp.contagem_do_diario (
        unica boolean PRIMARY KEY DEFAULT true CHECK (unica),
        ate_id bigint NOT NULL
      )`)
    await runner.query('INSERT INTO whatsapp.contagem_do_diario (ate_id) VALUES (0)')
    await instalar(runner, apagarEventosDaConfiguracao)
    await runner.query(`
      CREATE TRIGGER configuracao_whatsapp_apaga_eventos AFTER DELETE ON whatsapp.configuracao_whatsapp
      FOR EACH ROW EXECUTE FUNCTION whatsapp.apagar_eventos_da_configuracao()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER configuracao_whatsapp_apaga_eventos ON whatsapp.configuracao_whatsapp')
    await remover(runner, apagarEventosDaConfiguracao)
    for (const tabela of ['contagem_do_diario', 'movimento_do_diario', 'evento_webhook'])
      await runner.query(`DROP TABLE whatsapp.${tabela}`)
    for (const tabela of TABELAS_DAS_ENTREGAS) await runner.query(`DROP TABLE ${tabela}`)
    // A day that was being dropped when the retention was cut off.
    await runner.query(`
      DO $$ DECLARE solta text; BEGIN
        FOR solta IN SELECT oid::regclass FROM pg_class WHERE relnamespace = 'whatsapp'::regnamespace
          AND relkind = 'r' AND relname ~ '^evento_webhook_[0-9]{8}$'
        LOOP EXECUTE 'DROP TABLE ' || solta; END LOOP;
      END $$`)
    await remover(runner, criarParticoesDoDiario, primeiroEventoDe)
  }
}

/** Today and the days after it; the retention goes on making them. Before them, one for all that is older. */
const criarParticoes = async (runner: QueryRunner): Promise<void> => {
  await instalar(runner, primeiroEventoDe, criarParticoesDoDiario)
  await runner.query(`
    DO $$ BEGIN
      EXECUTE format('CREATE TABLE whatsapp.evento_webhook_antes PARTITION OF whatsapp.evento_webhook
        FOR VALUES FROM (MINVALUE) TO (%s)', whatsapp.primeiro_evento_de((now() AT TIME ZONE 'UTC')::date));
    END $$`)
  await runner.query(`SELECT whatsapp.criar_particoes_do_diario(${DIAS_ADIANTE})`)
}

/** Half of a hash tells two deliveries of one configuration apart as well. Never analysed: see `REGISTRAR`. */
const criarEntregasRecentes = async (runner: QueryRunner): Promise<void> => {
  for (const tabela of TABELAS_DAS_ENTREGAS)
    await runner.query(`
      CREATE TABLE ${tabela} (
        configuracao_id int NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (configuracao_id, hash)
      ) WITH (autovacuum_enabled = false)`)
}
