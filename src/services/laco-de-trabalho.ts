export interface LacoDeTrabalho {
  iniciar(): void
  /** There may be something to do: no rest before the next step. */
  acordar(): void
  /** No step begins any more. Resolves when the one under way has ended. */
  parar(): Promise<void>
  parando(): boolean
}

interface Opcoes {
  /** @returns ms of rest after it; nothing: the usual one */
  passo(): Promise<number | undefined>
  aoFalhar(erro: unknown): void
}

/** Jittered: nodes that started together do not ask together. */
const descansoDeCostume = (): number => 1_000 + Math.random() * 1_000

/** A worker's round: a step, a rest, and again. */
export const criarLacoDeTrabalho = ({ passo, aoFalhar }: Opcoes): LacoDeTrabalho => {
  let parando = false
  let chamada = false
  let despertar: (() => void) | null = null
  let emCurso: Promise<void> | null = null

  const circular = async (): Promise<void> => {
    while (!parando) {
      chamada = false
      const descanso = await passo().catch((erro: unknown) => {
        aoFalhar(erro)
        return undefined
      })
      // Called while at it: what there is may have come after it was looked for.
      if (!chamada && !parando) await descansar(descanso ?? descansoDeCostume())
    }
  }

  const descansar = (ms: number): Promise<void> =>
    new Promise((pronto) => {
      const relogio = setTimeout(pronto, ms).unref()
      despertar = () => {
        clearTimeout(relogio)
        pronto()
      }
    })

  const acordar = (): void => {
    chamada = true
    despertar?.()
    despertar = null
  }

  return {
    acordar,
    parando: () => parando,
    iniciar() {
      if (emCurso) return
      parando = false
      emCurso = circular()
    },
    async parar() {
      parando = true
      acordar()
      await emCurso
      emCurso = null
    },
  }
}
