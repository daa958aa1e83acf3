import { randomBytes } from 'node:crypto'
import { problemasDeProducao } from './app/config-de-producao.js'
import { lerGuardados } from './app/valores-guardados.js'
import { type Variaveis, variaveis } from './app/variaveis.js'
import type { OpcoesDoPlugin } from './opcoes.js'

/** What the reference application runs with. */
export interface Config {
  producao: boolean
  porta: number
  host: string
  siteUrl: string
  /** Where generated secrets, the embedded database and the demo keep their files. */
  pasta: string
  /** Absent: embedded database. */
  databaseUrl: string | undefined
  /** Absent: the bundled simulator (demo). */
  evolution: { url: string; apiKey: string } | undefined
  /** `dispensado`: Evolution is too old to sign its deliveries. */
  webhookJwt: 'exigido' | 'dispensado'
  /** Whether companies may have Evolution servers of their own, and which of those may be private. */
  servidorProprio: { permitido: boolean; hosts: string[]; exigirHttps: boolean }
  encryptionKeys: string[]
  sessionSecret: string
  retencao: NonNullable<OpcoesDoPlugin['retencao']>
  /** Absent: no metrics. */
  metricsToken: string | undefined
  admin: { email: string; senha: string } | undefined
}

/** The environment does not do; `message` lists every problem, one per line. */
export class ConfigInvalida extends Error {
  override readonly name = 'ConfigInvalida'
  constructor(problemas: readonly string[]) {
    super(`A configuração não está completa:\n${problemas.map((problema) => `  - ${problema}`).join('\n')}`)
  }
}

/**
 * Reads the environment. In development what is missing is generated and kept under the data folder; in
 * production everything missing, weak or not https is refused, in one list.
 * @throws ConfigInvalida
 */
export const lerConfig = async (env: NodeJS.ProcessEnv): Promise<Config> => {
  const lido = variaveis.safeParse(env)
  if (!lido.success) {
    throw new ConfigInvalida(lido.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`))
  }
  const producao = lido.data.NODE_ENV === 'production'
  const problemas = [...incoerencias(lido.data), ...(producao ? problemasDeProducao(lido.data) : [])]
  if (problemas.length > 0) throw new ConfigInvalida(problemas)
  return montar(lido.data, producao)
}

const incoerencias = ({ EVOLUTION_API_URL: url, EVOLUTION_API_KEY: chave, ...v }: Variaveis): string[] => [
  ...(url && !chave ? ['EVOLUTION_API_KEY falta: EVOLUTION_API_URL precisa dela'] : []),
  ...(chave && !url ? ['EVOLUTION_API_URL falta: EVOLUTION_API_KEY é para qual servidor?'] : []),
  ...((v.EVENTOS_CONTEUDO_DIAS ?? 1) > (v.EVENTOS_RETENCAO_DIAS ?? 30)
    ? ['EVENTOS_CONTEUDO_DIAS não pode passar de EVENTOS_RETENCAO_DIAS (padrão: 30)']
    : []),
  ...((v.MENSAGENS_RETENCAO_DIAS ?? 3650) <
  (v.EVENTOS_CONTEUDO_DIAS ?? Math.min(7, v.EVENTOS_RETENCAO_DIAS ?? 30))
    ? ['MENSAGENS_RETENCAO_DIAS não pode ser menor que EVENTOS_CONTEUDO_DIAS (padrão: 7)']
    : []),
  ...(v.ADMIN_PASSWORD && !v.ADMIN_EMAIL ? ['ADMIN_EMAIL falta: ADMIN_PASSWORD é de quem?'] : []),
]

const GERADORES = {
  ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  SESSION_SECRET: () => randomBytes(32).toString('base64url'),
  ADMIN_PASSWORD: () => randomBytes(9).toString('base64url'),
}

const separar = (lista: string): string[] =>
  lista
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const montar = async (v: Variaveis, producao: boolean): Promise<Config> => {
  const pasta = v.DATA_DIR ?? '.data'
  const porta = v.PORT ?? 3000
  const guardados: Partial<Record<keyof typeof GERADORES, string>> = producao
    ? {}
    : await lerGuardados(pasta, 'segredos.json', GERADORES)
  const { EVOLUTION_API_URL: url, EVOLUTION_API_KEY: apiKey } = v
  const email = v.ADMIN_EMAIL ?? (producao ? undefined : 'admin@demo.local')
  const senha = v.ADMIN_PASSWORD ?? guardados.ADMIN_PASSWORD
  return {
    producao,
    porta,
    host: v.HOST ?? (producao ? '0.0.0.0' : '127.0.0.1'),
    siteUrl: v.SITE_URL ?? `http://localhost:${porta}`,
    pasta,
    databaseUrl: v.DATABASE_URL,
    evolution: url && apiKey ? { url, apiKey } : undefined,
    webhookJwt: v.EVOLUTION_WEBHOOK_JWT ?? 'exigido',
    servidorProprio: {
      permitido: v.SERVIDOR_PROPRIO === 'sim',
      hosts: separar(v.SERVIDOR_PROPRIO_HOSTS ?? ''),
      exigirHttps: producao,
    },
    encryptionKeys: separar(v.ENCRYPTION_KEY ?? guardados.ENCRYPTION_KEY ?? ''),
    sessionSecret: v.SESSION_SECRET ?? guardados.SESSION_SECRET ?? '',
    retencao: {
      diasDoConteudo: v.EVENTOS_CONTEUDO_DIAS,
      dias: v.EVENTOS_RETENCAO_DIAS,
      maximoDeEventos: v.EVENTOS_MAXIMO,
      mensagensDias: v.MENSAGENS_RETENCAO_DIAS,
    },
    metricsToken: v.METRICS_TOKEN,
    admin: email && senha ? { email: email.toLowerCase(), senha } : undefined,
  }
}
