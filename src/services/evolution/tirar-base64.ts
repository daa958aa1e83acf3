import type { Readable } from 'node:stream'

const MARCA = '"base64":"'
/** Of everything that is not the file. An error's dump of a database may be long. */
const MAXIMO_AO_REDOR = 1024 * 1024
/** As the transport names what is too large. */
const GRANDE_DEMAIS = 'maxContentLength exceeded by the file'

export interface SemBase64 {
  /** The answer without the file. */
  texto: string
  /** Null: it has none. */
  arquivo: Buffer | null
}

/**
 * Reads an answer with a file in it as it comes, and keeps the bytes instead of their letters: neither the whole answer nor
 * the file as text is ever in memory. The key cannot be within another text: there its quotation marks are escaped.
 * @throws Error when the file is larger than `maximo`; the rest is not read
 */
export const tirarBase64 = async (fluxo: Readable, maximo: number): Promise<SemBase64> => {
  const texto = new TextDecoder()
  let onde: 'antes' | 'dentro' | 'depois' = 'antes'
  let ao = ''
  let resto = ''
  const partes: Buffer[] = []
  let bytes = 0

  const guardar = (letras: string, fim: boolean): void => {
    const todas = resto + letras
    // Four letters are three bytes.
    const inteiras = fim ? todas.length : todas.length - (todas.length % 4)
    resto = todas.slice(inteiras)
    const parte = Buffer.from(todas.slice(0, inteiras), 'base64')
    bytes += parte.length
    if (bytes > maximo) throw new Error(GRANDE_DEMAIS)
    partes.push(parte)
  }
  const seguir = (pedaco: string): void => {
    if (onde === 'dentro') {
      const fim = pedaco.indexOf('"')
      guardar(fim < 0 ? pedaco : pedaco.slice(0, fim), fim >= 0)
      if (fim < 0) return
      onde = 'depois'
      ao += pedaco.slice(fim)
    } else {
      ao += pedaco
      const marca = onde === 'antes' ? ao.indexOf(MARCA) : -1
      if (marca >= 0) {
        const inicio = marca + MARCA.length
        const seguinte = ao.slice(inicio)
        ao = ao.slice(0, inicio)
        onde = 'dentro'
        seguir(seguinte)
        return
      }
    }
    if (ao.length > MAXIMO_AO_REDOR) throw new Error(GRANDE_DEMAIS)
  }

  try {
    for await (const pedaco of fluxo) seguir(texto.decode(pedaco as Buffer, { stream: true }))
  } finally {
    fluxo.destroy()
  }
  seguir(texto.decode())
  // Cut off within the file: not JSON any more, and said to be so.
  return { texto: ao, arquivo: (onde as string) === 'antes' ? null : Buffer.concat(partes) }
}
