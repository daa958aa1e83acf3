import type { DataSource } from 'typeorm'

/** How the commands are called in the checkout; `node cli.js` where they were unpacked. */
export const CHAMADA = 'npm run cli --'

export interface EmpresaProcurada {
  id: number
  /** What whoever types calls it. */
  chamada: string
}

/** What a command that works on a database is given of where it runs. */
export interface Aberto {
  dataSource: DataSource
  /** As they stand in ENCRYPTION_KEY, the first one first. */
  encryptionKeys: readonly string[]
  /** Null: there is none that is called so. */
  acharEmpresa(chamada: string): Promise<EmpresaProcurada | null>
}

/** Does something on the database, and lets go of it whatever happens. */
export type ComBanco = <T>(env: NodeJS.ProcessEnv, fazer: (aberto: Aberto) => Promise<T>) => Promise<T>

export interface Terminal {
  argumentos: readonly string[]
  /** What a command's name is typed after. */
  chamada?: string
  env: NodeJS.ProcessEnv
  /** The application's, or a host's, which is another way to open it. */
  comBanco: ComBanco
  /** One text for standard output. */
  dizer(texto: string): void
  /** One line for standard error. */
  reclamar(texto: string): void
  /** The first line of standard input, asked for without showing what is typed. */
  perguntar?(pergunta: string): Promise<string>
}
