import { esquemaInvalido } from '../nucleo/erro-evolution.js'
import type { Corpo } from './pedido.js'

/** Complains like the JSON schema library of Evolution, all missing fields at once. */
export function exigirCampos(onde: string, corpo: Corpo, campos: readonly string[]): void {
  const faltam = campos.filter((campo) => corpo[campo] === undefined)
  if (faltam.length === 0) return
  throw esquemaInvalido(faltam.map((campo) => `${onde} requires property "${campo}"`))
}

export function exigirTextos(corpo: Corpo, campos: readonly string[]): void {
  const errados = campos.filter((campo) => typeof corpo[campo] !== 'string')
  if (errados.length === 0) return
  throw esquemaInvalido(errados.map((campo) => `${campo} is not of a type(s) string`))
}

export function textoOuNada(valor: unknown): string | undefined {
  return typeof valor === 'string' && valor !== '' ? valor : undefined
}
