import type { Relogio } from '../nucleo/relogio.js'

const ESPERA_MAXIMA_MS = 1_000
/** Long enough for the later event to be on the wire. */
const DEPOIS_DA_SEGUINTE_MS = 30

export interface ForaDeOrdem {
  /** Resolves once the next event of the instance has gone out, or after a second. */
  segurar(instancia: string): Promise<void>
  passou(instancia: string): void
}

export function criarForaDeOrdem(relogio: Relogio): ForaDeOrdem {
  const seguras = new Map<string, (() => void)[]>()
  return {
    segurar(instancia) {
      return new Promise((resolve) => {
        seguras.set(instancia, [...(seguras.get(instancia) ?? []), resolve])
        relogio.agendar(ESPERA_MAXIMA_MS, resolve)
      })
    },
    passou(instancia) {
      const soltar = seguras.get(instancia) ?? []
      seguras.delete(instancia)
      relogio.agendar(DEPOIS_DA_SEGUINTE_MS, () => {
        for (const solta of soltar) solta()
      })
    },
  }
}
