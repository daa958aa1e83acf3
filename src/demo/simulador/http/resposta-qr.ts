import type { Memoria } from '../nucleo/tipos.js'

/** Without a QR (none yet, or the limit) there is only the count. */
export function respostaDoQr({ qr }: Memoria): Record<string, unknown> {
  return qr ? { ...qr } : { count: 0 }
}
