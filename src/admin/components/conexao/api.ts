import { ApiClient } from 'adminjs'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'

/** The server no longer knows who is asking. */
export class SessaoTerminou extends Error {
  override readonly name = 'SessaoTerminou'
}

/** Nobody answered: no network, or no server. */
export class SemResposta extends Error {
  override readonly name = 'SemResposta'
}

/** What the server has to say about an action, as a key of the locale. */
export interface Aviso {
  tipo: 'erro' | 'certo'
  chave: string
  valores: Record<string, unknown>
}

interface Resposta {
  estado: EstadoDaConexao | null
  notice?: { message: string; type: string; options?: Record<string, unknown> }
}

interface Chamada {
  id: number
  acao: Acao
  /** Absent: only read. */
  dados?: Record<string, unknown>
}

export const chamarAcao = async ({
  id,
  acao,
  dados,
}: Chamada): Promise<{ estado: EstadoDaConexao | null; aviso: Aviso | null }> => {
  const resposta = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: String(id),
      actionName: acao,
      ...(dados && { method: 'post', data: dados }),
    })
    .catch(traduzirFalha)
  const { estado, notice } = resposta.data as unknown as Resposta
  return {
    estado: estado ?? null,
    aviso: notice
      ? {
          tipo: notice.type === 'error' ? 'erro' : 'certo',
          chave: notice.message,
          valores: notice.options ?? {},
        }
      : null,
  }
}

export const traduzirFalha = (erro: unknown): never => {
  const { response } = erro as { response?: { status?: number } }
  if (!response) throw new SemResposta('no answer', { cause: erro })
  throw response.status === 401 ? new SessaoTerminou('401', { cause: erro }) : erro
}
