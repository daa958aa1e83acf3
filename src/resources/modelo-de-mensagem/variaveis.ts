/** `{{nome}}`, `{{ horário_2 }}`: letters of any language, digits and `_`, beginning with a letter. */
const VARIAVEL = /\{\{\s*(\p{L}[\p{L}\p{M}\p{N}_]*)\s*\}\}/gu

export type Pedaco = { texto: string } | { variavel: string }

/** A model's text, cut where its variables are. */
export const cortarModelo = (texto: string): Pedaco[] => {
  const pedacos: Pedaco[] = []
  let fim = 0
  for (const achada of texto.matchAll(VARIAVEL)) {
    if (achada.index > fim) pedacos.push({ texto: texto.slice(fim, achada.index) })
    pedacos.push({ variavel: nomeDaVariavel(achada[1] ?? '') })
    fim = achada.index + achada[0].length
  }
  if (fim < texto.length) pedacos.push({ texto: texto.slice(fim) })
  return pedacos
}

/** The same name, typed on two systems, may be two sequences of characters. */
export const nomeDaVariavel = (nome: string): string => nome.normalize('NFC')

/** Names of its variables, each once, in the order of the text. */
export const variaveisDo = (texto: string): string[] => [
  ...new Set(cortarModelo(texto).flatMap((pedaco) => ('variavel' in pedaco ? [pedaco.variavel] : []))),
]

/** Braces that were meant to be a variable and are none: they would be sent as they stand. */
export const temVariavelMalEscrita = (texto: string): boolean =>
  cortarModelo(texto).some((pedaco) => 'texto' in pedaco && /\{\{|\}\}/.test(pedaco.texto))

/** Once over: what a value holds is text, braces too. A variable without a value stays as it is written. */
export const preencherTexto = (texto: string, valores: ReadonlyMap<string, string>): string =>
  cortarModelo(texto)
    .map((pedaco) =>
      'texto' in pedaco ? pedaco.texto : (valores.get(pedaco.variavel) ?? `{{${pedaco.variavel}}}`),
    )
    .join('')
