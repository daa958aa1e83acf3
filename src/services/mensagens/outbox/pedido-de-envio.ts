import { z } from 'zod'
import { type EspecieDeArquivo, MAXIMO_DA_LEGENDA } from '../../../resources/mensagem/arquivos.js'
import type { Midia, Origem } from '../../../resources/mensagem/mensagem.js'
import { type ArquivoDado, exigirArquivo } from '../../operacoes/arquivo-permitido.js'
import { DadosInvalidos } from '../../operacoes/erros-da-operacao.js'

/** Whom, when and under which key. */
interface Envelope {
  empresaId: number
  /** As people write it; Brazilian unless it has a country code. */
  numero: string
  /** One message each per company: asked for again with the same content, the same message is answered. */
  chave?: string | undefined
  /** Not before. */
  enviarEm?: Date | undefined
  /** Not after: then it ends as `expirada`. */
  expiraEm?: Date | undefined
  /** The id, here, of the message of the same conversation that it answers. */
  respondeA?: string | undefined
  /** Who asked for it, when that was a person in the panel. */
  autor?: string | undefined
  /** What that person is called. */
  autorNome?: string | undefined
}

export interface PedidoDeTexto extends Envelope {
  texto: string
}

export interface PedidoDeImagem extends Envelope {
  /** https URL of a public host, which Evolution fetches; or base64 or bytes, up to 16 MB. */
  imagem: ArquivoDado
  legenda?: string | undefined
  nomeArquivo?: string | undefined
}

export interface PedidoDeDocumento extends Envelope {
  /** As for an image, up to 50 MB, and of any kind. */
  documento: ArquivoDado
  /** How it is called where it arrives. */
  nomeArquivo: string
  legenda?: string | undefined
  /** Default: none in particular. */
  mimetype?: string | undefined
}

export interface PedidoDeVideo extends Envelope {
  /** As for an image, up to 50 MB; MP4, MOV or 3GP. */
  video: ArquivoDado
  legenda?: string | undefined
  nomeArquivo?: string | undefined
}

export interface PedidoDeAudio extends Envelope {
  /** As for an image, up to 16 MB; MP3, M4A, OGG, WAV, AAC, AMR or WebM. */
  audio: ArquivoDado
  /** As a voice note, which is played at once and has no name. Default: true. */
  voz?: boolean | undefined
  /** How long it is, to be shown before it is played. */
  segundos?: number | undefined
  nomeArquivo?: string | undefined
}

/** What is written into the row. */
export interface MensagemPedida extends Omit<Envelope, 'numero'> {
  tipo: 'texto' | EspecieDeArquivo
  texto: string | null
  midia: Midia | null
  /** Bytes of a file that is no URL. */
  anexo: Buffer | null
  origem: Origem
}

/** WhatsApp's own limit, in characters. */
const MAXIMO_DO_TEXTO = 65_536

const semNulo = (texto: string) => !texto.includes('\0')
const envelope = {
  empresaId: z.int('Informe a empresa.').positive('Informe a empresa.'),
  numero: z.string('Informe o número de telefone.'),
  chave: z
    .string()
    .min(1, 'A chave não pode ser vazia.')
    .max(200, 'A chave passa de 200 caracteres.')
    .refine(semNulo, 'A chave tem um caractere inválido.')
    .optional(),
  enviarEm: z.date('Informe quando enviar, como data.').optional(),
  expiraEm: z.date('Informe até quando enviar, como data.').optional(),
  respondeA: z
    .string('Informe o código da mensagem que esta responde.')
    .regex(/^[1-9]\d{0,17}$/, 'Informe o código da mensagem que esta responde.')
    .optional(),
  autor: z.string().max(200).optional(),
  autorNome: z.string().max(200).optional(),
}
const escrito = (maximo: number) =>
  z
    .string('Escreva a mensagem antes de enviar.')
    .max(maximo, `A mensagem passa de ${maximo.toLocaleString('pt-BR')} caracteres. Divida-a em partes.`)
    .refine(semNulo, 'A mensagem tem um caractere inválido. Escreva de novo.')
const pedidoDeTexto = z.strictObject({
  ...envelope,
  texto: escrito(MAXIMO_DO_TEXTO).refine((t) => t.trim() !== '', 'Escreva a mensagem antes de enviar.'),
})

const NOME = 'Informe o nome do arquivo.'
const arquivo = (qual: string) =>
  z.union([z.string().min(1), z.instanceof(Uint8Array)], `Informe ${qual}: bytes, base64 ou endereço https.`)
const legenda = escrito(MAXIMO_DA_LEGENDA).optional()
const nomeArquivo = z.string(NOME).max(1_000, 'O nome do arquivo é longo demais.').refine(semNulo, NOME)
const pedidoDeImagem = z.strictObject({
  ...envelope,
  imagem: arquivo('a imagem'),
  legenda,
  nomeArquivo: nomeArquivo.optional(),
})
const pedidoDeDocumento = z.strictObject({
  ...envelope,
  documento: arquivo('o documento'),
  legenda,
  nomeArquivo: nomeArquivo.min(1, NOME),
  mimetype: z.string().max(200).optional(),
})
const pedidoDeVideo = z.strictObject({
  ...envelope,
  video: arquivo('o vídeo'),
  legenda,
  nomeArquivo: nomeArquivo.optional(),
})
const pedidoDeAudio = z.strictObject({
  ...envelope,
  audio: arquivo('o áudio'),
  voz: z.boolean().default(true),
  segundos: z.number().min(0).max(86_400).optional(),
  nomeArquivo: nomeArquivo.optional(),
})

/** A message that is asked for, and the number as it was written. */
export type MensagemLida = MensagemPedida & { numero: string }

/** @throws DadosInvalidos */
export const lerPedidoDeTexto = (pedido: PedidoDeTexto): MensagemLida => {
  const lido = comPrazos(lerPedido(pedidoDeTexto, pedido))
  return { ...lido, tipo: 'texto', midia: null, anexo: null, origem: origemDe(lido) }
}

/** Each @throws DadosInvalidos, ArquivoRecusado, EnderecoProibido */
export const lerPedidoDeImagem = (pedido: PedidoDeImagem): Promise<MensagemLida> => {
  const { imagem, ...resto } = lerPedido(pedidoDeImagem, pedido)
  return comArquivo('imagem', imagem, resto)
}
export const lerPedidoDeDocumento = (pedido: PedidoDeDocumento): Promise<MensagemLida> => {
  const { documento, ...resto } = lerPedido(pedidoDeDocumento, pedido)
  return comArquivo('documento', documento, resto)
}
export const lerPedidoDeVideo = (pedido: PedidoDeVideo): Promise<MensagemLida> => {
  const { video, ...resto } = lerPedido(pedidoDeVideo, pedido)
  return comArquivo('video', video, resto)
}
export const lerPedidoDeAudio = (pedido: PedidoDeAudio): Promise<MensagemLida> => {
  const { audio, voz, segundos, ...resto } = lerPedido(pedidoDeAudio, pedido)
  const mais = { ...(voz && { voz }), ...(segundos !== undefined && { segundos: Math.round(segundos) }) }
  return comArquivo('audio', audio, resto, mais)
}

interface DeArquivo extends Envelope {
  legenda?: string | undefined
  nomeArquivo?: string | undefined
  mimetype?: string | undefined
}

const comArquivo = async (
  tipo: EspecieDeArquivo,
  dado: ArquivoDado,
  pedido: DeArquivo,
  mais: Midia = {},
): Promise<MensagemLida> => {
  const { legenda, nomeArquivo: nome, mimetype, ...resto } = comPrazos(pedido)
  const { midia, anexo } = await exigirArquivo({ especie: tipo, arquivo: dado, nome, mimetype })
  const texto = legenda?.trim() ? legenda : null
  return { ...resto, tipo, texto, midia: { ...midia, ...mais }, anexo, origem: origemDe(resto) }
}

const origemDe = ({ autor }: { autor?: string | undefined }): Origem => (autor ? 'painel' : 'programa')

/** What the schema says first of what does not fit. @throws DadosInvalidos */
export const lerPedido = <S extends z.ZodType>(esquema: S, pedido: unknown): z.output<S> => {
  const lido = esquema.safeParse(pedido)
  if (lido.success) return lido.data
  const [problema] = lido.error.issues
  throw new DadosInvalidos(String(problema?.path[0] ?? 'pedido'), problema?.message ?? 'Pedido inválido.')
}

const comPrazos = <P extends Pick<Envelope, 'enviarEm' | 'expiraEm'>>(pedido: P): P => {
  const { enviarEm, expiraEm } = pedido
  if (expiraEm && expiraEm.getTime() <= Math.max(Date.now(), enviarEm?.getTime() ?? 0)) {
    throw new DadosInvalidos('expiraEm', 'O prazo termina antes da hora de enviar. Escolha um prazo maior.')
  }
  return pedido
}
