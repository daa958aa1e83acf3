/** The server no longer knows who is asking. */
export class SessaoTerminou extends Error {
  override readonly name = 'SessaoTerminou'
}

/** Nobody answered: no network, or no server. */
export class SemResposta extends Error {
  override readonly name = 'SemResposta'
}

export const traduzirFalha = (erro: unknown): never => {
  const { response } = erro as { response?: { status?: number } }
  if (!response) throw new SemResposta('no answer', { cause: erro })
  throw response.status === 401 ? new SessaoTerminou('401', { cause: erro }) : erro
}

/** What became of a request that failed, as a key of the locale. What was typed is still on the page. */
export const chaveDaFalha = (erro: unknown): string => {
  if (erro instanceof SessaoTerminou) return 'erros.sessao_terminou'
  if (erro instanceof SemResposta) return 'erros.sem_resposta'
  const { response } = erro as { response?: { status?: number } }
  if (response?.status === 401) return 'erros.sessao_terminou'
  return response ? 'erros.inesperado' : 'erros.sem_resposta'
}
