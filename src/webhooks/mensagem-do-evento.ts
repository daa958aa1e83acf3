import { z } from 'zod'
import type { NomeDeEvento } from '../resources/evento-webhook/eventos.js'
import type { Origem, StatusDaMensagem } from '../resources/mensagem/mensagem.js'
import type { FatoDeMensagem, MensagemVista, MudancaDeStatus } from '../services/mensagens/fatos.js'
import { lerJids } from '../services/mensagens/jid.js'
import { paraOPostgres } from './conteudo.js'
import { desembrulhar, inteiro, lerConteudoDaMensagem, objeto, texto } from './conteudo-da-mensagem.js'

/** `nao_reconhecido`: of an event that is about messages, a shape we do not know. */
export type LeituraDeMensagens = readonly FatoDeMensagem[] | 'nao_reconhecido'

/** Older than this when it arrives, a message is history and no news: nobody is to be answered about it. */
const ANTIGA_MS = 3 * 86_400_000

const endereco = z
  .string()
  .max(200)
  // `:12` is the device.
  .transform((jid) => paraOPostgres(jid).replace(/:\d+@/, '@'))
const enderecoOuNulo = endereco
  .nullish()
  .catch(null)
  .transform((jid) => jid || null)

const chave = z.object({
  id: z.string().min(1).max(200).transform(paraOPostgres),
  remoteJid: endereco.refine((jid) => jid.includes('@')),
  remoteJidAlt: enderecoOuNulo,
  /** What older versions call the other one. */
  senderPn: enderecoOuNulo,
  fromMe: z.boolean().nullish().transform(Boolean),
  participant: enderecoOuNulo,
  participantAlt: enderecoOuNulo,
  participantPn: enderecoOuNulo,
})
type Chave = z.infer<typeof chave>

const mensagem = z.object({
  key: chave,
  pushName: texto(200),
  status: z.unknown().optional(),
  message: z.unknown().optional(),
  contextInfo: z.unknown().optional(),
  messageTimestamp: inteiro,
})

const referencia = z.object({ id: z.string().min(1).max(200).transform(paraOPostgres) })
const atualizacao = z.union([
  z.object({ keyId: referencia.shape.id, status: z.unknown().optional() }),
  z
    .object({ key: referencia, update: z.object({ status: z.unknown().optional() }) })
    .transform(({ key, update }) => ({
      keyId: key.id,
      status: update.status,
    })),
])

/** Names as Evolution writes them, numbers as Baileys has them. */
const STATUS: Readonly<Record<string, MudancaDeStatus['status']>> = {
  ERROR: 'falhou',
  0: 'falhou',
  PENDING: 'enviada',
  1: 'enviada',
  SERVER_ACK: 'enviada',
  2: 'enviada',
  DELIVERY_ACK: 'entregue',
  3: 'entregue',
  READ: 'lida',
  4: 'lida',
  PLAYED: 'lida',
  5: 'lida',
}
const statusDe = (valor: unknown): MudancaDeStatus['status'] | null => STATUS[String(valor)] ?? null

/** Stories of everybody in the phone's contacts: no conversation of the company's. */
const HISTORIAS = 'status@broadcast'

type Leitor = (data: unknown, emitidoEm: number) => LeituraDeMensagens

const LEITORES: Partial<Record<NomeDeEvento, Leitor>> = {
  'messages.upsert': (data, emitidoEm) =>
    cadaUma(data, (item) => lerMensagem(item, { emitidoEm, quando: 'agora' })),
  'send.message': (data, emitidoEm) =>
    cadaUma(data, (item) => lerMensagem(item, { emitidoEm, quando: 'enviada' })),
  'messages.set': (data, emitidoEm) =>
    cadaUma(objeto(data)?.messages ?? data, (item) => lerMensagem(item, { emitidoEm, quando: 'antes' })),
  'messages.update': (data, emitidoEm) =>
    cadaUma(data, (item) => {
      const lida = atualizacao.safeParse(item)
      if (!lida.success) return null
      const status = statusDe(lida.data.status)
      return status ? [{ fato: 'status', id: lida.data.keyId, em: emitidoEm, status }] : []
    }),
  'messages.edited': (data, emitidoEm) => cadaUma(data, (item) => lerProtocolo(item, emitidoEm)),
  'messages.delete': (data, emitidoEm) =>
    cadaUma(data, (item) => {
      const lida = referencia.safeParse(objeto(item)?.key ?? item)
      return lida.success ? [{ fato: 'exclusao', id: lida.data.id, em: emitidoEm }] : null
    }),
}

/** What an event tells of messages; null: it is not about messages. Pure: read again, it says the same. */
export const lerMensagens = (
  nome: NomeDeEvento,
  { data, emitidoEm }: { data: unknown; emitidoEm: number },
): LeituraDeMensagens | null => LEITORES[nome]?.(data, emitidoEm) ?? null

/** Evolution sends one, or a list. One in a list that is not understood does not take the others with it. */
const cadaUma = (data: unknown, ler: (item: unknown) => FatoDeMensagem[] | null): LeituraDeMensagens => {
  const lidas = (Array.isArray(data) ? data : [data]).map(ler)
  const fatos = lidas.flatMap((fatos) => fatos ?? [])
  return fatos.length === 0 && lidas.some((fatos) => fatos === null) ? 'nao_reconhecido' : fatos
}

interface Chegada {
  emitidoEm: number
  quando: 'agora' | 'enviada' | 'antes'
}

const lerMensagem = (item: unknown, chegada: Chegada): FatoDeMensagem[] | null => {
  const lida = mensagem.safeParse(item)
  if (!lida.success) return null
  const { key, message, contextInfo, pushName, messageTimestamp, status } = lida.data
  if (key.remoteJid === HISTORIAS) return []
  const { partes } = desembrulhar(message)
  const protocolo = partes.protocolMessage ?? objeto(objeto(partes.editedMessage)?.message)?.protocolMessage
  if (protocolo) return lerProtocolo(protocolo, chegada.emitidoEm) ?? []
  const conteudo = lerConteudoDaMensagem(message, contextInfo)
  // A notice of the group, or what the phone could not decrypt yet.
  if (!conteudo) return []
  const em = Math.min((messageTimestamp ?? 0) * 1000 || chegada.emitidoEm, chegada.emitidoEm + 60_000)
  return [
    {
      fato: 'vista',
      id: key.id,
      em,
      conversa: conversaDe(key, pushName),
      nossa: key.fromMe,
      origem: origemDe(key, em, chegada),
      ...conteudo,
      participante: key.participantPn ?? key.participantAlt ?? key.participant,
      status: statusInicial(key, status),
    },
  ]
}

const origemDe = ({ fromMe }: Chave, em: number, { quando, emitidoEm }: Chegada): Origem => {
  if (quando === 'antes' || emitidoEm - em > ANTIGA_MS) return 'historico'
  if (!fromMe) return 'contato'
  return quando === 'enviada' ? 'programa' : 'celular'
}

const statusInicial = ({ fromMe }: Chave, status: unknown): StatusDaMensagem =>
  fromMe ? (statusDe(status) ?? 'enviada') : 'recebida'

const conversaDe = (key: Chave, pushName: string | null): MensagemVista['conversa'] => {
  const { jid, lid, tipo, telefone } = lerJids(key.remoteJid, key.remoteJidAlt ?? key.senderPn)
  return { jid, lid, tipo, telefone, nome: tipo === 'contato' && !key.fromMe ? pushName : null }
}

const protocolo = z.object({
  key: referencia,
  type: z.union([z.string(), z.number()]).nullish(),
  editedMessage: z.unknown().optional(),
  timestampMs: inteiro,
})

/** Null: no shape we know. Nothing: what only phones tell each other. */
const lerProtocolo = (item: unknown, emitidoEm: number): FatoDeMensagem[] | null => {
  const lido = protocolo.safeParse(item)
  if (!lido.success) return null
  const { key, type, editedMessage, timestampMs } = lido.data
  const em = Math.min(timestampMs || emitidoEm, emitidoEm + 60_000)
  if (type === 'REVOKE' || type === 0) return [{ fato: 'exclusao', id: key.id, em: emitidoEm }]
  const novo = lerConteudoDaMensagem(editedMessage)?.texto
  return novo ? [{ fato: 'edicao', id: key.id, em, texto: novo }] : []
}
