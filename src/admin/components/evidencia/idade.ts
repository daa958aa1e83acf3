const UNIDADES = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** In how small steps seconds are told: the clock behind them ticks no faster. */
const PASSO_S = 10

/** How long ago, in the largest unit that fits: "há 30 s", "há 2 min", "agora". */
export const formatarIdade = (ms: number, idioma: string): string => {
  const segundos = Math.max(0, ms / 1000)
  const formato = new Intl.RelativeTimeFormat(idioma, { style: 'short', numeric: 'auto' })
  const exato = new Intl.RelativeTimeFormat(idioma, { style: 'short' })
  for (const [unidade, tamanho] of UNIDADES) {
    if (segundos >= tamanho) return semPonto(exato.format(-Math.floor(segundos / tamanho), unidade))
  }
  const redondos = Math.floor(segundos / PASSO_S) * PASSO_S
  return redondos === 0 ? formato.format(0, 'second') : semPonto(exato.format(-redondos, 'second'))
}

/** Seconds as everywhere else; and Portuguese abbreviates at the end, where a comma may follow. */
const semPonto = (texto: string): string => texto.replace(/ (seg|sec)\b\.?/, ' s').replace(/\.$/, '')
