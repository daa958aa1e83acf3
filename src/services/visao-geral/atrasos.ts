import type { EventoMedido, Metricas } from '../metricas/metricas.js'

/** How late the latest deliveries were applied, on this node. */
export interface Atraso {
  /** Half of them took no longer than so many seconds, and 19 in 20 no longer than so many. */
  metade: number
  quaseTodas: number
  entregas: number
}

const CAPACIDADE = 4096
const JANELA_MS = 15 * 60_000

/**
 * From Evolution's minting of an event (before 2.4 in whole seconds: up to one too many) to its commit.
 * `date_time` would not do: it is Evolution's local time.
 */
export const criarAtrasos = () => {
  const quando = new Float64Array(CAPACIDADE)
  const atrasos = new Float64Array(CAPACIDADE)
  let proximo = 0
  return {
    anotar(novos: readonly EventoMedido[], agora = Date.now()): void {
      for (const { emitidoEm } of novos) {
        quando[proximo] = agora
        atrasos[proximo] = Math.max(0, agora - emitidoEm) / 1000
        proximo = (proximo + 1) % CAPACIDADE
      }
    },
    /** Null: nothing came in the last quarter of an hour. */
    ler(agora = Date.now()): Atraso | null {
      const recentes = atrasos.filter((_atraso, i) => (quando[i] ?? 0) > agora - JANELA_MS).sort()
      if (recentes.length === 0) return null
      const parte = (fracao: number) => recentes[Math.ceil(recentes.length * fracao) - 1] ?? 0
      return { metade: parte(0.5), quaseTodas: parte(0.95), entregas: recentes.length }
    },
  }
}
export type Atrasos = ReturnType<typeof criarAtrasos>

/** The same metrics, which tell `atrasos` too. */
export const comAtrasos = (metricas: Metricas, atrasos: Atrasos): Metricas => ({
  ...metricas,
  aoAplicarLote(novos, lote) {
    metricas.aoAplicarLote(novos, lote)
    atrasos.anotar(novos)
  },
})
