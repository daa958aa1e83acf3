const ASPAS = 34
const BARRA = 92
const VIRGULA = 44
const ABRE = new Set([123, 91])
const FECHA = new Set([125, 93])
const ESPACO = new Set([32, 9, 10, 13])

export interface Separador {
  receber(texto: string): void
  /** Whether the list has come to its end, with nothing after it. */
  completo(): boolean
}

/**
 * Takes a JSON list apart while it comes in, each element as its text: a list of 50,000 instances is never in memory whole.
 * @param aoElemento its text, to be parsed; what it throws ends the reading
 * @param maximo characters of one element
 * @throws SyntaxError when it is no list
 */
export const criarSeparador = (aoElemento: (texto: string) => void, maximo: number): Separador => {
  let profundidade = 0
  let emTexto = false
  let escapado = false
  let acabou = false
  let pendente = ''

  const entregar = (texto: string): void => {
    const limpo = texto.trim()
    if (limpo !== '') aoElemento(limpo)
  }

  return {
    receber(texto) {
      let inicio = 0
      for (let i = 0; i < texto.length; i++) {
        const c = texto.charCodeAt(i)
        if (emTexto) {
          if (escapado) escapado = false
          else if (c === BARRA) escapado = true
          else if (c === ASPAS) emTexto = false
        } else if (c === ASPAS) emTexto = true
        else if (ABRE.has(c)) {
          if (profundidade === 0 && (acabou || c !== 91)) throw new SyntaxError('not a list')
          profundidade += 1
          if (profundidade === 1) inicio = i + 1
        } else if (FECHA.has(c)) {
          profundidade -= 1
          if (profundidade === 0) {
            entregar(pendente + texto.slice(inicio, i))
            pendente = ''
            acabou = true
          }
        } else if (c === VIRGULA && profundidade === 1) {
          entregar(pendente + texto.slice(inicio, i))
          pendente = ''
          inicio = i + 1
        } else if (profundidade === 0 && !ESPACO.has(c)) throw new SyntaxError('not a list')
      }
      if (acabou) return
      pendente += texto.slice(inicio)
      if (pendente.length > maximo) throw new SyntaxError('an element too large')
    },
    completo: () => acabou && profundidade === 0,
  }
}
