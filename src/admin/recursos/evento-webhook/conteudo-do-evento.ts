import { semSegredos } from '../../../services/evolution/limpar.js'

/** One value of what an event said, and where it stands: `data.key.id`. */
export interface LinhaDoConteudo {
  campo: string
  /** Null: it is, or may be, a secret. */
  valor: string | null
}

/** What an event said, made fit to be looked at. */
export interface ConteudoDoEvento {
  linhas: readonly LinhaDoConteudo[]
  /** There is more than is shown. */
  cortado: boolean
}

const LINHAS = 120
/** Characters of one value. */
const VALOR = 300
/** Characters of one name with all it stands in. */
const NOME = 120
const FUNDO = 12
/** Of keys, pictures and what lets somebody in; whatever is beneath such a name. */
const SECRETO =
  /key$|key[-_]?(id|hash)|token|secre|senha|password|authorization|base64|thumbnail|sha256|qrcode|pairing|destination|directpath|^code$|url$/i
/** A message's own id stands in one of that name. */
const E_O_ENDERECO_DA_MENSAGEM = 'key'

/** @param texto of the journal: keys and QR are gone from it already, and are looked for once more */
export const lerConteudo = (texto: string): ConteudoDoEvento => {
  const linhas: LinhaDoConteudo[] = []
  let cortado = false
  const anotar = (campo: string, valor: string | null) => {
    if (linhas.length >= LINHAS) cortado = true
    else linhas.push({ campo: cortar(campo, NOME), valor })
  }
  const descer = (valor: unknown, campo: string, fundo: number): void => {
    if (cortado || valor === null || valor === undefined || valor === '') return
    if (typeof valor !== 'object' || fundo >= FUNDO) {
      anotar(campo, typeof valor === 'object' ? '…' : cortar(semSegredos(String(valor)), VALOR))
      return
    }
    for (const [nome, dentro] of Object.entries(valor)) {
      const onde = campo ? `${campo}.${nome}` : nome
      const secreto = SECRETO.test(nome) && !(nome === E_O_ENDERECO_DA_MENSAGEM && ehObjeto(dentro))
      if (secreto && dentro !== null && dentro !== '') anotar(onde, null)
      else descer(dentro, onde, fundo + 1)
    }
  }
  descer(comoJson(texto), '', 0)
  return { linhas, cortado }
}

const ehObjeto = (valor: unknown): boolean => typeof valor === 'object' && valor !== null

/** What cannot be read is shown as it came. */
const comoJson = (texto: string): unknown => {
  try {
    const lido: unknown = JSON.parse(texto)
    return ehObjeto(lido) ? lido : { '—': texto }
  } catch {
    return { '—': texto }
  }
}

const cortar = (texto: string, ate: number): string =>
  texto.length > ate ? `${texto.slice(0, ate - 1)}…` : texto
