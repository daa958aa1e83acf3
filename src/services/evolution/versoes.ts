/** Versions of Evolution API: what is known of them, and what depends on them. */

/** Known to work, both ends included: their answers are replayed in the tests. */
export const VERSOES_CONHECIDAS = { de: '2.2.3', ate: '2.4.0' } as const

type Versao = readonly [maior: number, menor: number, correcao: number]

/** `v2.3`, `2.4.0-rc2` → its three numbers; null: it says none. */
const lerNumeros = (texto: string): Versao | null => {
  const [, maior, menor = '0', correcao = '0'] =
    /^v?(\d{1,5})(?:\.(\d{1,5}))?(?:\.(\d{1,5}))?/.exec(texto) ?? []
  return maior === undefined ? null : [Number(maior), Number(menor), Number(correcao)]
}

const comparar = (a: Versao, b: Versao): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Of a version that nobody knows, nothing may be assumed. A pre-release counts as what it leads to. */
export const temAoMenos = (versao: string | null, minima: string): boolean => {
  const [lida, exigida] = [lerNumeros(versao ?? ''), lerNumeros(minima)]
  return lida !== null && exigida !== null && comparar(lida, exigida) >= 0
}

export const ehConhecida = (versao: string): boolean => {
  const { de, ate } = VERSOES_CONHECIDAS
  return temAoMenos(versao, de) && temAoMenos(ate, versao)
}
