import { createHash } from 'node:crypto'
import { type EspecieDeArquivo, maximoEmBytes } from '../../resources/mensagem/arquivos.js'
import type { Midia } from '../../resources/mensagem/mensagem.js'
import { criarGuarda } from '../evolution/destino-publico.js'
import { nomeLimpo } from '../mensagens/midias/como-servir.js'
import { ArquivoRecusado } from './erros-da-operacao.js'

/** As a program hands a file over: https URL of a public host, which Evolution fetches; base64; or the bytes. */
export type ArquivoDado = string | Uint8Array

export interface ArquivoPermitido {
  midia: Midia
  /** Null: Evolution fetches it by its URL. */
  anexo: Buffer | null
}

interface Pedido {
  especie: EspecieDeArquivo
  arquivo: ArquivoDado
  nome?: string | undefined
  /** As whoever sends it calls it: only of documents, which may be anything. */
  mimetype?: string | undefined
}

/** How files begin, as Latin-1. A voice of Safari's is an MP4, one of Chrome's a WebM. */
const INICIOS: Readonly<
  Record<Exclude<EspecieDeArquivo, 'documento'>, readonly (readonly [string, RegExp])[]>
> = {
  imagem: [
    ['image/jpeg', /^\xff\xd8\xff/],
    ['image/png', /^\x89PNG\r\n/],
    ['image/gif', /^GIF8[79]a/],
    ['image/webp', /^RIFF.{4}WEBP/s],
  ],
  video: [
    ['video/3gpp', /^.{4}ftyp3g/s],
    ['video/quicktime', /^.{4}ftypqt/s],
    ['video/mp4', /^.{4}ftyp(?!M4[AB]|heic|heix|mif1|avif)/s],
  ],
  audio: [
    ['audio/ogg', /^OggS/],
    ['audio/mpeg', /^(ID3|\xff[\xe2-\xe7\xea-\xef\xf2-\xf7\xfa-\xff])/],
    ['audio/mp4', /^.{4}ftyp(?!heic|heix|mif1|avif)/s],
    ['audio/wav', /^RIFF.{4}WAVE/s],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the first byte of Matroska is one
    ['audio/webm', /^\x1aE\xdf\xa3/],
    ['audio/amr', /^#!AMR/],
    ['audio/aac', /^\xff[\xf1\xf9]/],
  ],
}
const QUALQUER = 'application/octet-stream'
const TIPO = /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,80}$/
const BASE64 = /^[a-z0-9+/\s]+={0,2}\s*$/i
const ESQUEMA = /^([a-z][a-z0-9+.-]*):/i

const { exigirDestino } = criarGuarda({ hosts: [], exigirHttps: true })

/**
 * What may be sent as a file of this kind: by how it begins, not by what it is called. A URL is resolved here, and
 * again by Evolution, which may find another address: restrict where Evolution can reach as well.
 * @throws ArquivoRecusado, EnderecoProibido
 */
export const exigirArquivo = async (pedido: Pedido): Promise<ArquivoPermitido> => {
  const { especie, arquivo, nome } = pedido
  const nomeArquivo = nome && { nomeArquivo: nomeLimpo(nome, 'arquivo') }
  const url = typeof arquivo === 'string' ? urlDe(especie, arquivo) : null
  if (url) return { midia: { url: await exigirDestino(url, 'enviarArquivo'), ...nomeArquivo }, anexo: null }
  const anexo = bytesDe(especie, arquivo)
  if (anexo.length === 0) throw new ArquivoRecusado(especie, 'vazio')
  if (anexo.length > maximoEmBytes(especie)) throw new ArquivoRecusado(especie, 'grande')
  const mimetype = tipoDe(pedido, anexo)
  if (!mimetype) throw new ArquivoRecusado(especie, 'naoServe')
  const sha256 = createHash('sha256').update(anexo).digest('hex')
  return { midia: { mimetype, tamanho: anexo.length, sha256, ...nomeArquivo }, anexo }
}

const urlDe = (especie: EspecieDeArquivo, texto: string): string | null => {
  const [, esquema] = ESQUEMA.exec(texto.slice(0, 50)) ?? []
  if (!esquema || esquema.toLowerCase() === 'data') return null
  if (!URL.canParse(texto)) throw new ArquivoRecusado(especie, 'naoServe')
  return texto
}

const bytesDe = (especie: EspecieDeArquivo, arquivo: ArquivoDado): Buffer => {
  if (typeof arquivo !== 'string') return Buffer.from(arquivo.buffer, arquivo.byteOffset, arquivo.byteLength)
  const base64 = /^data:/i.test(arquivo) ? arquivo.slice(arquivo.indexOf(',') + 1) : arquivo
  // Before it is decoded: a text of any length is not looked through twice.
  if (base64.length > (maximoEmBytes(especie) * 4) / 3 + 1_000_000)
    throw new ArquivoRecusado(especie, 'grande')
  if (base64 !== '' && !BASE64.test(base64)) throw new ArquivoRecusado(especie, 'naoServe')
  return Buffer.from(base64, 'base64')
}

const tipoDe = ({ especie, mimetype = '' }: Pedido, bytes: Buffer): string | null => {
  if (especie === 'documento') {
    const [dito = ''] = mimetype.toLowerCase().split(';')
    return TIPO.test(dito.trim()) ? dito.trim() : QUALQUER
  }
  const inicio = bytes.subarray(0, 16).toString('latin1')
  return INICIOS[especie].find(([, comeca]) => comeca.test(inicio))?.[0] ?? null
}
