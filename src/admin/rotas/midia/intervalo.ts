export interface Intervalo {
  inicio: number
  /** The last byte, included. */
  fim: number
}

/**
 * One range of bytes, as players ask for them. Null: the whole file (none asked for, several at once, or nonsense, which
 * RFC 9110 lets a server ignore); `fora`: it begins behind the end.
 */
export const lerIntervalo = (cabecalho: string | undefined, tamanho: number): Intervalo | null | 'fora' => {
  const [, de = '', ate = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(cabecalho ?? '') ?? []
  if (de === '' && ate === '') return null
  if (de === '') {
    const ultimos = Math.min(Number(ate), tamanho)
    return ultimos === 0 ? 'fora' : { inicio: tamanho - ultimos, fim: tamanho - 1 }
  }
  const inicio = Number(de)
  const fim = ate === '' ? tamanho - 1 : Math.min(Number(ate), tamanho - 1)
  if (inicio >= tamanho) return 'fora'
  return fim < inicio ? null : { inicio, fim }
}
