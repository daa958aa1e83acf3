import type { ComponentLoader } from 'adminjs'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import type { LerAcesso } from './admin/acesso.js'
import type { Escutar } from './services/avisos.js'
import type { Registro } from './services/registro.js'

/** Options of `evolutionWhatsApp`. */
export interface OpcoesDoPlugin {
  /** The host's DataSource, initialised or not, with `entidades` and `migracoes` of this package. PostgreSQL. */
  dataSource: DataSource
  /** Where Evolution reaches this application, e.g. `https://painel.exemplo.com.br`. */
  siteUrl: string
  /** The SaaS's own Evolution API v2 server, used by every company that has none of its own. */
  evolution: { url: string; apiKey: string }
  /** 32 bytes each, base64 or hex; the first one encrypts, all of them decrypt. */
  encryptionKeys: readonly string[]
  /** Who a user of the panel is; null: nobody, and nothing is shown. */
  acesso: LerAcesso
  /** The host's loader: the plugin adds its components to it. */
  componentLoader: ComponentLoader
  /** Anything with pino's `info`, `warn` and `error`. Default: silent. */
  registro?: Registro
  /** How to LISTEN. Default: on a connection of the DataSource's pool. */
  escutar?: Escutar
}

/** The options do not fit; says in words which, and what is expected. */
export class OpcoesInvalidas extends Error {
  override readonly name = 'OpcoesInvalidas'
}

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
const funcao = (quando: string) =>
  z.custom((valor) => typeof valor === 'function', `must be a function ${quando}`)
const comMetodos = (nome: string, ...metodos: string[]) =>
  z.custom(
    (valor) => metodos.every((m) => typeof (valor as Record<string, unknown> | null)?.[m] === 'function'),
    `must be ${nome}`,
  )

const esquema = z.strictObject({
  dataSource: z.instanceof(DataSource, { error: 'must be a TypeORM DataSource' }),
  siteUrl: url,
  evolution: z.strictObject({ url, apiKey: z.string().min(1, 'must not be empty') }),
  encryptionKeys: z.array(z.string().transform(lerChave)).min(1, 'must hold at least one key'),
  acesso: funcao('(currentAdmin) => ({ papel, empresaId? }) | null'),
  componentLoader: comMetodos('an AdminJS ComponentLoader', 'add', 'override'),
  registro: comMetodos('a logger with info, warn and error', 'info', 'warn', 'error').optional(),
  escutar: funcao('that listens on a channel').optional(),
})

function lerChave(texto: string, contexto: z.RefinementCtx): Buffer {
  const chave = /^[0-9a-f]{64}$/i.test(texto) ? Buffer.from(texto, 'hex') : Buffer.from(texto, 'base64')
  // Never the key itself: this text ends in logs.
  if (chave.length !== 32)
    contexto.addIssue({ code: 'custom', message: 'must be 32 bytes, in base64 or hex' })
  return chave
}

/** @throws OpcoesInvalidas with one line per problem */
export const validarOpcoes = (opcoes: OpcoesDoPlugin): { chaves: Buffer[] } => {
  const lidas = esquema.safeParse(opcoes)
  if (lidas.success) return { chaves: lidas.data.encryptionKeys }
  const linhas = lidas.error.issues.map(
    (problema) => `- ${problema.path.join('.') || 'options'}: ${problema.message}`,
  )
  throw new OpcoesInvalidas(`evolutionWhatsApp(options) cannot start:\n${linhas.join('\n')}`)
}
