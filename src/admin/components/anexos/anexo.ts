import {
  type EspecieDeArquivo,
  maximoEmBytes,
  type RecusaDoArquivo,
} from '../../../resources/mensagem/arquivos.js'
import { novaChave } from '../conversa/nova-chave.js'
import { prepararImagem } from './preparar-imagem.js'

/** Why a file did not go: its own fault, the line's, or a code of the server's. */
export type FalhaDoAnexo = RecusaDoArquivo | 'rede' | 'sessao' | { codigo: string }

/** A file that was chosen and has not gone yet. */
export interface Anexo {
  /** Also the key of its message: tried again, it still goes once. */
  chave: string
  arquivo: Blob
  nome: string
  especie: EspecieDeArquivo
  /** Address of what is shown of it; null: its name has to do. */
  previa: string | null
  falha: FalhaDoAnexo | null
  /** Between 0 and 1, while it goes up. */
  enviado: number | null
}

/** What WhatsApp plays. Everything else is a document to it. */
const VIDEOS = ['video/mp4', 'video/quicktime', 'video/3gpp']
const AUDIOS = /^audio\/(mpeg|mp3|mp4|x-m4a|m4a|aac|ogg|opus|wav|x-wav|amr)/

export const prepararAnexo = async (arquivo: File): Promise<Anexo> => {
  const imagem = arquivo.type.startsWith('image/') ? await prepararImagem(arquivo) : null
  if (imagem) return novo(imagem, nomeDeJpeg(arquivo.name), 'imagem')
  if (VIDEOS.includes(arquivo.type)) return novo(arquivo, arquivo.name, 'video')
  const audio = AUDIOS.test(arquivo.type) && arquivo.size <= maximoEmBytes('audio')
  return novo(arquivo, arquivo.name, audio ? 'audio' : 'documento')
}

const novo = (arquivo: Blob, nome: string, especie: EspecieDeArquivo): Anexo => ({
  chave: novaChave(),
  arquivo,
  nome: nome || 'arquivo',
  especie,
  previa: especie === 'imagem' || especie === 'video' ? URL.createObjectURL(arquivo) : null,
  falha: recusaDe(arquivo, especie),
  enviado: null,
})

const recusaDe = ({ size }: Blob, especie: EspecieDeArquivo): RecusaDoArquivo | null =>
  size === 0 ? 'vazio' : size > maximoEmBytes(especie) ? 'grande' : null

/** What is no video or audio after all may still be read by whoever gets it. */
export const comoDocumento = (anexo: Anexo): Anexo => {
  soltar(anexo)
  const { arquivo, nome } = anexo
  return novo(arquivo, nome, 'documento')
}

export const soltar = ({ previa }: Anexo): void => {
  if (previa) URL.revokeObjectURL(previa)
}

const nomeDeJpeg = (nome: string): string => `${nome.replace(/\.[^.]{1,5}$/, '') || 'foto'}.jpg`
