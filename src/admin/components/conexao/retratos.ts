import type { Motivo } from '../../../resources/configuracao-whatsapp/status.js'

/** Ends of a connection that are not a simple "disconnected": each with a picture and an advice of its own. */
export const RETRATOS = {
  banido: { icone: 'Slash', tom: 'erro' },
  substituido: { icone: 'Repeat', tom: 'alerta' },
  instancia_inexistente: { icone: 'CloudOff', tom: 'alerta' },
} as const satisfies Partial<Record<Motivo, { icone: string; tom: 'erro' | 'alerta' }>>

export type ComRetrato = keyof typeof RETRATOS

export const temRetrato = (motivo: Motivo | null): motivo is ComRetrato =>
  motivo !== null && Object.hasOwn(RETRATOS, motivo)
