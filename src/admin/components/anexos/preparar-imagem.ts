/** What no phone's camera makes, and a browser should not be asked to open. */
const MAXIMO_BYTES = 30 * 1024 * 1024
/** Pixels: WhatsApp makes images no larger than this either. */
const LADO = 1600
const QUALIDADE = 0.85

/** @returns a JPEG as large as WhatsApp shows it; null: nothing this browser can draw */
export const prepararImagem = async (arquivo: File): Promise<Blob | null> => {
  if (arquivo.size > MAXIMO_BYTES) return null
  const desenho = await createImageBitmap(arquivo).catch(() => null)
  if (!desenho) return null
  const escala = Math.min(1, LADO / Math.max(desenho.width, desenho.height))
  const tela = document.createElement('canvas')
  tela.width = Math.max(1, Math.round(desenho.width * escala))
  tela.height = Math.max(1, Math.round(desenho.height * escala))
  const contexto = tela.getContext('2d')
  if (!contexto) return null
  // A JPEG has no transparency: what is clear would turn black.
  contexto.fillStyle = '#fff'
  contexto.fillRect(0, 0, tela.width, tela.height)
  contexto.drawImage(desenho, 0, 0, tela.width, tela.height)
  desenho.close()
  return new Promise((resolve) => tela.toBlob(resolve, 'image/jpeg', QUALIDADE))
}
