import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import {
  caminhoDosModulos,
  lerModulos,
  type Pixels,
} from '../../src/admin/components/conexao/modulos-do-qr.js'

const CODIGO = `2@${'Ab3+'.repeat(24)},uma,duas,tres`

/** A QR Code as pixels, in whole pixels a module, in Evolution's green. */
const desenhar = (texto: string, { escala = 4, margem = 3 } = {}) => {
  const { modules } = QRCode.create(texto, { errorCorrectionLevel: 'H' })
  const largura = (modules.size + 2 * margem) * escala
  const data = new Uint8ClampedArray(largura * largura * 4).fill(255)
  for (let y = 0; y < modules.size * escala; y++) {
    for (let x = 0; x < modules.size * escala; x++) {
      if (!modules.get(Math.floor(y / escala), Math.floor(x / escala))) continue
      data.set([25, 135, 84, 255], ((y + margem * escala) * largura + x + margem * escala) * 4)
    }
  }
  const linhas = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (__, x) => Boolean(modules.get(y, x))),
  )
  return { pixels: { width: largura, height: largura, data } satisfies Pixels, linhas }
}

describe('a QR Code read off its picture', () => {
  it.each([
    ['as Evolution draws it', CODIGO, {}],
    ['the smallest', 'A', { escala: 1, margem: 0 }],
    ['a long one', CODIGO.repeat(3), { escala: 3, margem: 4 }],
  ])('has every module: %s', (_nome, texto, forma) => {
    const { pixels, linhas } = desenhar(texto, forma)
    expect(lerModulos(pixels)).toEqual(linhas)
  })

  it('is none where the picture is something else', () => {
    const { pixels } = desenhar(CODIGO)
    const liso = (cor: number) => ({ ...pixels, data: new Uint8ClampedArray(pixels.data.length).fill(cor) })
    expect(lerModulos(liso(255))).toBeNull()
    expect(lerModulos(liso(0))).toBeNull()
    expect(lerModulos({ ...pixels, height: pixels.height - 4 })).toBeNull()
  })
})

it('runs of dark modules become one rectangle each', () => {
  const linhas = [
    [true, true, false],
    [false, false, true],
  ]
  expect(caminhoDosModulos(linhas)).toBe('M0 0h2v1h-2zM2 1h1v1h-1z')
})
