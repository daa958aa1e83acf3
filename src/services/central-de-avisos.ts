import { type Aviso, CANAL, type Escutar, lerAvisos } from './avisos.js'

/** One listener per node, handed on to whoever subscribed (the browsers' streams, the reconciler). */
export interface CentralDeAvisos {
  iniciar(): Promise<void>
  parar(): Promise<void>
  /** False before the start, after the stop, and while the connection is being taken anew. */
  escutando(): boolean
  /** @param aoMudar called with what changed; with null after a gap: read everything again */
  assinar(aoMudar: (aviso: Aviso | null) => void): () => void
}

export const criarCentralDeAvisos = (escutar: Escutar): CentralDeAvisos => {
  const assinantes = new Set<(aviso: Aviso | null) => void>()
  let desligar: (() => Promise<void>) | null = null
  let ligado = false
  const repassar = (aviso: Aviso | null) => {
    for (const assinante of assinantes) assinante(aviso)
  }
  return {
    async iniciar() {
      desligar ??= await escutar(
        CANAL,
        (conteudo) => lerAvisos(conteudo).forEach(repassar),
        () => {
          ligado = true
          repassar(null)
        },
        () => {
          ligado = false
        },
      )
      ligado = true
    },
    async parar() {
      ligado = false
      await desligar?.()
      desligar = null
      assinantes.clear()
    },
    escutando: () => ligado,
    assinar(aoMudar) {
      assinantes.add(aoMudar)
      return () => assinantes.delete(aoMudar)
    },
  }
}
