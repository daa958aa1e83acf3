import { emUmaLinha } from '../app/em-uma-linha.js'
import { PastaEmUso } from '../app/trava-de-pasta.js'
import { type Config, lerConfig } from '../config.js'
import { abrirBanco, type Banco } from '../database.js'

export interface Terminal {
  argumentos: readonly string[]
  env: NodeJS.ProcessEnv
  /** One text for standard output. */
  dizer(texto: string): void
  /** One line for standard error. */
  reclamar(texto: string): void
}

/** This process's own. */
export const terminal: Terminal = {
  argumentos: process.argv.slice(2),
  env: process.env,
  dizer: (texto) => process.stdout.write(`${texto}\n`),
  reclamar: (texto) => process.stderr.write(`${texto}\n`),
}

/** Does something on the application's database, and lets go of it whatever happens. */
export const comBanco = async <T>(
  env: NodeJS.ProcessEnv,
  fazer: (banco: Banco, config: Config) => Promise<T>,
): Promise<T> => {
  const config = await lerConfig(env)
  const banco = await abrirBanco({ url: config.databaseUrl, pasta: config.pasta })
  return fazer(banco, config).finally(banco.fechar)
}

/** Why a command could not be carried out. */
export const emPalavras = (erro: unknown): string =>
  erro instanceof PastaEmUso ? `Pare o servidor primeiro. ${erro.message}` : emUmaLinha(erro)
