import { ErroDoSimulador } from '../nucleo/erro.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'
import { anunciarConexao } from './anuncio.js'
import { fecharSocket } from './fechamento.js'
import { reconectar } from './socket.js'

/** A transient drop: no `close`, only `connecting` and then `open`. */
export function cair(mundo: Mundo, instancia: Instancia): void {
  if (instancia.memoria.estado !== 'open') throw new ErroDoSimulador('Esta instância não está conectada.')
  reconectar({ mundo, instancia })
}

/** WhatsApp cannot be reached: Evolution tries again and again, and reports every try. */
export async function tempestade(
  mundo: Mundo,
  instancia: Instancia,
  { segundos, porSegundo }: { segundos: number; porSegundo: number },
): Promise<void> {
  const { memoria } = instancia
  const numero = memoria.socket?.numeroPareamento ?? null
  fecharSocket(instancia)
  memoria.emTempestade = true
  const vezes = Math.max(1, Math.round(segundos * porSegundo))
  for (let vez = 0; vez < vezes; vez++) {
    if (!memoria.emTempestade || memoria.removendo) return
    anunciarConexao(mundo, instancia)
    await mundo.relogio.esperar(1000 / porSegundo)
  }
  if (!memoria.emTempestade || memoria.removendo) return
  memoria.emTempestade = false
  reconectar({ mundo, instancia, numero })
}
