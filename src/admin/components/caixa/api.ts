import { ApiClient } from 'adminjs'
import type { Caixa, FiltroDaCaixa, Sugestao } from '../../../resources/conversa/caixa.js'
import type { NumeroConferido } from '../../../services/mensagens/conversas/conferir-numero.js'
import { SessaoTerminou, traduzirFalha } from '../base/falha.js'

export interface Pergunta {
  filtro: FiltroDaCaixa | null
  busca: string
}

export interface CaixaLida extends Caixa {
  comConteudo: boolean
  podeComecar: boolean
}

/** @param depoisDe `lugar` of the last row at hand */
export const lerCaixa = async (
  { filtro, busca }: Pergunta,
  depoisDe: string | null = null,
): Promise<CaixaLida> => {
  const params = { ...(filtro && { filtro }), ...(busca && { busca }), ...(depoisDe && { depoisDe }) }
  const pedido = { resourceId: 'Conversa', actionName: 'caixa', params }
  const { data } = await new ApiClient().resourceAction(pedido).catch(traduzirFalha)
  const lida = data as unknown as Partial<CaixaLida>
  // A host that sends API calls to its login page answers with that page.
  if (!lida.records) throw new SessaoTerminou('no list')
  return lida as CaixaLida
}

/** @param ate the latest message that was seen */
export const marcarLida = async (conversa: string, ate: string): Promise<void> => {
  await new ApiClient()
    .recordAction({
      resourceId: 'Conversa',
      recordId: conversa,
      actionName: 'marcarLida',
      method: 'post',
      data: { ate },
    })
    .catch(traduzirFalha)
}

/** Whom somebody may want to talk with, by what they typed so far: a name or a number. */
export const sugerirConversas = async (digitado: string): Promise<readonly Sugestao[]> =>
  (await pedirNovaConversa('sugerir', digitado)).sugestoes ?? []

/** The number as it is completed, and whether it has WhatsApp; null: no telephone has it. */
export const conferirNumero = async (numero: string): Promise<NumeroConferido | null> =>
  (await pedirNovaConversa('conferir', numero)).numero ?? null

/** Id of the conversation with a number, made where there is none; null: no telephone has it. */
export const abrirConversa = async (numero: string): Promise<string | null> =>
  (await pedirNovaConversa('abrir', numero)).conversa ?? null

interface NovaConversa {
  sugestoes?: Sugestao[]
  numero?: NumeroConferido
  conversa?: string
}

const pedirNovaConversa = async (
  fazer: 'sugerir' | 'conferir' | 'abrir',
  numero: string,
): Promise<NovaConversa> => {
  const { data } = await new ApiClient()
    .resourceAction({
      resourceId: 'Conversa',
      actionName: 'novaConversa',
      method: 'post',
      data: { fazer, numero },
    })
    .catch(traduzirFalha)
  return data as unknown as NovaConversa
}
