import { z } from 'zod'
import type { FatoSobreMensagem, MudancaDeStatus } from '../../../services/mensagens/fatos/fatos.js'
import { lerConteudoDaMensagem } from '../conteudo-da-mensagem.js'
import { endereco, id, onde, referencia } from './chave.js'
import { motivoDaFalha } from './motivo-da-falha.js'
import { inteiro, objeto, opcao } from './pecas.js'

/** Names as Evolution writes them, in either case, numbers as Baileys has them, and the words of the Cloud API. */
const STATUS: ReadonlyMap<string, MudancaDeStatus['status']> = new Map([
  ['ERROR', 'falhou'],
  ['FAILED', 'falhou'],
  ['0', 'falhou'],
  ['PENDING', 'enviada'],
  ['1', 'enviada'],
  ['SERVER_ACK', 'enviada'],
  ['SENT', 'enviada'],
  ['2', 'enviada'],
  ['DELIVERY_ACK', 'entregue'],
  ['DELIVERED', 'entregue'],
  ['3', 'entregue'],
  ['READ', 'lida'],
  ['4', 'lida'],
  ['PLAYED', 'lida'],
  ['5', 'lida'],
])
const palavra = (valor: unknown): string =>
  typeof valor === 'string' || typeof valor === 'number' ? String(valor).trim().toUpperCase() : ''

export const statusDe = (valor: unknown): MudancaDeStatus['status'] | null =>
  STATUS.get(palavra(valor)) ?? null

const depois = z.object({
  status: z.unknown().optional(),
  message: z.unknown().optional(),
  errors: z.unknown().optional(),
})
const enderecada = { remoteJid: endereco.nullish().catch(null), remoteJidAlt: endereco.nullish().catch(null) }
const atualizacao = z.union([
  z.object({ keyId: id, ...enderecada, ...depois.shape }),
  z
    .object({ key: z.object({ id, ...enderecada }), update: depois })
    .transform(({ key: { id, ...resto }, update }) => ({ keyId: id, ...resto, ...update })),
])

/** What an update says of a message: its status, its new text, its end. Null: no shape we know. */
export const lerAtualizacao = (item: unknown, emitidoEm: number): FatoSobreMensagem[] | null => {
  const lida = atualizacao.safeParse(item)
  if (!lida.success) return null
  const { keyId, remoteJid, remoteJidAlt, status, message, errors } = lida.data
  const base = { id: keyId, em: emitidoEm, ...onde(remoteJid, remoteJidAlt) }
  if (palavra(status) === 'DELETED') return [{ fato: 'exclusao', ...base }]
  const edicao = lerEdicaoEmbrulhada(objeto(message)?.editedMessage, { ...base, emitidoEm }) ?? []
  const novo = statusDe(status)
  if (!novo) return edicao
  const motivo = novo === 'falhou' ? { motivo: motivoDaFalha(errors) } : {}
  return [...edicao, { fato: 'status', ...base, status: novo, ...motivo }]
}

/** `messages.delete`: the key itself, an item that has one, or several. */
export const lerExclusao = (item: unknown, emitidoEm: number): FatoSobreMensagem[] | null => {
  const { key, keys } = objeto(item) ?? {}
  const lidas = (Array.isArray(keys) ? keys : [key ?? item]).map((uma) => referencia.safeParse(uma))
  const fatos = lidas.flatMap(({ data }): FatoSobreMensagem[] =>
    data ? [{ fato: 'exclusao', ...data, em: emitidoEm }] : [],
  )
  return fatos.length > 0 ? fatos : null
}

const protocolo = z.object({
  key: referencia,
  type: opcao,
  editedMessage: z.unknown().optional(),
  timestampMs: inteiro,
})

/** Null: no shape we know. Nothing: what only phones tell each other. */
export const lerProtocolo = (item: unknown, emitidoEm: number): FatoSobreMensagem[] | null => {
  const lido = protocolo.safeParse(item)
  if (!lido.success) return null
  const { key, type, editedMessage, timestampMs } = lido.data
  if (type === 'REVOKE' || type === '0') return [{ fato: 'exclusao', ...key, em: emitidoEm }]
  const em = Math.min(timestampMs || emitidoEm, emitidoEm + 60_000)
  const novo = lerConteudoDaMensagem(editedMessage)?.texto
  return novo ? [{ fato: 'edicao', ...key, em, texto: novo }] : []
}

/**
 * An edit as it comes wrapped: the new message, or the protocol's telling of it.
 * @returns null when there is none
 */
export const lerEdicaoEmbrulhada = (
  embrulhada: unknown,
  {
    id,
    emitidoEm,
    conversa,
  }: { id: string; emitidoEm: number; conversa?: { jid: string; lid: string | null } },
): FatoSobreMensagem[] | null => {
  if (!embrulhada) return null
  const dentro = objeto(objeto(embrulhada)?.message) ?? embrulhada
  const { protocolMessage } = objeto(dentro) ?? {}
  if (protocolMessage) return lerProtocolo(protocolMessage, emitidoEm) ?? []
  const texto = lerConteudoDaMensagem(dentro)?.texto
  return texto ? [{ fato: 'edicao', id, em: emitidoEm, texto, ...(conversa && { conversa }) }] : []
}
