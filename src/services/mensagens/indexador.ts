import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Registro } from '../registro.js'
import { indexarMensagens } from './indexar.js'

export interface Indexador {
  iniciar(): void
  /** Resolves when the step under way has ended. */
  parar(): Promise<void>
}

/** Rests this many times as long as it worked: what is found by its words may be found a moment later. */
const DESCANSO = 4
const DESCANSO_MINIMO_MS = 10

/** Follows what is written with what it is found by. Any number of nodes run one. */
export const criarIndexador = ({
  dataSource,
  registro,
}: {
  dataSource: DataSource
  registro: Registro
}): Indexador => {
  let parada = new AbortController()
  let ronda: Promise<void> | null = null

  const circular = async ({ signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      const inicio = performance.now()
      const haMais = await indexarMensagens(dataSource).catch((erro: unknown) => {
        registro.error({ err: erro }, 'as mensagens não puderam ser indexadas')
        return false
      })
      const descanso = haMais
        ? Math.max(DESCANSO_MINIMO_MS, DESCANSO * (performance.now() - inicio))
        : // Jittered: nodes that started together do not ask together.
          500 + Math.random() * 500
      await pausar(descanso, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }

  return {
    iniciar() {
      if (ronda) return
      parada = new AbortController()
      ronda = circular(parada)
    },
    async parar() {
      parada.abort()
      await ronda
      ronda = null
    },
  }
}
