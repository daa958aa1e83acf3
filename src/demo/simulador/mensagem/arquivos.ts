import type { ArquivoGuardado, Instancia } from '../nucleo/tipos.js'

const MAXIMO_DE_ARQUIVOS = 300

/** What `getBase64FromMediaMessage` answers from; null: a message without a file. */
export function guardarArquivo({ memoria }: Instancia, id: string, arquivo: ArquivoGuardado | null): void {
  memoria.arquivos.set(id, arquivo)
  const [primeiro] = memoria.arquivos.keys()
  if (memoria.arquivos.size > MAXIMO_DE_ARQUIVOS && primeiro) memoria.arquivos.delete(primeiro)
}

const EXTENSAO: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/webp', 'webp'],
  ['video/mp4', 'mp4'],
  ['audio/ogg', 'oga'],
])

/** The answer as it was recorded. */
export function respostaDoArquivo(
  id: string,
  { mediaType, mimetype, base64, fileName, caption }: ArquivoGuardado,
) {
  const tipo = mimetype.split(';')[0] ?? ''
  return {
    mediaType,
    fileName: fileName ?? `${id}.${EXTENSAO.get(tipo) ?? 'bin'}`,
    ...(caption && { caption }),
    size: { fileLength: { low: Buffer.from(base64, 'base64').length, high: 0, unsigned: true } },
    mimetype,
    base64,
    buffer: null,
  }
}
