import { ApiClient } from 'adminjs'
import type { ConversaAberta } from '../../../resources/conversa/conversa-aberta.js'
import { SemResposta, SessaoTerminou } from '../base/falha.js'

export type Pedido =
  | { fazer: 'enviar'; texto: string; chave: string; respondeA?: string | undefined }
  | { fazer: 'reenviar' | 'cancelar' | 'apagar'; mensagem: string }
  | { fazer: 'editar'; mensagem: string; texto: string }
  | { fazer: 'reagir'; mensagem: string; emoji: string }

interface Resposta {
  conversa: ConversaAberta | null
  notice?: { message: string; type: string }
}

/** @param params the page before the oldest message at hand, or the one with a message in its middle; else the latest */
export const lerConversa = async (
  id: string,
  params: { antesDe?: string; emVoltaDe?: string } = {},
): Promise<ConversaAberta | null> => {
  const { conversa } = await chamar(id, 'show', { params })
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

/** @param nome empty: as the contact calls itself. @returns what went wrong, as a key of the locale; null: nothing */
export const renomearConversa = async (id: string, nome: string): Promise<string | null> => {
  const { notice } = await chamar(id, 'renomear', { method: 'post', data: { nome } })
  return notice?.type === 'error' ? notice.message : null
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
