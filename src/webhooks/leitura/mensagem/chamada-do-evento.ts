import { z } from 'zod'
import { lerJids } from '../../../services/mensagens/enderecos/jid.js'
import type { FatoDeMensagem } from '../../../services/mensagens/fatos/fatos.js'
import { endereco, id } from './chave.js'
import { chamada, type DesfechoDaChamada } from './especies/chamadas.js'
import { opcao, simOuNao } from './pecas.js'

const outro = endereco.nullish().catch(null)
const evento = z.object({
  id,
  chatId: outro,
  from: outro,
  callerPn: outro,
  status: opcao,
  isVideo: simOuNao,
  isGroup: simOuNao,
  date: z
    .union([z.string().max(40), z.number()])
    .nullish()
    .catch(null),
})

/**
 * How it ended; while it rings, and once it has been answered and is over, there is nothing to tell. Of several ends of
 * one call the first that is heard stays.
 */
const DESFECHOS: ReadonlyMap<string, DesfechoDaChamada> = new Map([
  ['accept', 'atendida'],
  ['timeout', 'perdida'],
  ['terminate', 'perdida'],
  ['reject', 'recusada'],
])

/** Null: no shape we know. */
export const lerChamada = (item: unknown, emitidoEm: number): FatoDeMensagem[] | null => {
  const lida = evento.safeParse(item)
  if (!lida.success) return null
  const { id, chatId, from, callerPn, status, isVideo, date } = lida.data
  const quem = chatId ?? from
  if (!quem?.includes('@')) return null
  const desfecho = DESFECHOS.get(status?.toLowerCase() ?? '')
  if (!desfecho) return []
  const { jid, lid, tipo, telefone } = lerJids(quem, callerPn, from)
  const quando = typeof date === 'number' ? date * 1000 : Date.parse(date ?? '')
  const em = quando > 0 ? Math.min(quando, emitidoEm + 60_000) : emitidoEm
  return [
    {
      fato: 'vista',
      id,
      em,
      conversa: { jid, lid, tipo, telefone, nome: null },
      nossa: false,
      origem: 'contato',
      participante: tipo === 'grupo' && from ? lerJids(from, callerPn).jid : null,
      status: 'recebida',
      respondeA: null,
      ...chamada(desfecho, { video: isVideo }),
    },
  ]
}
