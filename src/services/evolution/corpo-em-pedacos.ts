import { Readable } from 'node:stream'

/** A JSON body that is written while it goes out: a file of tens of MB is never a text of a third more. */
export interface CorpoEmPedacos {
  bytes: number
  fluxo(): Readable
}

/** Of a multiple of three, so that the pieces' base64 is the whole's. */
const PEDACO = 192 * 1024

/** @param campo the member that holds the file, as base64, beside the others */
export const corpoComArquivo = (
  outros: Readonly<Record<string, unknown>>,
  campo: string,
  arquivo: Uint8Array,
): CorpoEmPedacos => {
  const comeco = `${JSON.stringify(outros).slice(0, -1)},${JSON.stringify(campo)}:"`
  const bytes = Buffer.from(arquivo.buffer, arquivo.byteOffset, arquivo.byteLength)
  function* pedacos(): Generator<Buffer> {
    yield Buffer.from(comeco)
    for (let i = 0; i < bytes.length; i += PEDACO)
      yield Buffer.from(bytes.subarray(i, i + PEDACO).toString('base64'))
    yield Buffer.from('"}')
  }
  return {
    bytes: Buffer.byteLength(comeco) + Math.ceil(bytes.length / 3) * 4 + 2,
    fluxo: () => Readable.from(pedacos(), { objectMode: false }),
  }
}
