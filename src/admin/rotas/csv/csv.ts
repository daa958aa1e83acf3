/**
 * Where a cell may begin that a spreadsheet takes for a formula: it may read by another separator than the file's, and
 * then cells begin within ours, behind what it skips.
 */
const INICIO = String.raw`(^|[,;\t|\r\n])([\s"']*)`
/** Full-width signs too: in some languages' spreadsheets they are the same. */
const FORMULA = new RegExp(String.raw`${INICIO}(?=[=+\-@＝＋－＠−])`, 'g')
/** At the very beginning, these alone change what the rest is. */
const CONTROLE = /^[\t\r]/

const inofensiva = (valor: string): string => {
  const semFormula = valor.replace(FORMULA, "$1$2'")
  return CONTROLE.test(semFormula) ? `'${semFormula}` : semFormula
}

/** Every cell in quotes: where one ends is then certain, whatever is in it. */
const celula = (valor: string): string => `"${inofensiva(valor).replaceAll('"', '""')}"`

export const linhaDeCsv = (valores: readonly string[], separador: string): string =>
  `${valores.map(celula).join(separador)}\r\n`

/** Before everything else: without it, spreadsheets take the text for another encoding. */
export const MARCA_UTF8 = '\uFEFF'
