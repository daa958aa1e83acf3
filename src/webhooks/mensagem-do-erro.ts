/** What the journal keeps of an error: its message, cut short. */
export const mensagemDoErro = (erro: unknown): string =>
  erro instanceof Error ? erro.message.slice(0, 500) : 'erro desconhecido'
