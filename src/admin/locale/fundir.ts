type Arvore = Record<string, unknown>

const ehArvore = (valor: unknown): valor is Arvore =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)

/** Both trees of texts in one; where both have a word, the second's. Neither is changed. */
export const fundir = <A extends object, B extends object>(base: A, sobre: B): A & B => {
  const juntos: Arvore = { ...(base as Arvore) }
  for (const [chave, valor] of Object.entries(sobre)) {
    const antes = juntos[chave]
    if (valor !== undefined) juntos[chave] = ehArvore(antes) && ehArvore(valor) ? fundir(antes, valor) : valor
  }
  return juntos as A & B
}
