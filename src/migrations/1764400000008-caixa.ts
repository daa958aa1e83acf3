import type { MigrationInterface, QueryRunner } from 'typeorm'
import { conversaMudou, conversaOuviu } from './funcoes/conversa-ouviu.js'
import { instalar, remover } from './funcoes/funcao.js'
import { resumirConversas } from './funcoes/resumir-conversas.js'

const FUNCOES = [resumirConversas, conversaOuviu, conversaMudou]
const COLUNAS = [
  'ultima_mensagem_id',
  'nao_lidas',
  'lida_ate_em',
  'lida_ate_id',
  'respondida_em',
  'esperando_desde',
]

/**
 * What the list of conversations shows, rolled up into the conversation by triggers of its messages, whoever writes them:
 * the list is then one walk along an index. The last words are pointed at, not copied: edited, delivered or deleted, they
 * are so in the list as well.
 */
export class Caixa1764400000008 implements MigrationInterface {
  readonly name = 'Caixa1764400000008'

  async up(runner: QueryRunner): Promise<void> {
    // `lida_ate_em`, `lida_ate_id`: the last message that somebody of the company has seen.
    await runner.query(`
      ALTER TABLE whatsapp.conversa
        ADD COLUMN ultima_mensagem_id bigint,
        ADD COLUMN nao_lidas int NOT NULL DEFAULT 0,
        ADD COLUMN lida_ate_em timestamptz,
        ADD COLUMN lida_ate_id bigint,
        ADD COLUMN respondida_em timestamptz,
        ADD COLUMN esperando_desde timestamptz`)
    await runner.query(
      'ALTER TABLE whatsapp.configuracao_whatsapp ADD COLUMN confirmar_leitura boolean NOT NULL DEFAULT false',
    )
    await runner.query(`
      CREATE INDEX conversa_nao_lida_idx ON whatsapp.conversa (configuracao_id, ultima_em, id) WHERE nao_lidas > 0`)
    await runner.query(`
      CREATE INDEX conversa_esperando_idx ON whatsapp.conversa (configuracao_id, esperando_desde, id)
      WHERE esperando_desde IS NOT NULL`)
    await runner.query(`
      CREATE INDEX conversa_grupo_idx ON whatsapp.conversa (configuracao_id, ultima_em, id) WHERE tipo = 'grupo'`)
    await runner.query(`
      CREATE INDEX mensagem_nao_saiu_idx ON whatsapp.mensagem (configuracao_id, conversa_id)
      WHERE direcao = 'saida' AND status IN ('falhou', 'expirada')`)
    // What may be unread: of a conversation that is all history, or reminders, nothing is looked through.
    await runner.query(`
      CREATE INDEX mensagem_ouvida_idx ON whatsapp.mensagem (conversa_id, em, id)
      WHERE direcao = 'entrada' AND origem = 'contato' AND tipo <> 'reacao'`)
    await instalar(runner, ...FUNCOES)
    await runner.query(`
      CREATE TRIGGER mensagem_nova_na_caixa AFTER INSERT ON whatsapp.mensagem REFERENCING NEW TABLE AS novas
      FOR EACH STATEMENT EXECUTE FUNCTION whatsapp.conversa_ouviu()`)
    await runner.query(`
      CREATE TRIGGER mensagem_mudada_na_caixa AFTER UPDATE OF em, conversa_id ON whatsapp.mensagem FOR EACH ROW
      WHEN (OLD.em <> NEW.em OR OLD.conversa_id <> NEW.conversa_id) EXECUTE FUNCTION whatsapp.conversa_mudou()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const gatilho of ['nova_na_caixa', 'mudada_na_caixa'])
      await runner.query(`DROP TRIGGER mensagem_${gatilho} ON whatsapp.mensagem`)
    await remover(runner, ...FUNCOES)
    await runner.query('DROP INDEX whatsapp.mensagem_ouvida_idx, whatsapp.mensagem_nao_saiu_idx')
    await runner.query('ALTER TABLE whatsapp.configuracao_whatsapp DROP COLUMN confirmar_leitura')
    for (const coluna of COLUNAS)
      await runner.query(`ALTER TABLE whatsapp.conversa DROP COLUMN ${coluna} CASCADE`)
  }
}
