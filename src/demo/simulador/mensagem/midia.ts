import axios from 'axios'
import { erroInterno } from '../nucleo/erro-evolution.js'

const LIMITE_MS = 10_000

/** Fetches a URL as Evolution does, or takes the text as base64. */
export async function medir(media: string): Promise<{ tamanho: number; mimetype?: string }> {
  if (!/^https?:\/\//.test(media)) return { tamanho: Buffer.from(media, 'base64').length }
  try {
    const { data, headers } = await axios.get<ArrayBuffer>(media, {
      responseType: 'arraybuffer',
      timeout: LIMITE_MS,
      proxy: false,
    })
    const tipo = headers['content-type']
    return { tamanho: data.byteLength, ...(typeof tipo === 'string' ? { mimetype: tipo } : {}) }
  } catch (erro) {
    throw erroInterno(`AxiosError: ${erro instanceof Error ? erro.message : String(erro)}`)
  }
}
