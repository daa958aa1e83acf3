export type Marca = 'negrito' | 'italico' | 'riscado' | 'codigo'
export type ParteDoTexto =
  | { tipo: 'texto'; texto: string }
  | { tipo: 'link'; texto: string; endereco: string }
  | { tipo: Marca; partes: ParteDoTexto[] }

/** As WhatsApp marks: beside a word on the inside, beside none on the outside, and within one line. Code holds no marks. */
const MARCADO = /(```)([\s\S]+?)```|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}*_~])/u
const LINK = /\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+\.[^\s<>"]+/iu
const MARCAS: Readonly<Record<string, Marca>> = { '*': 'negrito', _: 'italico', '~': 'riscado' }
/** What ends a sentence, and not an address. */
const FIM_DA_FRASE = /[.,;:!?)\]}'"*_~]+$/

/** A text taken apart into what is marked, what is an address, and the rest. */
export const partesDoTexto = (texto: string): ParteDoTexto[] => {
  const [marcado, link] = [MARCADO.exec(texto), LINK.exec(texto)]
  // Whichever comes first: an address may hold what would be marks.
  if (link && (!marcado || link.index <= marcado.index)) return comLink(texto, link)
  if (!marcado) return texto ? [{ tipo: 'texto', texto }] : []
  const [inteiro, crases, codigo = '', sinal = '', dentro = ''] = marcado
  return [
    ...simples(texto.slice(0, marcado.index)),
    crases
      ? { tipo: 'codigo', partes: simples(codigo) }
      : { tipo: MARCAS[sinal] ?? 'negrito', partes: partesDoTexto(dentro) },
    ...partesDoTexto(texto.slice(marcado.index + inteiro.length)),
  ]
}

const simples = (texto: string): ParteDoTexto[] => (texto ? [{ tipo: 'texto', texto }] : [])

const comLink = (texto: string, { index, 0: achado }: RegExpExecArray): ParteDoTexto[] => {
  const visto = achado.replace(FIM_DA_FRASE, '')
  const endereco = /^http/i.test(visto) ? visto : `https://${visto}`
  const depois = partesDoTexto(texto.slice(index + visto.length))
  return [
    ...simples(texto.slice(0, index)),
    ...(URL.canParse(endereco) ? [{ tipo: 'link' as const, texto: visto, endereco }] : simples(visto)),
    ...depois,
  ]
}
