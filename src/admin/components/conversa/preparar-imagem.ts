/** What is sent: a JPEG as base64, small enough for the panel's requests. */
export interface ImagemPronta {
  nome: string
  base64: string
}

/** What no phone's camera makes, and a browser should not be asked to open. */
const MAXIMO_BYTES = 30 * 1024 * 1024
/** Pixels: WhatsApp makes images no larger than this either. */
const LADO = 1600
const QUALIDADES = [0.85, 0.7, 0.5]
/** Of base64. The panel takes requests of 1 MB. */
const MAXIMO_ENVIADO = 950_000

/** @returns why it cannot be sent, as a key under `conversas.imagem` */
export const prepararImagem = async (arquivo: File): Promise<ImagemPronta | 'naoServe' | 'grande'> => {
  if (arquivo.size > MAXIMO_BYTES) return 'grande'
  const desenho = await createImageBitmap(arquivo).catch(() => null)
  if (!desenho) return 'naoServe'
  const escala = Math.min(1, LADO / Math.max(desenho.width, desenho.height))
  const tela = document.createElement('canvas')
  tela.width = Math.max(1, Math.round(desenho.width * escala))
  tela.height = Math.max(1, Math.round(desenho.height * escala))
  const contexto = tela.getContext('2d')
  if (!contexto) return 'naoServe'
  // A JPEG has no transparency: what is clear would turn black.
  contexto.fillStyle = '#fff'
  contexto.fillRect(0, 0, tela.width, tela.height)
  contexto.drawImage(desenho, 0, 0, tela.width, tela.height)
  desenho.close()
  for (const qualidade of QUALIDADES) {
    const [, base64 = ''] = tela.toDataURL('image/jpeg', qualidade).split(',')
    if (base64 && base64.length <= MAXIMO_ENVIADO) return { nome: arquivo.name, base64 }
  }
  return 'grande'
}
