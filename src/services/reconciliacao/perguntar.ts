import { setTimeout as pausar } from 'node:timers/promises'
import type { Estado } from '../estado/derivar.js'
import { ErroEvolution, PedidoRecusado } from '../evolution/erros.js'
import type { InstanciaEvolution } from '../evolution/schemas/instancia.js'
import type { Comparada } from './comparar.js'
import type { Vagas } from './vagas.js'

export interface OpcoesDasPerguntas {
  /** Asks Evolution about one instance, and writes the answer down. `listada`: as the server's list has it. */
  perguntar(configuracaoId: number, listada: InstanciaEvolution | null): Promise<Estado>
  /** Of this node, for all servers together. */
  vagas: Vagas
  /** No question is begun after this, on `performance.now()`: the next round goes on. */
  ate: number
  signal: AbortSignal
}

/** A server is asked about no more than so many instances at once, each slot once in so many ms: 64 a second. */
const AO_MESMO_TEMPO = 8
const PASSO_MS = 125
/** After so many questions in a row without an answer, the server has other worries. */
const FALHAS_SEGUIDAS = 3

/** What is wrong with one instance, or with our own secret for it, says nothing of the server. */
const doServidor = (erro: unknown): boolean =>
  erro instanceof ErroEvolution && !(erro instanceof PedidoRecusado)

export const perguntarPorElas = async (
  divergentes: readonly Comparada[],
  listadas: ReadonlyMap<string, InstanciaEvolution>,
  { perguntar, vagas, ate, signal }: OpcoesDasPerguntas,
): Promise<{ corrigidas: number; semResposta: number }> => {
  const fila = divergentes.values()
  let corrigidas = 0
  let semResposta = 0
  let seguidas = 0
  const trabalhar = async (): Promise<void> => {
    for (const { id, status, numero, instanceName } of fila) {
      if (signal.aborted || performance.now() > ate || seguidas >= FALHAS_SEGUIDAS) return
      const inicio = performance.now()
      try {
        const depois = await vagas(() => perguntar(id, listadas.get(instanceName) ?? null))
        const outro = depois.status === 'conectado' && depois.numero !== numero
        if (depois.status !== status || outro) corrigidas += 1
        seguidas = 0
      } catch (erro) {
        semResposta += 1
        if (doServidor(erro)) seguidas += 1
      }
      const resto = PASSO_MS * (0.8 + 0.4 * Math.random()) - (performance.now() - inicio)
      if (resto > 0) await pausar(resto, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AO_MESMO_TEMPO, divergentes.length) }, trabalhar))
  return { corrigidas, semResposta }
}
