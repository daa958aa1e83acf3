import type { TipoDeConversa } from '../../../resources/conversa/conversa.js'
import type { Midia, Origem, StatusDaMensagem, TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import type { MotivoDoEnvio } from '../outbox/motivos.js'

/** What WhatsApp told of one message. Facts may come in any order and again: the row they leave is the same. */
export type FatoDeMensagem = MensagemVista | FatoSobreMensagem | ContatoVisto

/** What is told of a message that is told of elsewhere. */
export type FatoSobreMensagem = MudancaDeStatus | Edicao | Exclusao | Reacao

interface Base {
  /** WhatsApp's id of the message it is about. */
  id: string
  /** ms; ours to order by, and what the panel shows. */
  em: number
}

export interface MensagemVista extends Base {
  fato: 'vista'
  conversa: {
    /** The phone's address when it is known, else what WhatsApp gave. */
    jid: string
    lid: string | null
    tipo: TipoDeConversa
    telefone: string | null
    /** As the contact calls itself; null in groups, where it is each writer's. */
    nome: string | null
  }
  origem: Origem
  nossa: boolean
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  participante: string | null
  /** What WhatsApp calls the writer in that group, where that is another of their addresses. */
  participanteJid?: string | null
  respondeA: string | null
  status: StatusDaMensagem
}

interface Acontecido extends Base {
  /** Where it is; absent where only the id is told. Two chats may have messages of one id. */
  conversa?: { jid: string; lid: string | null }
}

export interface MudancaDeStatus extends Acontecido {
  fato: 'status'
  status: Extract<StatusDaMensagem, 'enviada' | 'entregue' | 'lida' | 'falhou'>
  /** Why it failed. */
  motivo?: MotivoDoEnvio
}

export interface Edicao extends Acontecido {
  fato: 'edicao'
  texto: string
}

export interface Exclusao extends Acontecido {
  fato: 'exclusao'
}

/** What somebody's reaction to a message is now; null: it was taken back. The latest counts. */
export interface Reacao extends Acontecido {
  fato: 'reacao'
  texto: string | null
}

/** How a contact or a group is called, and its picture; `id` is its address. */
export interface ContatoVisto extends Base {
  fato: 'contato'
  conversa: { jid: string; lid: string | null; nome: string | null; foto: string | null }
}
