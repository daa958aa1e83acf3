import { type Cor, desenharPng, rgb } from '../../simulador/nucleo/png.js'

const misturar = (de: Cor, para: Cor, quanto: number): Cor => {
  const canal = (i: 0 | 1 | 2) => Math.round(de[i] + (para[i] - de[i]) * quanto)
  return [canal(0), canal(1), canal(2)]
}

const CEU: readonly [Cor, Cor] = [rgb('#f4a261'), rgb('#fde8c8')]
const MORROS: readonly Cor[] = [rgb('#2a6f6b'), rgb('#1d4f4d'), rgb('#123634')]
const SOL = rgb('#fff3d6')

/** Hills in the evening. */
export const desenharPaisagem = (): Buffer =>
  desenharPng(360, 240, (x, y) => {
    const morro = MORROS.findLastIndex(
      (_cor, i) => y > 130 + i * 34 + 18 * Math.sin(x / (34 + i * 17) + i * 2),
    )
    if (morro >= 0) return MORROS[morro] ?? SOL
    return (x - 250) ** 2 + (y - 78) ** 2 < 30 ** 2 ? SOL : misturar(CEU[0], CEU[1], Math.min(1, y / 170))
  })

const PAREDE = rgb('#e9e4da')
const TECIDO = rgb('#b83b5e')
const CABIDE = rgb('#6b4f3a')

/** A dress on a hanger. */
export const desenharVestido = (): Buffer =>
  desenharPng(240, 320, (x, y) => {
    const meio = Math.abs(x - 120)
    if (y > 34 && y < 44 && meio < 58) return CABIDE
    if (meio < 3 && y > 14 && y <= 34) return CABIDE
    const largura = y < 130 ? 52 - (y - 44) * 0.22 : 33 + (y - 130) * 0.38
    const decote = meio < 16 && y < 62 - meio * 0.9
    if (y >= 44 && y < 290 && meio < largura && !decote)
      return misturar(TECIDO, [255, 255, 255], (Math.sin(x / 7) + 1) * 0.07)
    return misturar(PAREDE, [205, 198, 186], y / 320)
  })

const PELE = rgb('#c68a5e')
const CABELO = rgb('#2b1d14')
const AVENTAL = rgb('#1f2937')

/** A head with a fresh cut, from the side of the chair. */
export const desenharCorte = (): Buffer =>
  desenharPng(300, 300, (x, y) => {
    const cabeca = ((x - 150) / 62) ** 2 + ((y - 140) / 78) ** 2 < 1
    const cabelo =
      ((x - 150) / 68) ** 2 + ((y - 128) / 78) ** 2 < 1 && y < 112 + 26 * Math.cos((x - 150) / 40)
    if (cabelo) return misturar(CABELO, [90, 66, 48], (Math.sin(x / 3 + y / 9) + 1) * 0.16)
    if (cabeca) return PELE
    if (y > 226 - 0.004 * (90 - Math.abs(x - 150)) ** 2 && Math.abs(x - 150) < 118) return AVENTAL
    if (Math.abs(x - 150) < 26 && y > 190) return misturar(PELE, [120, 78, 48], 0.3)
    return misturar(rgb('#dbe7e4'), rgb('#9db8b2'), (x + y) / 600)
  })

/** A smiling face on nothing. */
export const desenharFigurinha = (): Buffer =>
  desenharPng(160, 160, (x, y) => {
    const raio = Math.hypot(x - 80, y - 80)
    if (raio > 72) return [0, 0, 0, 0]
    if (raio > 68) return rgb('#c98a0b')
    const olho = Math.min(Math.hypot(x - 56, y - 62), Math.hypot(x - 104, y - 62)) < 9
    const boca = Math.abs(Math.hypot(x - 80, y - 78) - 40) < 5 && y > 92
    return olho || boca ? rgb('#4a3200') : rgb('#ffcf3f')
  })
