import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The worst first: 1 is what somebody has to look at before anything else. What is out of business comes last. */
const GRAVIDADE = `
  CASE WHEN NOT ativo THEN 9
       WHEN status = 'erro' THEN 1
       WHEN motivo = 'banido' THEN 2
       WHEN motivo = 'instancia_inexistente' THEN 3
       WHEN status = 'desconectado' THEN 4
       WHEN status = 'conectando' THEN 5
       WHEN status = 'aguardando_qr' THEN 6
       WHEN status = 'conectado' THEN 7
       ELSE 8 END`

/** Who looks after a company that is in trouble, whom to call there, and which trouble comes first. */
export class Atencao1764400000014 implements MigrationInterface {
  readonly name = 'Atencao1764400000014'

  async up(runner: QueryRunner): Promise<void> {
    // Of one trouble: `situacao_desde` is the configuration's `status_desde` then, and another one begins anew.
    await runner.query(`
      CREATE TABLE whatsapp.cuidado (
        configuracao_id int PRIMARY KEY REFERENCES whatsapp.configuracao_whatsapp (id) ON DELETE CASCADE,
        situacao_desde timestamptz NOT NULL,
        quem text NOT NULL,
        desde timestamptz NOT NULL DEFAULT now(),
        adiada_ate timestamptz,
        nota text
      )`)
    await runner.query(`
      ALTER TABLE whatsapp.empresa
        ADD COLUMN contato_nome text,
        ADD COLUMN contato_telefone text,
        ADD COLUMN contato_email text`)
    await runner.query(`
      ALTER TABLE whatsapp.configuracao_whatsapp
        ADD COLUMN gravidade smallint GENERATED ALWAYS AS (${GRAVIDADE}) STORED`)
    await runner.query(`
      CREATE INDEX configuracao_whatsapp_gravidade_idx
      ON whatsapp.configuracao_whatsapp (gravidade, status_desde DESC, id DESC)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE whatsapp.configuracao_whatsapp DROP COLUMN gravidade')
    for (const coluna of ['contato_nome', 'contato_telefone', 'contato_email'])
      await runner.query(`ALTER TABLE whatsapp.empresa DROP COLUMN ${coluna}`)
    await runner.query('DROP TABLE whatsapp.cuidado')
  }
}
