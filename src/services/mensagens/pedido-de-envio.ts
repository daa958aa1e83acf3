import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Midia, Origem } from '../../resources/mensagem/mensagem.js'
import { DadosInvalidos } from '../erros-da-operacao.js'
import { exigirImagem } from '../operacoes/imagem-permitida.js'

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
  /** Who asked for it, when that was a person in the panel. */
  autor?: string | undefined
}

export interface PedidoDeTexto extends Envelope {
  texto: string
}

export interface PedidoDeImagem extends Envelope {
  /** https URL of a public host, which Evolution fetches; or base64, up to 16 MB. */
  imagem: string
  legenda?: string | undefined
  nomeArquivo?: string | undefined
}

/** What is written into the row. */
export interface Carta extends Omit<Envelope, 'numero'> {
  tipo: 'texto' | 'imagem'
  texto: string | null
  midia: Midia | null
  /** Bytes of an image that is no URL. */
  anexo: Buffer | null
  origem: Origem
}

/** WhatsApp's own limits, in characters. */
const MAXIMO_DO_TEXTO = 65_536
const MAXIMO_DA_LEGENDA = 1_024

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
  autor: z.string().max(200).optional(),
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
const pedidoDeImagem = z.strictObject({
  ...envelope,
  imagem: z.string('Escolha uma imagem.').min(1, 'Escolha uma imagem.'),
  legenda: escrito(MAXIMO_DA_LEGENDA).optional(),
  nomeArquivo: z.string().max(255, 'O nome do arquivo é longo demais.').refine(semNulo).optional(),
})

/** @throws DadosInvalidos */
export const lerPedidoDeTexto = (pedido: PedidoDeTexto): Carta & { numero: string } => {
  const lido = comPrazos(lerPedido(pedidoDeTexto, pedido))
  return { ...lido, tipo: 'texto', midia: null, anexo: null, origem: origemDe(lido) }
}

/** @throws DadosInvalidos, EnderecoProibido */
export const lerPedidoDeImagem = async (pedido: PedidoDeImagem): Promise<Carta & { numero: string }> => {
  const { imagem, legenda, nomeArquivo, ...resto } = comPrazos(lerPedido(pedidoDeImagem, pedido))
  const permitida = await exigirImagem(imagem)
  const carta = { ...resto, tipo: 'imagem' as const, texto: legenda?.trim() ? legenda : null }
  const nome = nomeArquivo ? { nomeArquivo } : {}
  if (!permitida.mimetype) {
    return { ...carta, midia: { url: permitida.imagem, ...nome }, anexo: null, origem: origemDe(resto) }
  }
  const anexo = Buffer.from(permitida.imagem, 'base64')
  const sha256 = createHash('sha256').update(anexo).digest('hex')
  const midia = { mimetype: permitida.mimetype, tamanho: anexo.length, sha256, ...nome }
  return { ...carta, midia, anexo, origem: origemDe(resto) }
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
