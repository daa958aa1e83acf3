import type { Direcao, Midia, Origem, StatusDaMensagem, TipoDeMensagem } from '../mensagem/mensagem.js'
import type { TipoDeConversa } from './conversa.js'

/** What the list of conversations may be narrowed to. */
export const FILTROS_DA_CAIXA = ['naoLidas', 'esperando', 'grupos', 'naoSaiu'] as const
export type FiltroDaCaixa = (typeof FILTROS_DA_CAIXA)[number]

/** The last words of a conversation. */
export interface UltimaMensagem {
  id: string
  direcao: Direcao
  origem: Origem
  tipo: TipoDeMensagem
  /** Their beginning. */
  texto: string | null
  midia: Midia | null
  status: StatusDaMensagem
  autor: string | null
  autorNome: string | null
  participante: string | null
  /** As the writer calls themselves, in a group. */
  participanteNome: string | null
  apagada: boolean
  /** ms */
  em: number
}

/** One row of the list. */
export interface LinhaDaCaixa {
  id: string
  configuracaoId: number
  empresa: string
  tipo: TipoDeConversa
  nome: string | null
  telefone: string | null
  /** Changes with the picture, see `enderecoDaFoto`; null: there is none. */
  foto: string | null
  /** ms */
  em: number
  /** As text: the place from which the list goes on. */
  lugar: string
  naoLidas: number
  /** ms: since when an answer is waited for. */
  esperandoDesde: number | null
  ultima: UltimaMensagem | null
}

/** A message that was found by its words. */
export interface MensagemAchada {
  id: string
  conversaId: string
  conversaTipo: TipoDeConversa
  nome: string | null
  telefone: string | null
  empresa: string
  direcao: Direcao
  texto: string
  /** ms */
  em: number
}

export interface Caixa {
  records: LinhaDaCaixa[]
  haMais: boolean
  /** Of a search only. */
  mensagens: MensagemAchada[]
  /** Conversations that nobody has read; of a company only. */
  naoLidas: number | null
}

/** With whom somebody may want to talk. */
export interface Sugestao {
  /** Null: nobody has talked with them yet. */
  conversa: string | null
  tipo: TipoDeConversa
  nome: string | null
  telefone: string | null
}
