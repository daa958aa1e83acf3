const DIA_MS = 86_400_000

/** As short as a row has room for: the hour today, then yesterday, the day of the week, the date. */
export const tempoCurto = (em: number, idioma: string, ontem: string, agora = Date.now()): string => {
  const formatar = (opcoes: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(idioma, opcoes).format(em)
  const dias = Math.round((inicioDoDia(agora) - inicioDoDia(em)) / DIA_MS)
  if (dias <= 0) return formatar({ timeStyle: 'short' })
  if (dias === 1) return ontem
  return dias < 7 ? formatar({ weekday: 'short' }).replace(/\.$/, '') : formatar({ dateStyle: 'short' })
}

const inicioDoDia = (em: number): number => new Date(em).setHours(0, 0, 0, 0)
