/** Bytes of what somebody looked at a moment ago: a video is asked for in pieces, a picture by everybody at once. */
const MAXIMO_BYTES = 96 * 1024 * 1024
const LEMBRADO_MS = 3 * 60_000

/** Keeps values for some minutes after their last use, so many bytes of them, the latest used ones. */
export const criarMemoriaDeArquivos = <A extends { bytes: Buffer }>({
  maximo = MAXIMO_BYTES,
  agora = Date.now,
}: {
  maximo?: number
  agora?: () => number
} = {}) => {
  const guardados = new Map<string, { arquivo: A; ate: number }>()
  const limpar = (): void => {
    let total = [...guardados.values()].reduce((soma, { arquivo }) => soma + arquivo.bytes.length, 0)
    for (const [chave, { arquivo, ate }] of guardados) {
      if (ate > agora() && total <= maximo) continue
      guardados.delete(chave)
      total -= arquivo.bytes.length
    }
  }
  return {
    ler(chave: string): A | null {
      const guardado = guardados.get(chave)
      if (!guardado || guardado.ate <= agora()) return null
      // The last in a Map is the latest used.
      guardados.delete(chave)
      guardados.set(chave, { arquivo: guardado.arquivo, ate: agora() + LEMBRADO_MS })
      return guardado.arquivo
    },
    guardar(chave: string, arquivo: A): void {
      guardados.set(chave, { arquivo, ate: agora() + LEMBRADO_MS })
      limpar()
    },
    limpar,
  }
}
