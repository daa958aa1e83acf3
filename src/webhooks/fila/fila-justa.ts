/** What waits, and whose it is. */
export interface Esperando {
  configuracaoId: number
  /** What dealing with it costs, beside what the others do. */
  peso: number
}

/** How much may be taken out at once; the first is taken whatever it weighs. */
export interface Retirada {
  quantos: number
  peso: number
  /** Of one configuration, whatever the others leave; default: all of it. */
  pesoDeUma?: number
  /** Whose turn it cannot be now. */
  menos?: ReadonlySet<number>
}

export interface FilaJusta<T extends Esperando> {
  tamanho(): number
  de(configuracaoId: number): number
  por(item: T): void
  retirar(quanto: Retirada): T[]
}

/** In turns by configuration, each in its own order: what one has waiting is waited for by nobody else. */
export const criarFilaJusta = <T extends Esperando>(): FilaJusta<T> => {
  const filas = new Map<number, T[]>()
  let total = 0
  return {
    tamanho: () => total,
    de: (configuracaoId) => filas.get(configuracaoId)?.length ?? 0,
    por(item) {
      const fila = filas.get(item.configuracaoId)
      if (fila) fila.push(item)
      else filas.set(item.configuracaoId, [item])
      total++
    },
    retirar({ quantos, peso, pesoDeUma = peso, menos }) {
      const tirados: T[] = []
      const deCada = new Map<number, number>()
      const servidas = new Set(menos)
      let pesam = 0
      while (tirados.length < quantos) {
        const vez = proxima(filas, servidas)
        const item = vez?.fila[0]
        if (!vez || !item || (tirados.length > 0 && pesam + item.peso > peso)) break
        const dela = deCada.get(vez.configuracaoId) ?? 0
        if (dela > 0 && dela + item.peso > pesoDeUma) {
          servidas.add(vez.configuracaoId)
          continue
        }
        deCada.set(vez.configuracaoId, dela + item.peso)
        vez.fila.shift()
        filas.delete(vez.configuracaoId)
        if (vez.fila.length > 0) filas.set(vez.configuracaoId, vez.fila)
        tirados.push(item)
        pesam += item.peso
        total--
      }
      return tirados
    },
  }
}

const proxima = <T>(filas: ReadonlyMap<number, T[]>, menos: ReadonlySet<number>) => {
  for (const [configuracaoId, fila] of filas) if (!menos.has(configuracaoId)) return { configuracaoId, fila }
  return null
}
