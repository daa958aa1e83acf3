import type { TipoDeConversa } from '../../resources/conversa/conversa.js'
import type { Midia, Origem, StatusDaMensagem, TipoDeMensagem } from '../../resources/mensagem/mensagem.js'

/** What WhatsApp told of one message. Facts may come in any order and again: the row they leave is the same. */
export type FatoDeMensagem = MensagemVista | MudancaDeStatus | Edicao | Exclusao

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
  respondeA: string | null
  status: StatusDaMensagem
}

export interface MudancaDeStatus extends Base {
  fato: 'status'
  status: Extract<StatusDaMensagem, 'enviada' | 'entregue' | 'lida' | 'falhou'>
}

export interface Edicao extends Base {
  fato: 'edicao'
  texto: string
}

export interface Exclusao extends Base {
  fato: 'exclusao'
}
