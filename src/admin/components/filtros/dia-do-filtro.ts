/** A day as a date field has it (`2026-11-27`), of an instant; empty: none. */
export const diaDe = (momento: string | undefined): string => {
  const data = new Date(momento ?? '')
  if (Number.isNaN(data.getTime())) return ''
  const partes = [data.getFullYear(), data.getMonth() + 1, data.getDate()]
  return partes.map((parte, i) => String(parte).padStart(i === 0 ? 4 : 2, '0')).join('-')
}

/** The first instant of a day where the user is, as a filter carries it. */
export const comecoDoDia = (dia: string): string => instante(`${dia}T00:00:00.000`)

/** Its last one: a list "until today" has today in it. */
export const fimDoDia = (dia: string): string => instante(`${dia}T23:59:59.999`)

const instante = (local: string): string => {
  const data = new Date(local)
  return Number.isNaN(data.getTime()) ? '' : data.toISOString()
}
