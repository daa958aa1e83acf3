/** How long one turn may keep everybody else waiting: an event passes through the loop some five times before it is answered. */
const VEZ_MS = 3

/** Resolves when one's turn begins; at once while it lasts. */
export type Vez = () => Promise<void>

/**
 * Whoever waits for a turn, in this process: it has one event loop. One of them has theirs in a round of it, so that
 * everybody else waits for one turn and not for as many as there are bodies being read.
 */
const esperam: (() => void)[] = []

const passar = (): void => {
  esperam.shift()?.()
  if (esperam.length > 0) setImmediate(passar)
}

const esperar = (): Promise<void> =>
  new Promise((pronto) => {
    if (esperam.push(pronto) === 1) setImmediate(passar)
  })

/** For one reading: to be asked before it begins, and again whenever it could stop. */
export const criarVez = (): Vez => {
  let inicio = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - inicio < VEZ_MS) return
    await esperar()
    inicio = performance.now()
  }
}
