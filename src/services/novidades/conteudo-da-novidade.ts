import type { TipoDeAlerta } from '../../resources/alerta/tipos.js'
import type { Fonte, Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import type { Midia, Origem, TipoDeMensagem } from '../../resources/mensagem/mensagem.js'
import type { TipoDeNovidade } from '../../resources/novidade-parada/novidade-parada.js'

interface Novidade {
  /** The host's reference of the company. */
  empresa: string
  /** 1 the first time. */
  tentativa: number
}

/** What somebody wrote to a company. */
export interface MensagemRecebida extends Novidade {
  id: string
  conversaId: string
  /** E.164 without the plus sign; null when only WhatsApp's private address is known, and in groups. */
  telefone: string | null
  jid: string
  /** As the contact calls itself. */
  nome: string | null
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  /** Address of the writer, in a group. */
  participante: string | null
  /** As the writer calls themselves, in a group. */
  participanteNome: string | null
  /** WhatsApp's id of the message it answers or reacts to. */
  respondeA: string | null
  /** A reaction's is made of what it is about and of whose it is. */
  whatsappId: string | null
  em: Date
}

/** What became of a message that was sent: by the program, in the panel, or on the phone itself. */
export interface MudancaDeMensagem extends Novidade {
  /** Of the message, as `enviarTexto` answered with it; a retry brings the same. */
  id: string
  conversaId: string
  /** E.164 without the plus sign; null in groups. */
  telefone: string | null
  origem: Exclude<Origem, 'contato' | 'historico'>
  /** The idempotency key that it was asked for with. */
  chave: string | null
  whatsappId: string | null
  /** What it became at that moment; it may have gone on since. */
  status: 'enviada' | 'entregue' | 'lida' | 'falhou' | 'expirada' | 'cancelada'
  /** Error code, of `falhou`. */
  motivo: string | null
  em: Date
}

/** A company's connection changed. */
export interface MudancaDeStatus extends Novidade {
  id: string
  de: Status
  para: Status
  motivo: Motivo | null
  /** What the new status rests on. */
  fonte: Fonte | null
  em: Date
}

/** Something is wrong, or no more. */
export interface Alertado {
  /** Of the alert: its beginning and its end bring the same. */
  id: string
  momento: 'inicio' | 'fim'
  tipo: TipoDeAlerta
  /** The host's reference of the company; null: of a server, or of the whole. */
  empresa: string | null
  /** Address of the Evolution server, where it is about that. */
  servidor: string | null
  grave: boolean
  desde: Date
  /** Null at its beginning. */
  ate: Date | null
  motivo: Motivo | null
  /** How many, or how much, where that says something. */
  numero: number | null
  /** 1 the first time. */
  tentativa: number
}

/** A notice on its way to a contact. */
export interface AvisoASair {
  id: string
  contatoId: number
  tentativa: number
}

export interface ConteudoDaNovidade {
  mensagem_recebida: MensagemRecebida
  mensagem_mudou: MudancaDeMensagem
  status_mudou: MudancaDeStatus
  alerta: Alertado
  aviso: AvisoASair
}

const DA_EMPRESA = `e.referencia AS empresa, n.tentativas AS tentativa`
const EMPRESA = `JOIN whatsapp.configuracao_whatsapp c ON c.id = n.configuracao_id JOIN whatsapp.empresa e ON e.id = c.empresa_id`
const MENSAGEM = `JOIN whatsapp.mensagem m ON m.id = n.mensagem_id JOIN whatsapp.conversa v ON v.id = m.conversa_id`

/** What each kind of news says, of the rows `n`; beside it the row's own id. */
export const LEITURAS = {
  mensagem_recebida: `
    SELECT n.id AS "novidadeId", m.id, m.conversa_id AS "conversaId", v.telefone, v.jid, v.nome, m.tipo, m.texto, m.midia,
      m.participante,
      (SELECT k.nome FROM whatsapp.contato k WHERE k.configuracao_id = m.configuracao_id AND k.jid = m.participante)
        AS "participanteNome", m.responde_a AS "respondeA", m.whatsapp_id AS "whatsappId", m.em, ${DA_EMPRESA}
    FROM whatsapp.novidade n ${EMPRESA} ${MENSAGEM}`,
  mensagem_mudou: `
    SELECT n.id AS "novidadeId", m.id, m.conversa_id AS "conversaId", v.telefone, m.origem, m.chave,
      m.whatsapp_id AS "whatsappId", n.status, n.motivo, n.em, ${DA_EMPRESA}
    FROM whatsapp.novidade n ${EMPRESA} ${MENSAGEM}`,
  status_mudou: `
    SELECT n.id AS "novidadeId", s.id, s.de, s.para, s.motivo, s.fonte, s.em, ${DA_EMPRESA}
    FROM whatsapp.novidade n ${EMPRESA} JOIN whatsapp.mudanca_de_status s ON s.id = n.mudanca_id`,
  alerta: `
    SELECT n.id AS "novidadeId", a.id, n.status AS momento, a.tipo, e.referencia AS empresa, a.servidor, a.grave, a.inicio AS desde,
      CASE WHEN n.status = 'fim' THEN a.encerrado_em END AS ate, a.motivo, a.numero, n.tentativas AS tentativa
    FROM whatsapp.novidade n JOIN whatsapp.alerta a ON a.id = n.alerta_id LEFT JOIN whatsapp.empresa e ON e.id = a.empresa_id`,
  aviso: `
    SELECT n.id AS "novidadeId", o.id, o.contato_id AS "contatoId", n.tentativas AS tentativa
    FROM whatsapp.novidade n JOIN whatsapp.aviso_de_alerta o ON o.id = n.aviso_id`,
} as const satisfies Record<TipoDeNovidade, string>
