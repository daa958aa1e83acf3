export interface Relogio {
  /** Runs `acao` later; answers the function that calls it off. */
  agendar(ms: number, acao: () => void): () => void
  esperar(ms: number): Promise<void>
  parar(): void
}

/** Every timer of the simulator is made here, so that `parar` leaves none behind. */
export function criarRelogio(): Relogio {
  const pendentes = new Set<NodeJS.Timeout>()
  let parado = false

  function agendar(ms: number, acao: () => void): () => void {
    if (parado) return () => {}
    const timer = setTimeout(() => {
      pendentes.delete(timer)
      acao()
    }, ms)
    pendentes.add(timer)
    return () => {
      clearTimeout(timer)
      pendentes.delete(timer)
    }
  }

  return {
    agendar,
    // After `parar` the promise stays pending on purpose: what waited for it must not run any more.
    esperar: (ms) => new Promise((resolve) => void agendar(ms, resolve)),
    parar() {
      parado = true
      for (const timer of pendentes) clearTimeout(timer)
      pendentes.clear()
    },
  }
}
