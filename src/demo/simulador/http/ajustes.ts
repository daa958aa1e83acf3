import type { Ajustes } from '../nucleo/tipos.js'
import type { Corpo } from './pedido.js'

const BOOLEANOS = [
  'rejectCall',
  'groupsIgnore',
  'alwaysOnline',
  'readMessages',
  'readStatus',
  'syncFullHistory',
] as const

export const AJUSTES_OBRIGATORIOS: readonly string[] = BOOLEANOS

export function ajustesDoCorpo(corpo: Corpo): Partial<Ajustes> {
  const ajustes: Partial<Ajustes> = {}
  for (const nome of BOOLEANOS) {
    const valor = corpo[nome]
    if (typeof valor === 'boolean') ajustes[nome] = valor
  }
  if (typeof corpo.msgCall === 'string') ajustes.msgCall = corpo.msgCall
  if (typeof corpo.wavoipToken === 'string') ajustes.wavoipToken = corpo.wavoipToken
  return ajustes
}
