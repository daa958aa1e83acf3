/** How much has to come in a window of so many looks. */
interface Passo {
  olhares: number
  bytes: number
}

/**
 * Any network brings a small body in this time; of a larger one it brings so much of it. Evolution, next door or across an
 * ocean, is a hundred times faster.
 */
const DE_UM_CORPO: Passo = { olhares: 6, bytes: 96 * 1024 }
/** Looks are counted, not seconds: while this process is busy, it is not the sender who is slow. */
const OLHAR_MS = 500

/** A body on its way. */
interface Chegando {
  tamanho(): number
  largar(status: 408 | 503): void
}

interface Visto {
  inicio: number
  /** What had come when this window began. */
  janela: { olhares: number; tamanho: number }
}

/** Watches bodies arrive: who holds a place must fill it. One clock for all, which stands still when there are none. */
export const criarRitmo = (
  agora: () => number = () => performance.now(),
  { olhares, bytes }: Passo = DE_UM_CORPO,
) => {
  const chegando = new Map<Chegando, Visto>()
  let relogio: NodeJS.Timeout | null = null

  const olhar = (): void => {
    for (const [corpo, visto] of chegando) {
      visto.janela.olhares++
      if (visto.janela.olhares < olhares) continue
      if (corpo.tamanho() - visto.janela.tamanho < bytes) corpo.largar(408)
      else visto.janela = { olhares: 0, tamanho: corpo.tamanho() }
    }
  }

  return {
    comecar(corpo: Chegando): { terminar(): void } {
      chegando.set(corpo, { inicio: agora(), janela: { olhares: 0, tamanho: 0 } })
      relogio ??= setInterval(olhar, OLHAR_MS).unref()
      return {
        terminar() {
          chegando.delete(corpo)
          if (chegando.size > 0 || !relogio) return
          clearInterval(relogio)
          relogio = null
        },
      }
    },
    /** The slow and the big first: what has held the most bytes for the longest. */
    largarOMaisPesado(): void {
      const pesoDe = ([corpo, { inicio }]: [Chegando, Visto]) => corpo.tamanho() * (agora() - inicio)
      const [primeiro, ...outros] = chegando
      if (!primeiro) return
      const [pior] = outros.reduce((a, b) => (pesoDe(b) > pesoDe(a) ? b : a), primeiro)
      pior.largar(503)
    },
  }
}
