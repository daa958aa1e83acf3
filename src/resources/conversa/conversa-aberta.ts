import type { Direcao, Midia, Origem, StatusDaMensagem, TipoDeMensagem } from '../mensagem/mensagem.js'
import type { TipoDeConversa } from './conversa.js'

/** A conversation as its page shows it: who it is with, and one page of what was said. */
export interface ConversaAberta {
  id: string
  configuracaoId: number
  empresaId: number
  empresa: string
  tipo: TipoDeConversa
  nome: string | null
  telefone: string | null
  /** Oldest first. */
  mensagens: MensagemNaConversa[]
  /** There are older ones. */
  haMais: boolean
  /** False: what they say is not for this user. */
  comConteudo: boolean
  podeResponder: boolean
}

/** The message that another one answers or reacts to, as far as it is kept. */
export interface MensagemCitada {
  direcao: Direcao
  /** Address of the writer, in a group. */
  participante: string | null
  tipo: TipoDeMensagem
  /** Its beginning. */
  texto: string | null
  apagada: boolean
}

export interface MensagemNaConversa {
  id: string
  direcao: Direcao
  origem: Origem
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  participante: string | null
  citada: MensagemCitada | null
  status: StatusDaMensagem
  motivo: string | null
  autor: string | null
  /** ms */
  em: number
  /** ms, of one that waits for its time. */
  enviarEm: number | null
  editada: boolean
  apagada: boolean
}
