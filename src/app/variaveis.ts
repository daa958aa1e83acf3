import { isIP } from 'node:net'
import { z } from 'zod'
import { lerEndereco, lerServidorDeCorreio } from '../services/correio/opcoes-do-correio.js'
import { decodificarChave } from '../services/criptografia/cifra.js'

const vazioEhAusente = (valor: unknown) => (valor === '' ? undefined : valor)
const opcional = <T extends z.ZodType>(esquema: T) => z.preprocess(vazioEhAusente, esquema.optional())
const endereco = z.url({ protocol: /^https?$/, error: 'deve ser um endereço http(s)' })

const contagem = (maximo: number) => {
  const error = `deve ser um número inteiro de 1 a ${maximo}`
  return opcional(z.coerce.number({ error }).int({ error }).min(1, { error }).max(maximo, { error }))
}

const redesValidas = (lista: string): boolean =>
  lista
    .split(',')
    .map((rede) => rede.trim())
    .every((rede) => /^(loopback|linklocal|uniquelocal)$/.test(rede) || ehRede(rede))

const ehRede = (rede: string): boolean => {
  const [endereco = '', bits, ...resto] = rede.split('/')
  const versao = isIP(endereco)
  const inteiro = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (versao === 4 ? 32 : 128))
  return versao > 0 && inteiro && resto.length === 0
}

/** The environment variables of the reference application. */
export const variaveis = z.object({
  NODE_ENV: z.string().optional(),
  PORT: opcional(z.coerce.number('deve ser um número de porta').int().min(0).max(65_535)),
  HOST: opcional(z.string()),
  PROXY_CONFIAVEL: opcional(
    z.string().refine(redesValidas, 'deve ter endereços IP ou redes (10.1.2.0/24), separados por vírgula'),
  ),
  DATA_DIR: opcional(z.string()),
  DEMO: opcional(z.enum(['sim', 'nao'], { error: 'deve ser sim ou nao' })),
  DATABASE_URL: opcional(z.url({ protocol: /^postgres(ql)?$/, error: 'deve começar com postgres://' })),
  SITE_URL: opcional(endereco),
  EVOLUTION_API_URL: opcional(endereco),
  EVOLUTION_API_KEY: opcional(z.string()),
  EVOLUTION_WEBHOOK_JWT: opcional(
    z.enum(['exigido', 'dispensado'], { error: 'deve ser exigido ou dispensado' }),
  ),
  EVOLUTION_RABBITMQ_URL: opcional(z.string().regex(/^amqps?:\/\/./, 'deve começar com amqp:// ou amqps://')),
  EVOLUTION_RABBITMQ_EXCHANGE: opcional(z.string().max(127, 'é longo demais')),
  EVOLUTION_RABBITMQ_FILA: opcional(z.string().max(120, 'é longo demais')),
  SERVIDOR_PROPRIO: opcional(z.enum(['sim', 'nao'], { error: 'deve ser sim ou nao' })),
  SERVIDOR_PROPRIO_HOSTS: opcional(z.string()),
  ENCRYPTION_KEY: opcional(
    z
      .string()
      .refine(
        (chaves) => chaves.split(',').every((chave) => decodificarChave(chave.trim()) !== null),
        'deve ter 32 bytes em base64 ou hex (várias: separadas por vírgula)',
      ),
  ),
  SESSION_SECRET: opcional(z.string()),
  EVENTOS_CONTEUDO_DIAS: contagem(3650),
  EVENTOS_RETENCAO_DIAS: contagem(3650),
  EVENTOS_MAXIMO: contagem(1_000_000_000),
  MENSAGENS_RETENCAO_DIAS: contagem(3650),
  CORREIO_URL: opcional(
    z
      .string()
      .refine(
        (texto) => lerServidorDeCorreio(texto) !== null,
        'deve ser smtp://usuario:senha@servidor:porta ou smtps://…',
      ),
  ),
  CORREIO_DE: opcional(
    z.string().refine((texto) => lerEndereco(texto) !== null, 'deve ser um e-mail, ou Nome <e-mail>'),
  ),
  ALERTAS_WHATSAPP: opcional(z.string()),
  METRICS_TOKEN: opcional(z.string().min(16, 'é curto: ao menos 16 caracteres')),
  ADMIN_EMAIL: opcional(z.email('deve ser um e-mail')),
  ADMIN_PASSWORD: opcional(z.string()),
})
export type Variaveis = z.infer<typeof variaveis>
