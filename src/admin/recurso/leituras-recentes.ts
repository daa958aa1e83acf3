/** An open page reads again with every message: that is one look, not a hundred. */
const UMA_LEITURA_MS = 10 * 60_000
const LEMBRADAS = 5000

/** Tells a look apart from its going on, on this node. */
export const criarLeiturasRecentes = (agora: () => number = Date.now) => {
  const desde = new Map<string, number>()
  return {
    primeira(quemEOQue: string): boolean {
      const antes = desde.get(quemEOQue)
      if (antes !== undefined && agora() - antes < UMA_LEITURA_MS) return false
      // Forgetting writes one down twice at worst.
      if (desde.size >= LEMBRADAS) desde.clear()
      desde.set(quemEOQue, agora())
      return true
    },
  }
}
