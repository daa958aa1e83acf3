/** Which version each server said it is, so that not every call begins by asking. */
export interface MemoriaDeVersoes {
  /** As it was last told, or asked now. Null: it does not say; then only what every version knows may be used. */
  de(servidor: string, perguntar: () => Promise<string>): Promise<string | null>
  anotar(servidor: string, versao: string): void
}

/** An operator upgrades, and goes back: nothing is believed for longer. */
const VALIDADE_MS = 10 * 60_000

export const criarMemoriaDeVersoes = (): MemoriaDeVersoes => {
  const ditas = new Map<string, { versao: string; ate: number }>()
  const anotar = (servidor: string, versao: string): void => {
    ditas.set(servidor, { versao, ate: performance.now() + VALIDADE_MS })
  }
  return {
    anotar,
    async de(servidor, perguntar) {
      const dita = ditas.get(servidor)
      if (dita && performance.now() < dita.ate) return dita.versao
      const versao = await perguntar().catch(() => null)
      if (versao !== null) anotar(servidor, versao)
      return versao
    },
  }
}
