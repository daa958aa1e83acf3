/** Any network brings a small body in this time; of a larger one it brings so much of it. */
const OLHARES_POR_JANELA = 6
/** Evolution, next door or across an ocean, is a hundred times faster. */
const BYTES_POR_JANELA = 96 * 1024
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
export const criarRitmo = (agora: () => number = () => performance.now()) => {
  const chegando = new Map<Chegando, Visto>()
  let relogio: NodeJS.Timeout | null = null

  const olhar = (): void => {
    for (const [corpo, visto] of chegando) {
      visto.janela.olhares++
      if (visto.janela.olhares < OLHARES_POR_JANELA) continue
      if (corpo.tamanho() - visto.janela.tamanho < BYTES_POR_JANELA) corpo.largar(408)
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
