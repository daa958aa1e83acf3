/** The part of an ImageData that is read here. */
export interface Pixels {
  width: number
  height: number
  data: ArrayLike<number>
}

const FACE_DO_LOCALIZADOR = 7
const MENOR = 21
const MAIOR = 177

/**
 * The modules of a QR Code drawn in whole pixels, row by row; null when the picture is anything else. Evolution
 * sends no more than a picture, and a picture drawn at another size has modules of unequal widths.
 */
export const lerModulos = (pixels: Pixels): boolean[][] | null => {
  const { width, height } = pixels
  const inicio = primeiroEscuro(pixels)
  if (!inicio || width !== height || inicio.x !== inicio.y) return null
  // The first dark run is the upper edge of the finder pattern, seven modules wide in every QR Code.
  let face = 0
  while (inicio.x + face < width && escuro(pixels, inicio.x + face, inicio.y)) face++
  const modulo = face / FACE_DO_LOCALIZADOR
  const lado = (width - 2 * inicio.x) / modulo
  if (!Number.isInteger(modulo) || !Number.isInteger(lado)) return null
  if (lado < MENOR || lado > MAIOR || (lado - MENOR) % 4 !== 0) return null
  const centro = (indice: number) => inicio.x + Math.floor((indice + 0.5) * modulo)
  const linhas = Array.from({ length: lado }, (_, y) =>
    Array.from({ length: lado }, (__, x) => escuro(pixels, centro(x), centro(y))),
  )
  return linhas[0]?.[lado - 1] && linhas[lado - 1]?.[0] ? linhas : null
}

const primeiroEscuro = (pixels: Pixels): { x: number; y: number } | null => {
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) if (escuro(pixels, x, y)) return { x, y }
  }
  return null
}

/** By luminance: Evolution's QR Codes are green on white, and a host may choose its own colour. */
const escuro = ({ data, width }: Pixels, x: number, y: number): boolean => {
  const i = (y * width + x) * 4
  const [r = 255, g = 255, b = 255, alfa = 0] = [data[i], data[i + 1], data[i + 2], data[i + 3]]
  return alfa > 127 && 0.299 * r + 0.587 * g + 0.114 * b < 128
}

/** One SVG path over all dark modules, a rectangle for each run of them in a row. */
export const caminhoDosModulos = (linhas: readonly (readonly boolean[])[]): string =>
  linhas
    .flatMap((linha, y) =>
      [
        ...linha
          .map((cheio) => (cheio ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('')
