/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

const celula = (valor: string, separador: string): string => {
  const inofensiva = FORMULA.test(valor) ? `'${valor}` : valor
  return inofensiva.includes(separador) || /["\r\n]/.test(inofensiva)
    ? `"${inofensiva.replaceAll('"', '""')}"`
    : inofensiva
}

export const linhaDeCsv = (valores: readonly string[], separador: string): string =>
  `${valores.map((valor) => celula(valor, separador)).join(separador)}\r\n`

/** Before everything else: without it, spreadsheets take the text for another encoding. */
export const MARCA_UTF8 = '\uFEFF'
