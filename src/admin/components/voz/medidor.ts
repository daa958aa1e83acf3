/** How loud it is, for whoever speaks to see that they are heard. */
export const criarMedidor = (fluxo: MediaStream) => {
  const contexto = new AudioContext()
  const analisador = contexto.createAnalyser()
  analisador.fftSize = 1024
  contexto.createMediaStreamSource(fluxo).connect(analisador)
  const ondas = new Uint8Array(analisador.fftSize)
  return {
    /** Between 0 and 1. */
    nivel(): number {
      analisador.getByteTimeDomainData(ondas)
      const soma = ondas.reduce((total, onda) => total + ((onda - 128) / 128) ** 2, 0)
      return Math.min(1, Math.sqrt(soma / ondas.length) * 3)
    },
    fechar: () => void contexto.close().catch(() => undefined),
  }
}
