import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The order is that of `CHAVES` in resources/configuracao-whatsapp/comportamento.ts; then the sentence. */
const RESUMO = [
  'recusar_chamadas',
  'ignorar_grupos',
  'sempre_online',
  'ler_mensagens',
  'ler_status',
  'sincronizar_historico',
].map((coluna) => `CASE WHEN ${coluna} THEN '1' ELSE '0' END`)

/** How each instance is to behave. A row is there from when somebody chose, or the host's defaults were given to it. */
export class Comportamento1764400000015 implements MigrationInterface {
  readonly name = 'Comportamento1764400000015'

  async up(runner: QueryRunner): Promise<void> {
    // `aplicado_em` null: the server has not taken it yet; it is tried again from `tentar_em` on.
    await runner.query(`
      CREATE TABLE whatsapp.comportamento (
        configuracao_id int PRIMARY KEY REFERENCES whatsapp.configuracao_whatsapp ON DELETE CASCADE,
        recusar_chamadas boolean NOT NULL,
        mensagem_chamada text NOT NULL CHECK (length(mensagem_chamada) <= 500),
        ignorar_grupos boolean NOT NULL,
        sempre_online boolean NOT NULL,
        ler_mensagens boolean NOT NULL,
        ler_status boolean NOT NULL,
        sincronizar_historico boolean NOT NULL,
        resumo text GENERATED ALWAYS AS (${RESUMO.join(' || ')} || mensagem_chamada) STORED,
        -- One that was set on the server by hand is left alone until somebody chooses here.
        proxy_escolhido boolean NOT NULL DEFAULT false,
        proxy_protocolo text CHECK (proxy_protocolo IN ('http', 'https', 'socks4', 'socks5')),
        proxy_host text,
        proxy_porta int CHECK (proxy_porta BETWEEN 1 AND 65535),
        proxy_usuario text,
        aplicado_em timestamptz,
        erro text,
        tentativas int NOT NULL DEFAULT 0,
        tentar_em timestamptz,
        atualizado_em timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nulls(proxy_protocolo, proxy_host, proxy_porta, proxy_usuario) IN (0, 4))
      )`)
    await runner.query('ALTER TABLE whatsapp.credencial_evolution ADD COLUMN proxy_senha text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE whatsapp.credencial_evolution DROP COLUMN proxy_senha')
    await runner.query('DROP TABLE whatsapp.comportamento')
  }
}
