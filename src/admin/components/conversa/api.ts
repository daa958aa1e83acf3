import { ApiClient } from 'adminjs'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { SemResposta, SessaoTerminou } from '../conexao/api.js'

export type Pedido =
  | { fazer: 'enviar'; texto: string; chave: string }
  | { fazer: 'enviarImagem'; imagem: string; legenda: string; chave: string }
  | { fazer: 'reenviar' | 'cancelar'; mensagem: string }

interface Resposta {
  conversa: ConversaAberta | null
  notice?: { message: string; type: string }
}

/** @param antesDe the oldest message at hand: the page before it */
export const lerConversa = async (id: string, antesDe?: string): Promise<ConversaAberta | null> => {
  const { conversa } = await chamar(id, 'show', antesDe ? { params: { antesDe } } : {})
  return conversa
}

/** @returns the conversation as it is then, and what went wrong as a key of the locale */
export const pedirNaConversa = async (
  id: string,
  pedido: Pedido,
): Promise<{ conversa: ConversaAberta | null; erro: string | null }> => {
  const { conversa, notice } = await chamar(id, 'responder', { method: 'post', data: { ...pedido } })
  return { conversa, erro: notice?.type === 'error' ? notice.message : null }
}

const chamar = async (recordId: string, actionName: string, mais: object): Promise<Resposta> => {
  try {
    const { data } = await new ApiClient().recordAction({
      resourceId: 'Conversa',
      recordId,
      actionName,
      ...mais,
    })
    const { conversa = null, ...resto } = data as unknown as Partial<Resposta>
    return { conversa, ...resto }
  } catch (erro) {
    const { response } = erro as { response?: { status?: number } }
    if (!response) throw new SemResposta('no answer', { cause: erro })
    throw response.status === 401 ? new SessaoTerminou('401', { cause: erro }) : erro
  }
}
