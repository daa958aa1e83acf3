import { z } from 'zod'

const vazioEhAusente = (valor: unknown) => (valor === '' ? undefined : valor)
const opcional = <T extends z.ZodType>(esquema: T) => z.preprocess(vazioEhAusente, esquema.optional())
const endereco = z.url({ protocol: /^https?$/, error: 'deve ser um endereço http(s)' })

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
  ENCRYPTION_KEY: opcional(z.string()),
  SESSION_SECRET: opcional(z.string()),
  ADMIN_EMAIL: opcional(z.email('deve ser um e-mail')),
  ADMIN_PASSWORD: opcional(z.string()),
})
export type Variaveis = z.infer<typeof variaveis>
