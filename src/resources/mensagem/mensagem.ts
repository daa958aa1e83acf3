import { EntitySchema } from 'typeorm'

export const DIRECOES = ['entrada', 'saida'] as const
export type Direcao = (typeof DIRECOES)[number]

/** Who wrote it: the contact, the host's program, a person in the panel or on the phone. `historico`: old, synced. */
export const ORIGENS = ['contato', 'programa', 'painel', 'celular', 'historico'] as const
export type Origem = (typeof ORIGENS)[number]

/**
 * `pendente → enviando → enviada → entregue → lida`, or one of the other ends. `incerta`: Evolution did not
 * answer, and it is not known whether it went out. `recebida`: it came in.
 */
export const STATUS_DA_MENSAGEM = [
  'pendente',
  'enviando',
  'enviada',
  'entregue',
  'lida',
  'falhou',
  'incerta',
  'expirada',
  'cancelada',
  'recebida',
] as const
export type StatusDaMensagem = (typeof STATUS_DA_MENSAGEM)[number]

export const TIPOS_DE_MENSAGEM = [
  'texto',
  'imagem',
  'audio',
  'video',
  'documento',
  'figurinha',
  'localizacao',
  'contato',
  'reacao',
  'resposta',
  'opcoes',
  'enquete',
  'voto',
  'produto',
  'pedido',
  'pagamento',
  'convite',
  'evento',
  'chamada',
  'chamada_perdida',
  'anuncio',
  'pedido_de_numero',
  'visualizacao_unica',
  'protegida',
  'desconhecido',
] as const
export type TipoDeMensagem = (typeof TIPOS_DE_MENSAGEM)[number]

/**
 * What is known beside the text: of a file, never its bytes; of a place, a price, a time; of the message that is quoted
 * (`citada…`), and of the ad that a contact came from (`anuncio…`).
 */
export type Midia = Readonly<Record<string, string | number | boolean | null>>

export class Mensagem {
  /** bigint, so a string in JavaScript. */
  id!: string
  configuracaoId!: number
  /** Of the configuration; not a column. */
  empresaId!: number
  conversaId!: string
  /** Of the conversation; not a column. */
  telefone!: string | null
  direcao!: Direcao
  origem!: Origem
  tipo!: TipoDeMensagem
  /** The text, the caption, or the readable line of what has none. */
  texto!: string | null
  midia!: Midia | null
  /** Address of the writer, in a group. */
  participante!: string | null
  /** What WhatsApp calls the writer in that group, where that is another of their addresses. */
  participanteJid!: string | null
  /** WhatsApp's id of the message it answers or reacts to. */
  respondeA!: string | null
  /** WhatsApp's id, in its conversation; null until Evolution has told it. A reaction's is made of whose and of what. */
  whatsappId!: string | null
  /** Idempotency key, one message each per configuration. */
  chave!: string | null
  /** The host's identifier of who asked for it in the panel. */
  autor!: string | null
  status!: StatusDaMensagem
  /** Error code: why it failed, is held or is uncertain. */
  motivo!: string | null
  tentativas!: number
  /** When it was written, by WhatsApp's account where it gives one. */
  em!: Date
  criadaEm!: Date
  /** Not before; null: as soon as possible. */
  enviarEm!: Date | null
  /** Not after. */
  expiraEm!: Date | null
  enviandoEm!: Date | null
  enviadaEm!: Date | null
  entregueEm!: Date | null
  lidaEm!: Date | null
  /** When it failed, expired or was cancelled. */
  encerradaEm!: Date | null
  editadaEm!: Date | null
  /** Deleted for everyone: the text is gone. */
  apagadaEm!: Date | null
}

const momento = (name: string) => ({ name, type: 'timestamptz', nullable: true }) as const

export const mensagemSchema = new EntitySchema<Mensagem>({
  name: 'Mensagem',
  tableName: 'mensagem',
  schema: 'whatsapp',
  // Migrations make it; a host's schema builder leaves it alone.
  synchronize: false,
  target: Mensagem,
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    configuracaoId: { name: 'configuracao_id', type: 'int' },
    empresaId: {
      type: 'int',
      virtualProperty: true,
      query: (mensagem) =>
        `SELECT empresa_id FROM whatsapp.configuracao_whatsapp WHERE id = ${mensagem}.configuracao_id`,
    },
    conversaId: { name: 'conversa_id', type: 'bigint' },
    telefone: {
      type: 'text',
      virtualProperty: true,
      query: (mensagem) => `SELECT telefone FROM whatsapp.conversa WHERE id = ${mensagem}.conversa_id`,
    },
    direcao: { type: 'text' },
    origem: { type: 'text' },
    tipo: { type: 'text' },
    texto: { type: 'text', nullable: true },
    midia: { type: 'jsonb', nullable: true },
    participante: { type: 'text', nullable: true },
    participanteJid: { name: 'participante_jid', type: 'text', nullable: true },
    respondeA: { name: 'responde_a', type: 'text', nullable: true },
    whatsappId: { name: 'whatsapp_id', type: 'text', nullable: true },
    chave: { type: 'text', nullable: true },
    autor: { type: 'text', nullable: true },
    status: { type: 'text' },
    motivo: { type: 'text', nullable: true },
    tentativas: { type: 'int', default: 0 },
    em: { type: 'timestamptz', default: () => 'now()' },
    criadaEm: { name: 'criada_em', type: 'timestamptz', createDate: true },
    enviarEm: momento('enviar_em'),
    expiraEm: momento('expira_em'),
    enviandoEm: momento('enviando_em'),
    enviadaEm: momento('enviada_em'),
    entregueEm: momento('entregue_em'),
    lidaEm: momento('lida_em'),
    encerradaEm: momento('encerrada_em'),
    editadaEm: momento('editada_em'),
    apagadaEm: momento('apagada_em'),
  },
})
