/**
 * What `ler` gave, for so long: however many ask, a reading runs once at a time. A failure is not remembered.
 */
export const emCache = <T>(duracaoMs: number, ler: () => Promise<T>): (() => Promise<T>) => {
  let guardado: { ate: number; valor: Promise<T> } | null = null
  return () => {
    if (guardado && performance.now() < guardado.ate) return guardado.valor
    const valor = ler()
    // Under way it counts, however long it takes.
    const atual = { ate: Number.POSITIVE_INFINITY, valor }
    guardado = atual
    valor.then(
      () => {
        atual.ate = performance.now() + duracaoMs
      },
      () => {
        atual.ate = 0
      },
    )
    return valor
  }
}
