import { semValores } from './erro-do-banco.js'
import type { Registro } from './registro.js'

const JANELA_MS = 60_000

type Nivel = 'warn' | 'error'

interface Repetida {
  nivel: Nivel
  dados: object
  mensagem: string
  vezes: number
  timer: NodeJS.Timeout
}

/**
 * What fails fails often: with the database gone, once a delivery. The first line comes out at once; the same again is
 * counted, and comes out once a minute with `vezes`. Lines with something else to tell are other lines.
 */
export const semRepeticao = (registro: Registro): Registro & { encerrar(): void } => {
  const repetidas = new Map<string, Repetida>()

  const contar = (nivel: Nivel, dados: object, mensagem: string): void => {
    const chave = `${nivel} ${mensagem} ${JSON.stringify(Object.values(dados).map(resumir))}`
    const repetida = repetidas.get(chave)
    if (repetida) {
      repetida.vezes += 1
      return
    }
    registro[nivel](dados, mensagem)
    const timer = setInterval(() => dizer(chave), JANELA_MS).unref()
    repetidas.set(chave, { nivel, dados, mensagem, vezes: 0, timer })
  }

  /** Quiet for a minute, and it is forgotten. */
  const dizer = (chave: string): void => {
    const repetida = repetidas.get(chave)
    if (!repetida) return
    if (repetida.vezes > 0) {
      const { nivel, dados, mensagem, vezes } = repetida
      registro[nivel]({ ...dados, vezes }, mensagem)
      repetida.vezes = 0
    } else {
      clearInterval(repetida.timer)
      repetidas.delete(chave)
    }
  }

  return {
    info: (dados, mensagem) => registro.info(dados, mensagem),
    warn: (dados, mensagem) => contar('warn', dados, mensagem),
    error: (dados, mensagem) => contar('error', dados, mensagem),
    encerrar() {
      for (const chave of [...repetidas.keys()]) {
        dizer(chave)
        clearInterval(repetidas.get(chave)?.timer)
      }
      repetidas.clear()
    },
  }
}

/** Two errors of a kind are the same line, whatever rows they name. */
const resumir = (valor: unknown): unknown =>
  valor instanceof Error ? [valor.name, semValores(valor).codigo ?? valor.message] : valor
