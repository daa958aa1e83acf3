import { CORTADO } from '../../resources/limites.js'
import { vez } from '../vez.js'

/** Bytes looked through between two looks at the clock. */
const TRECHO = 64 * 1024

/** Bytes of one text that are read: more than any field of ours keeps, however its signs are written. */
const TEXTO_LIDO = 512 * 1024

/** From a quotation mark to the one that ends it. */
interface Texto {
  abre: number
  fecha: number
}

/** A value of a body, not yet parsed. */
export interface Trecho {
  de: number
  ate: number
  /** Texts that are longer than anybody reads, in their order. */
  longos: readonly Texto[]
  /** Commas, colons and brackets outside of texts: what parsing it costs, beside its bytes. */
  sinais: number
}

const ASPAS = 0x22
const ESCAPE = 0x5c
const VIRGULA = 0x2c
const DOIS_PONTOS = 0x3a
export const ABRE_LISTA = 0x5b
const FECHA_LISTA = 0x5d
export const ABRE_OBJETO = 0x7b
const FECHA_OBJETO = 0x7d
const BRANCOS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * Goes through the items of the list that starts at `de`, or the entries of the object, without parsing any and a turn
 * at a time.
 * @returns the byte after the closing bracket; null: there is none, so this is no JSON
 */
export const percorrer = async (
  bytes: Buffer,
  de: number,
  aoItem: (trecho: Trecho) => Promise<void> | void,
): Promise<number | null> => {
  let fundo = 0
  let sinais = 0
  let longos: Texto[] = []
  let inicio = de + 1
  let olhar = 0
  for (let i = de; i < bytes.length; i++) {
    if (i >= olhar) {
      await vez()
      olhar = i + TRECHO
    }
    switch (bytes[i]) {
      case ASPAS: {
        const fim = fimDoTexto(bytes, i)
        if (fim < 0) return null
        if (fim - i > TEXTO_LIDO) longos.push({ abre: i, fecha: fim })
        i = fim
        break
      }
      case VIRGULA:
        sinais++
        if (fundo > 1) break
        await aoItem({ de: inicio, ate: i, sinais, longos })
        inicio = i + 1
        sinais = 0
        longos = []
        break
      case DOIS_PONTOS:
        sinais++
        break
      case ABRE_LISTA:
      case ABRE_OBJETO:
        sinais++
        fundo++
        break
      case FECHA_LISTA:
      case FECHA_OBJETO:
        sinais++
        fundo--
        if (fundo > 0) break
        if (aposBrancos(bytes, inicio) < i) await aoItem({ de: inicio, ate: i, sinais, longos })
        return i + 1
    }
  }
  return null
}

/** Texts are most of what is large: their end is looked for by what finds bytes fastest. */
const fimDoTexto = (bytes: Buffer, abre: number): number => {
  for (let i = abre + 1; ; ) {
    const fim = bytes.indexOf(ASPAS, i)
    if (fim < 0) return -1
    let escapes = 0
    for (let j = fim - 1; j >= i && bytes[j] === ESCAPE; j--) escapes++
    if (escapes % 2 === 0) return fim
    i = fim + 1
  }
}

/** A value as it stands in the body, but for texts longer than anybody reads: those end early, and say so. */
export const textoDe = (bytes: Buffer, { de, ate, longos }: Trecho): string => {
  let texto = ''
  let inicio = de
  for (const { abre, fecha } of longos) {
    texto += bytes.toString('utf8', inicio, inteiroAte(bytes, abre)) + CORTADO
    inicio = fecha
  }
  return texto + bytes.toString('utf8', inicio, ate)
}

/** Where a long text may be cut: neither within a character nor within an escape. */
const inteiroAte = (bytes: Buffer, abre: number): number => {
  let ate = abre + TEXTO_LIDO
  while (((bytes[ate] ?? 0) & 0b1100_0000) === 0b1000_0000) ate--
  // The longest escape is six bytes, `\u0000`.
  const barra = bytes.subarray(ate - 5, ate + 1).lastIndexOf(ESCAPE)
  if (barra < 0) return ate
  ate += barra - 5
  while (bytes[ate - 1] === ESCAPE) ate--
  return ate
}

export const aposBrancos = (bytes: Buffer, de: number): number => {
  let i = de
  while (BRANCOS.has(bytes[i])) i++
  return i
}

/** Where the value of an entry begins, when its key is this one as Evolution writes it. Null: it is another's. */
export const valorDe = (bytes: Buffer, { de }: Trecho, chave: string): number | null => {
  const inicio = aposBrancos(bytes, de)
  const escrita = `"${chave}"`
  if (bytes.toString('latin1', inicio, inicio + escrita.length) !== escrita) return null
  const doisPontos = aposBrancos(bytes, inicio + escrita.length)
  return bytes[doisPontos] === DOIS_PONTOS ? aposBrancos(bytes, doisPontos + 1) : null
}
