/** Where a file is kept: whose it is, by the host's reference, and its name there, which says nothing. */
export interface LugarDaMidia {
  empresa: string
  nome: string
}

/**
 * What keeps the files of messages, by company: a folder, or a bucket of the host's. It is given sealed bytes, and never sees
 * what is in them. Each may be called again.
 */
export interface GuardaDeMidia {
  escrever(lugar: LugarDaMidia, bytes: Uint8Array): Promise<void>
  /** Null: there is none. */
  ler(lugar: LugarDaMidia): Promise<Uint8Array | null>
  /** One that is not there is deleted already. */
  apagar(lugar: LugarDaMidia): Promise<void>
}
