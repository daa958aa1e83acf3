/** Of one round of the event loop: an event passes through it some five times before it is answered. */
const VEZ_MS = 3

/**
 * For what takes long: to be asked before it begins, and again after every small step. Resolves at once while this round's
 * turn lasts, else in the next round. All share one turn, whoever begins first having most of it, and each in their turn
 * beginning first: so everybody else waits for one turn, not for as many as there are, and what is short is not kept
 * waiting a round each.
 */
export const criarVez = (): (() => Promise<void>) => {
  let acaba = Number.NEGATIVE_INFINITY
  let voltas = 0
  const esperam: (() => void)[] = []
  const comecarOutra = (): void => {
    acaba = performance.now() + VEZ_MS
    const todos = esperam.splice(0)
    const primeiro = voltas++ % todos.length
    for (const seguir of [...todos.slice(primeiro), ...todos.slice(0, primeiro)]) seguir()
  }
  return async () => {
    if (performance.now() < acaba) return
    await new Promise<void>((pronto) => {
      if (esperam.push(pronto) === 1) setImmediate(comecarOutra)
    })
  }
}

/** The process's, which has one event loop. */
export const vez = criarVez()
