/** How far a connection's messages have been looked through for what was missed. Times are ISO 8601. */
export interface CoberturaDaConexao {
  /** All that its server keeps of the time up to here has been asked for. */
  conferidaAte: string
  /** The last time in which something may have been missed; null: there was none. */
  lacuna: { de: string; ate: string; recuperadas: number } | null
  /** It is still to be asked for, or under way. */
  buscando: boolean
  /** Whether its server keeps messages; null: nobody knows. */
  guarda: boolean | null
}
