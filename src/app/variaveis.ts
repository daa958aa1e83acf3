import { z } from 'zod'

const vazioEhAusente = (valor: unknown) => (valor === '' ? undefined : valor)
const opcional = <T extends z.ZodType>(esquema: T) => z.preprocess(vazioEhAusente, esquema.optional())
const endereco = z.url({ protocol: /^https?$/, error: 'deve ser um endereço http(s)' })

const contagem = (maximo: number) => {
  const error = `deve ser um número inteiro de 1 a ${maximo}`
  return opcional(z.coerce.number({ error }).int({ error }).min(1, { error }).max(maximo, { error }))
}

/** The environment variables of the reference application. */
export const variaveis = z.object({
  NODE_ENV: z.string().optional(),
  PORT: opcional(z.coerce.number('deve ser um número de porta').int().min(0).max(65_535)),
  HOST: opcional(z.string()),
  DATA_DIR: opcional(z.string()),
  DATABASE_URL: opcional(z.url({ protocol: /^postgres(ql)?$/, error: 'deve começar com postgres://' })),
  SITE_URL: opcional(endereco),
  EVOLUTION_API_URL: opcional(endereco),
  EVOLUTION_API_KEY: opcional(z.string()),
  EVOLUTION_WEBHOOK_JWT: opcional(
    z.enum(['exigido', 'dispensado'], { error: 'deve ser exigido ou dispensado' }),
  ),
  SERVIDOR_PROPRIO: opcional(z.enum(['sim', 'nao'], { error: 'deve ser sim ou nao' })),
  SERVIDOR_PROPRIO_HOSTS: opcional(z.string()),
  ENCRYPTION_KEY: opcional(z.string()),
  SESSION_SECRET: opcional(z.string()),
  EVENTOS_CONTEUDO_DIAS: contagem(3650),
  EVENTOS_RETENCAO_DIAS: contagem(3650),
  EVENTOS_MAXIMO: contagem(1_000_000_000),
  MENSAGENS_RETENCAO_DIAS: contagem(3650),
  METRICS_TOKEN: opcional(z.string().min(16, 'é curto: ao menos 16 caracteres')),
  ADMIN_EMAIL: opcional(z.email('deve ser um e-mail')),
  ADMIN_PASSWORD: opcional(z.string()),
})
export type Variaveis = z.infer<typeof variaveis>
