import { type Cor, desenharPng, rgb } from './png.js'

const LADO = 96
const FUNDOS = ['#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309', '#15803d', '#334155', '#b91c1c']

/** A person's outline on a colour that belongs to the number: a profile picture without a foreign host. */
export function desenharAvatar(numero: string): Buffer {
  const soma = [...numero].reduce((total, digito) => total + digito.charCodeAt(0), 0)
  const fundo = rgb(FUNDOS[soma % FUNDOS.length] ?? '#334155')
  const claro = (canal: number) => Math.round(canal + (255 - canal) * 0.78)
  const figura: Cor = [claro(fundo[0]), claro(fundo[1]), claro(fundo[2])]
  return desenharPng(LADO, LADO, (x, y) => (naFigura(x, y) ? figura : fundo))
}

function naFigura(x: number, y: number): boolean {
  const cabeca = (x - 48) ** 2 + (y - 37) ** 2 < 17 ** 2
  const ombros = ((x - 48) / 32) ** 2 + ((y - 92) / 31) ** 2 < 1
  return cabeca || ombros
}
