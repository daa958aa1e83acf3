// A screenshot in a third of its size: 256 colours are all that a page of text needs.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const ASSINATURA = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const CORES = 256

const pedacosDe = function* (png) {
  for (let i = ASSINATURA.length; i < png.length; i += 12 + png.readUInt32BE(i))
    yield [png.toString('latin1', i + 4, i + 8), png.subarray(i + 8, i + 8 + png.readUInt32BE(i))]
}
const pedaco = (nome, dados) => {
  const inteiro = Buffer.concat([Buffer.alloc(4), Buffer.from(nome, 'latin1'), dados, Buffer.alloc(4)])
  inteiro.writeUInt32BE(dados.length)
  inteiro.writeUInt32BE(crc32(inteiro.subarray(4, -4)), inteiro.length - 4)
  return inteiro
}

const paeth = (a, b, c) => {
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  if (da <= db && da <= dc) return a
  return db <= dc ? b : c
}
/** What each of PNG's filters foretells of a byte, from the ones at its left, above, and above its left. */
const PREVISOES = [() => 0, (a) => a, (_a, b) => b, (a, b) => (a + b) >> 1, paeth]

/** @returns the bytes of the pixels, row by row, nothing between them */
const semFiltros = (cru, { altura, porLinha, porPixel }) => {
  const pixels = Buffer.alloc(altura * porLinha)
  for (let y = 0; y < altura; y++) {
    const prever = PREVISOES[cru[y * (porLinha + 1)]]
    for (let x = 0; x < porLinha; x++) {
      const i = y * porLinha + x
      const esquerda = x < porPixel ? 0 : pixels[i - porPixel]
      const acima = y === 0 ? 0 : pixels[i - porLinha]
      const canto = x < porPixel || y === 0 ? 0 : pixels[i - porLinha - porPixel]
      pixels[i] = cru[y * (porLinha + 1) + 1 + x] + prever(esquerda, acima, canto)
    }
  }
  return pixels
}

const distancia = (a, b) =>
  [16, 8, 0].reduce((soma, canal) => soma + (((a >> canal) & 255) - ((b >> canal) & 255)) ** 2, 0)

/** The colours whose absence would be seen most, by how many pixels have them and how far they are from the others. */
const escolherCores = (pixels, porPixel) => {
  const vezes = new Map()
  const corEm = (i) => pixels.readUIntBE(i, 3)
  for (let i = 0; i < pixels.length; i += porPixel) vezes.set(corEm(i), (vezes.get(corEm(i)) ?? 0) + 1)
  const cores = [...vezes].map(([cor, quantos]) => ({ cor, quantos, lugar: 0, longe: Number.POSITIVE_INFINITY }))
  const paleta = []
  let proxima = cores.reduce((uma, outra) => (outra.quantos > uma.quantos ? outra : uma))
  while (paleta.length < CORES && proxima.longe > 0) {
    const lugar = paleta.push(proxima.cor) - 1
    for (const uma of cores) {
      const longe = distancia(uma.cor, paleta[lugar])
      if (longe < uma.longe) Object.assign(uma, { longe, lugar })
    }
    proxima = cores.reduce((uma, outra) =>
      outra.quantos * outra.longe > uma.quantos * uma.longe ? outra : uma,
    )
  }
  const lugares = new Map(cores.map(({ cor, lugar }) => [cor, lugar]))
  return { paleta, lugarEm: (i) => lugares.get(corEm(i)) }
}

/**
 * @param png as a browser takes it: 8 bits, RGB or RGBA, not interlaced
 * @param maximo a longer page is cut off below so many rows
 */
export const comprimirPng = (png, maximo) => {
  const pedacos = [...pedacosDe(png)]
  const [, cabecalho] = pedacos[0]
  const [largura, altura] = [cabecalho.readUInt32BE(0), Math.min(maximo, cabecalho.readUInt32BE(4))]
  const porPixel = { 2: 3, 6: 4 }[cabecalho[9]]
  if (cabecalho[8] !== 8 || !porPixel || cabecalho[12] !== 0) throw new TypeError('not a screenshot')
  const cru = inflateSync(Buffer.concat(pedacos.flatMap(([nome, dados]) => (nome === 'IDAT' ? [dados] : []))))
  const pixels = semFiltros(cru, { altura, porLinha: largura * porPixel, porPixel })

  const { paleta, lugarEm } = escolherCores(pixels, porPixel)
  const linhas = Buffer.alloc(altura * (largura + 1))
  for (let y = 0; y < altura; y++)
    for (let x = 0; x < largura; x++)
      linhas[y * (largura + 1) + 1 + x] = lugarEm((y * largura + x) * porPixel)
  const novo = Buffer.from(cabecalho)
  novo.writeUInt32BE(altura, 4)
  novo[9] = 3
  const cores = Buffer.alloc(paleta.length * 3)
  paleta.forEach((cor, lugar) => cores.writeUIntBE(cor, lugar * 3, 3))
  return Buffer.concat([
    ASSINATURA,
    pedaco('IHDR', novo),
    pedaco('PLTE', cores),
    pedaco('IDAT', deflateSync(linhas, { level: 9, memLevel: 9 })),
    pedaco('IEND', Buffer.alloc(0)),
  ])
}
