import type { Entregador } from '../webhook/entregador.js'
import type { Aleatorio } from './aleatorio.js'
import type { NomeEvento } from './eventos.js'
import type { Falhas } from './falhas.js'
import type { Registro } from './registro.js'
import type { Relogio } from './relogio.js'
import type { Tempos } from './tempos.js'
import type { Instancia } from './tipos.js'

/** What every part of the simulator works on. */
export interface Mundo {
  apiKey: string
  tempos: Tempos
  limiteQr: number
  fotos: 'whatsapp' | 'locais'
  aleatorio: Aleatorio
  relogio: Relogio
  registro: Registro
  falhas: Falhas
  entregador: Entregador
  /** Where the simulator can be reached, once that is known. */
  urlPublica: string
}

/** Posts an event to the webhook of the instance, if it asked for it. Resolves when it was accepted or given up. */
export function emitir(mundo: Mundo, instancia: Instancia, evento: NomeEvento, data: unknown): Promise<void> {
  return mundo.entregador.entregar({ instancia, evento, data, urlPublica: mundo.urlPublica })
}
