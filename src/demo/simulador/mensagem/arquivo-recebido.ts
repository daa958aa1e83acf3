import type { Mundo } from '../nucleo/mundo.js'
import { conteudoDeMidia, segundosAgora } from './conteudo.js'

/** What somebody sends beside, or instead of, a text. */
export interface ArquivoRecebido {
  tipo: 'image' | 'video' | 'audio' | 'document' | 'sticker'
  mimetype: string
  base64: string
  nome?: string | undefined
  segundos?: number | undefined
  largura?: number | undefined
  altura?: number | undefined
}

/** As the webhook tells of it. */
export function conteudoRecebido(mundo: Mundo, arquivo: ArquivoRecebido, legenda: string) {
  const { tipo, mimetype, base64, nome, segundos, largura, altura } = arquivo
  const messageType = `${tipo}Message`
  const comum = conteudoDeMidia(
    mundo.aleatorio,
    {
      mediatype: tipo === 'sticker' ? 'image' : tipo,
      mimetype,
      tamanho: Buffer.from(base64, 'base64').length,
      fileName: nome,
      caption: legenda || undefined,
    },
    segundosAgora(),
  )
  return {
    messageType,
    message: {
      [messageType]: {
        ...comum,
        ...(segundos !== undefined && { seconds: segundos }),
        ...(largura !== undefined && { width: largura, height: altura }),
        ...(tipo === 'audio' && { ptt: true }),
      },
    },
  }
}
