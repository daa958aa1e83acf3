import type { Status } from '../configuracao-whatsapp/status.js'
import type { Direcao, Midia, Origem, StatusDaMensagem, TipoDeMensagem } from '../mensagem/mensagem.js'
import type { MudancaPedida } from '../mensagem/mudancas.js'
import type { TipoDeConversa } from './conversa.js'

/** Where an answer may be written; to the others WhatsApp lets only their own write. */
export const COM_RESPOSTA: readonly TipoDeConversa[] = ['contato', 'grupo']

/** A conversation as its page shows it: who it is with, and one page of what was said. */
export interface ConversaAberta {
  id: string
  configuracaoId: number
  empresaId: number
  empresa: string
  /** Whoever looks sees other companies' conversations, too. */
  variasEmpresas: boolean
  tipo: TipoDeConversa
  nome: string | null
  /** The company gave it that name; else the contact calls itself so. */
  nomeDado: boolean
  telefone: string | null
  /** Changes with the picture, see `enderecoDaFoto`; null: there is none. */
  foto: string | null
  /** Oldest first. */
  mensagens: MensagemNaConversa[]
  /** There are older ones. */
  haMais: boolean
  /** Looked up in the middle: there are later ones than these. */
  naoSaoAsUltimas: boolean
  /** Of the connection: what is written while there is none waits. */
  status: Status
  /** By the company, as far as is counted. */
  naoLidas: number
  /** The latest message there is. */
  ultimaId: string | null
  /** False: what they say is not for this user. */
  comConteudo: boolean
  podeResponder: boolean
  podeRenomear: boolean
  /** That somebody of the company has read it counts for all of it. */
  podeMarcarLida: boolean
}

/** What people made of a message. */
export interface Reacao {
  texto: string
  nossa: boolean
}

/** The message that another one answers, as far as it is kept; else as it travelled with its answer. */
export interface MensagemCitada {
  direcao: Direcao
  /** Address of the writer, in a group. */
  participante: string | null
  /** As the writer calls themselves. */
  participanteNome: string | null
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
  /** As the writer calls themselves, in a group. */
  participanteNome: string | null
  citada: MensagemCitada | null
  reacoes: Reacao[]
  status: StatusDaMensagem
  motivo: string | null
  autor: string | null
  /** What the author is called. */
  autorNome: string | null
  /** It did not go, and can go again as it is: its file is still kept. */
  reenviavel: boolean
  /** WhatsApp has it: it can be answered, and reacted to. */
  respondivel: boolean
  /** ms: until when it may be given another text; null: not at all. */
  editavelAte: number | null
  /** For everybody. */
  apagavel: boolean
  /** What was asked to be done to it, and is not known to be done. */
  mudancas: MudancaPedida[]
  /** ms */
  em: number
  /** ms, of one that waits for its time. */
  enviarEm: number | null
  editada: boolean
  apagada: boolean
}
