import { z } from 'zod'
import type { Origem, StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import type { ContatoVisto, FatoDeMensagem } from '../../../services/mensagens/fatos/fatos.js'
import { lerConteudoDaMensagem } from '../conteudo-da-mensagem.js'
import { type Chave, chave, conversaDe, HISTORIAS, participanteDe, participanteNoWhatsApp } from './chave.js'
import { desembrulhar } from './involucros.js'
import { MAXIMO_DO_NOME } from './limites.js'
import { lerEdicaoEmbrulhada, lerProtocolo, statusDe } from './mudancas.js'
import { nomeDePessoa } from './nomes.js'
import { type Item, inteiro, objeto, texto } from './pecas.js'
import { lerReacao } from './reacoes.js'

/** Older than this when it arrives, a message is history and no news: nobody is to be answered about it. */
const ANTIGA_MS = 3 * 86_400_000
/** Clocks differ; a message of tomorrow would stand below every other one. */
const ADIANTE_MS = 60_000

export interface Chegada {
  /** ms, our clock. */
  emitidoEm: number
  /** Our own address, as the delivery gives it. */
  nosso: string | null
  quando: 'agora' | 'enviada' | 'antes'
}

const mensagem = z.object({
  key: chave,
  pushName: texto(MAXIMO_DO_NOME),
  status: z.unknown().optional(),
  message: z.unknown().optional(),
  messageTimestamp: inteiro,
})

/** Null: no shape we know. Nothing: a notice of the group, or what the phone could not decrypt yet. */
export const lerMensagem = (item: unknown, chegada: Chegada): FatoDeMensagem[] | null => {
  const lida = mensagem.safeParse(item)
  if (!lida.success) return null
  const { key, message, pushName, messageTimestamp, status } = lida.data
  if (key.remoteJid === HISTORIAS) return []
  const { emitidoEm, nosso } = chegada
  const conversa = conversaDe(key, pushName, nosso)
  const { partes } = desembrulhar(message)
  const mudanca = partes.protocolMessage
    ? (lerProtocolo(partes.protocolMessage, emitidoEm) ?? [])
    : lerEdicaoEmbrulhada(partes.editedMessage, { id: key.id, emitidoEm, conversa })
  if (mudanca) return mudanca.map((fato) => ({ ...fato, conversa: { jid: conversa.jid, lid: conversa.lid } }))
  const em = Math.min((messageTimestamp ?? 0) * 1000 || emitidoEm, emitidoEm + ADIANTE_MS)
  const participante = participanteDe(key)
  const participanteJid = participanteNoWhatsApp(key)
  const base = {
    id: key.id,
    em,
    conversa,
    nossa: key.fromMe,
    origem: origemDe(key, em, chegada),
    participante,
    ...(participanteJid && { participanteJid }),
    status: statusInicial(key, status),
  }
  const contato = donoDaEscrita(key, { pushName, participante, em })
  if (partes.reactionMessage) return [...(lerReacao(partes.reactionMessage, base) ?? []), ...contato]
  const conteudo = lerConteudoDaMensagem(message, (objeto(item) ?? {}) as Item)
  return conteudo ? [{ fato: 'vista', ...base, ...conteudo }, ...contato] : []
}

const origemDe = ({ fromMe }: Chave, em: number, { quando, emitidoEm }: Chegada): Origem => {
  if (quando === 'antes' || emitidoEm - em > ANTIGA_MS) return 'historico'
  if (!fromMe) return 'contato'
  return quando === 'enviada' ? 'programa' : 'celular'
}

const statusInicial = ({ fromMe }: Chave, status: unknown): StatusDaMensagem =>
  fromMe ? (statusDe(status) ?? 'enviada') : 'recebida'

/** What many messages tell again is written down once within it. */
const HORA_MS = 3_600_000

/** In a group, what whoever wrote calls themselves. */
const donoDaEscrita = (
  { remoteJid, fromMe }: Chave,
  { pushName, participante, em }: { pushName: string | null; participante: string | null; em: number },
): ContatoVisto[] => {
  const nome = nomeDePessoa(pushName)
  if (fromMe || !nome || !participante || !remoteJid.endsWith('@g.us')) return []
  return [
    {
      fato: 'contato',
      id: participante,
      em: em - (em % HORA_MS),
      conversa: { jid: participante, lid: null, nome, foto: null },
    },
  ]
}
