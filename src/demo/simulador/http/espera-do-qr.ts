import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'

const PASSO_MS = 10
const MAXIMO_MS = 5_000

/**
 * The fixed sleeps of create and connect are far longer than a QR takes. On a starved machine, or with
 * the short times of a test, they must not become an answer without a QR that Evolution would not give.
 */
export async function dormirAteOQr(mundo: Mundo, instancia: Instancia, ms: number): Promise<void> {
  await mundo.relogio.esperar(ms)
  for (let extra = 0; extra < MAXIMO_MS && aindaVemQr(mundo, instancia); extra += PASSO_MS) {
    await mundo.relogio.esperar(PASSO_MS)
  }
}

function aindaVemQr(mundo: Mundo, { linha, memoria }: Instancia): boolean {
  const { socket } = memoria
  if (!socket || socket.fechado || socket.mostrouQr || memoria.removendo) return false
  return !linha.temSessao && !mundo.falhas.servidor.whatsappFora
}
