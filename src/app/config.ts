import { randomBytes } from 'node:crypto'
import type { OpcoesDoPlugin } from '../plugin/opcoes/opcoes-do-plugin.js'
import type { OpcoesDoCorreio } from '../services/correio/opcoes-do-correio.js'
import { problemasDeProducao } from './config-de-producao.js'
import { lerGuardados } from './valores-guardados.js'
import { type Variaveis, variaveis } from './variaveis.js'

/** What the reference application runs with. */
export interface Config {
  producao: boolean
  porta: number
  host: string
  /** Whose `X-Forwarded-…` headers are believed: addresses, networks, or `loopback` and `uniquelocal`. */
  proxyConfiavel: string[]
  siteUrl: string
  /** Where generated secrets, the embedded database and the demo keep their files. */
  pasta: string
  /** Absent: embedded database. */
  databaseUrl: string | undefined
  /** Absent: the bundled simulator (demo). */
  evolution: { url: string; apiKey: string } | undefined
  /** Whether an empty database is filled with companies and a month of movement; only beside the simulator. */
  dadosDeDemonstracao: boolean
  /** `dispensado`: Evolution is too old to sign its deliveries. */
  webhookJwt: 'exigido' | 'dispensado'
  /** How Evolution's events come in, where not by webhooks alone. */
  eventos: OpcoesDoPlugin['eventos']
  /** Whether companies may have Evolution servers of their own, and which of those may be private. */
  servidorProprio: { permitido: boolean; hosts: string[]; exigirHttps: boolean }
  encryptionKeys: string[]
  sessionSecret: string
  retencao: NonNullable<OpcoesDoPlugin['retencao']>
  /** Absent: links to choose a password are handed over by an admin. */
  correio: OpcoesDoCorreio | undefined
  /** Through whose WhatsApp contacts are told of alerts, and whether their webhooks must be https. */
  alertas: Pick<NonNullable<OpcoesDoPlugin['alertas']>, 'whatsapp' | 'exigirHttps'>
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
  const { lidas, problemas } = lerVariaveis(env)
  if (problemas.length > 0) throw new ConfigInvalida(problemas)
  return montar(lidas, lidas.NODE_ENV === 'production')
}

/** @returns everything that is wrong, in one list: formats, what is missing, what is weak, what contradicts itself */
export const problemasDaConfig = (env: NodeJS.ProcessEnv): string[] => lerVariaveis(env).problemas

const lerVariaveis = (env: NodeJS.ProcessEnv): { lidas: Variaveis; problemas: string[] } => {
  const lido = variaveis.safeParse(env)
  const malFormadas = new Map(
    lido.success ? [] : lido.error.issues.map(({ path: [nome = ''], message }) => [String(nome), message]),
  )
  // One line for each variable: a badly written one, which the rest does not see, is not missing as well.
  const lidas: Variaveis = lido.success
    ? lido.data
    : variaveis.parse(Object.fromEntries(Object.entries(env).filter(([nome]) => !malFormadas.has(nome))))
  const producao = lidas.NODE_ENV === 'production'
  const porNome = new Map([...malFormadas].map(([nome, mensagem]) => [nome, `${nome} ${mensagem}`]))
  for (const problema of [...incoerencias(lidas), ...(producao ? problemasDeProducao(lidas) : [])]) {
    const nome = problema.split(' ', 1)[0] ?? problema
    if (!porNome.has(nome)) porNome.set(nome, problema)
  }
  return { lidas, problemas: [...porNome.values()] }
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
  ...(v.CORREIO_URL && !v.CORREIO_DE ? ['CORREIO_DE falta: de quem são os e-mails de CORREIO_URL?'] : []),
  ...(v.CORREIO_DE && !v.CORREIO_URL ? ['CORREIO_URL falta: CORREIO_DE precisa de um servidor'] : []),
  ...(v.DEMO === 'sim' && url ? ['DEMO=sim é só para o simulador: tire EVOLUTION_API_URL'] : []),
  ...(v.EVOLUTION_RABBITMQ_URL && !url
    ? ['EVOLUTION_API_URL falta: EVOLUTION_RABBITMQ_URL traz os eventos de qual servidor?']
    : []),
  ...(v.ADMIN_PASSWORD && !v.ADMIN_EMAIL ? ['ADMIN_EMAIL falta: ADMIN_PASSWORD é de quem?'] : []),
]

/** This machine and private networks: no one else is between the proxy and this application. */
const PROXY_PADRAO = 'loopback, uniquelocal'

const SEGREDOS = {
  arquivo: 'segredos.json',
  remedio:
    'Restaure-o de uma cópia. Se o apagar, outras chaves são geradas, e o que está selado no banco com as de antes não abre mais.',
}

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
    : await lerGuardados(pasta, SEGREDOS, GERADORES)
  const { EVOLUTION_API_URL: url, EVOLUTION_API_KEY: apiKey } = v
  const email = v.ADMIN_EMAIL ?? (producao ? undefined : 'admin@demo.local')
  const senha = v.ADMIN_PASSWORD ?? guardados.ADMIN_PASSWORD
  return {
    producao,
    porta,
    host: v.HOST ?? '127.0.0.1',
    proxyConfiavel: separar(v.PROXY_CONFIAVEL ?? PROXY_PADRAO),
    siteUrl: v.SITE_URL ?? `http://localhost:${porta}`,
    pasta,
    databaseUrl: v.DATABASE_URL,
    evolution: url && apiKey ? { url, apiKey } : undefined,
    // Somebody's PostgreSQL is filled with nothing that was not asked for.
    dadosDeDemonstracao: !url && !producao && (v.DEMO ?? (v.DATABASE_URL ? 'nao' : 'sim')) === 'sim',
    webhookJwt: v.EVOLUTION_WEBHOOK_JWT ?? 'exigido',
    eventos: v.EVOLUTION_RABBITMQ_URL
      ? {
          rabbitmq: {
            url: v.EVOLUTION_RABBITMQ_URL,
            exchange: v.EVOLUTION_RABBITMQ_EXCHANGE ?? 'evolution',
            fila: v.EVOLUTION_RABBITMQ_FILA ?? 'adminjs-evolution',
          },
        }
      : undefined,
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
    correio: v.CORREIO_URL && v.CORREIO_DE ? { url: v.CORREIO_URL, de: v.CORREIO_DE } : undefined,
    alertas: {
      ...(v.ALERTAS_WHATSAPP && { whatsapp: { empresa: v.ALERTAS_WHATSAPP } }),
      ...(!producao && { exigirHttps: false }),
    },
    metricsToken: v.METRICS_TOKEN,
    admin: email && senha ? { email: email.toLowerCase(), senha } : undefined,
  }
}
