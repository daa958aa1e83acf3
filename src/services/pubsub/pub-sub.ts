import { type Aviso, CANAL, type Escutar, lerAvisos } from './avisos.js'

/** One listener per node, handed on to whoever subscribed (the browsers' streams, the reconciler). */
export interface PubSub {
  iniciar(): Promise<void>
  parar(): Promise<void>
  /** False before the start, after the stop, and while the connection is being taken anew. */
  escutando(): boolean
  /** Started, and its connection is gone so far. */
  caida(): boolean
  /** @param aoMudar called with what changed; with null after a gap: read everything again */
  assinar(aoMudar: (aviso: Aviso | null) => void): () => void
}

export const criarPubSub = (escutar: Escutar): PubSub => {
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
        (conteudo) => {
          const avisos = lerAvisos(conteudo)
          if (avisos) avisos.forEach(repassar)
          else repassar(null)
        },
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
    caida: () => desligar !== null && !ligado,
    assinar(aoMudar) {
      assinantes.add(aoMudar)
      return () => assinantes.delete(aoMudar)
    },
  }
}
