/** What a production start needs, as lerConfig takes it. */
export const AMBIENTE_DE_PRODUCAO = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://banco/x',
  SITE_URL: 'https://painel.example',
  EVOLUTION_API_URL: 'https://evolution.example',
  EVOLUTION_API_KEY: 'x'.repeat(16),
  ENCRYPTION_KEY: 'ab'.repeat(32),
  SESSION_SECRET: 'x'.repeat(32),
  ADMIN_EMAIL: 'a@b.example',
  ADMIN_PASSWORD: 'x'.repeat(12),
}
