import { emitir, type Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'

/** The state becomes `connecting`, and the webhook hears of it each time, however often. */
export function anunciarConexao(mundo: Mundo, instancia: Instancia): void {
  instancia.memoria.estado = 'connecting'
  void emitir(mundo, instancia, 'CONNECTION_UPDATE', {
    instance: instancia.linha.name,
    state: 'connecting',
    statusReason: 200,
  })
}
