import { z } from 'zod'
import type { FatoDeMensagem, MensagemVista } from '../../../services/mensagens/fatos/fatos.js'
import { referencia } from './chave.js'
import { MAXIMO_DO_EMOJI, MAXIMO_DO_ID } from './limites.js'
import { inteiro, texto } from './pecas.js'

const reacao = z.object({ key: referencia, text: texto(MAXIMO_DO_EMOJI), senderTimestampMs: inteiro })

/**
 * Of each person a message has one reaction at most: its row is told apart by whose it is and of what, whatever id
 * WhatsApp gave the telling of it. So another one takes its place, and an empty one takes it away.
 */
export const lerReacao = (
  parte: unknown,
  base: Omit<MensagemVista, 'fato' | 'tipo' | 'texto' | 'midia' | 'respondeA'>,
): FatoDeMensagem[] | null => {
  const lida = reacao.safeParse(parte)
  if (!lida.success) return null
  const { key, text, senderTimestampMs } = lida.data
  const { jid, lid } = base.conversa
  const id = `${key.id}~${base.nossa ? 'nossa' : (base.participante ?? 'contato')}`.slice(0, MAXIMO_DO_ID)
  const em = Math.min(senderTimestampMs || base.em, base.em + 60_000)
  const agora: FatoDeMensagem = { fato: 'reacao', id, em, texto: text, conversa: { jid, lid } }
  if (!text) return [agora]
  return [{ fato: 'vista', ...base, id, tipo: 'reacao', texto: text, midia: null, respondeA: key.id }, agora]
}
