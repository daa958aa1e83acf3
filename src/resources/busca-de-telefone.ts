/**
 * What numbers are typed without and kept with: Brazil's ninth digit (the country's code and the last digits may be left out
 * too) and Argentina's 9; and Mexico's 1, kept without.
 */
const FORMAS: readonly [typed: string, kept: string][] = [
  ['^(55)?([1-9]\\d)([6-9]\\d{3,7})$', '\\1\\29\\3'],
  ['^521(\\d{10})$', '52\\1'],
  ['^54(?!9)(\\d{10})$', '549\\1'],
]

/** SQL: whether a number has what was typed in it, as it stands or in the form in which we keep numbers. */
export const telefoneContem = (coluna: string, texto: string): string => {
  const digitos = `regexp_replace(${texto}, '\\D', '', 'g')`
  const outra = FORMAS.reduce(
    (sql, [digitada, guardada]) => `regexp_replace(${sql}, '${digitada}', '${guardada}')`,
    digitos,
  )
  return `(${digitos} <> '' AND (${coluna} LIKE '%' || ${digitos} || '%' OR ${coluna} LIKE '%' || ${outra} || '%'))`
}

/** The digits that were typed, and where it differs the form in which we keep such a number. Empty: no digit. */
export const formasDoTelefone = (texto: string): string[] => {
  const digitos = texto.replace(/\D/g, '')
  const guardada = FORMAS.reduce(
    (numero, [digitada, forma]) =>
      numero.replace(new RegExp(digitada), (...grupos: (string | undefined)[]) =>
        forma.replace(/\\(\d)/g, (_, qual: string) => grupos[Number(qual)] ?? ''),
      ),
    digitos,
  )
  return digitos === '' ? [] : [...new Set([digitos, guardada])]
}
