/** Longer texts are never parsed, nor sent at once: either would hold up everybody. */
const POR_INTEIRO = 256 * 1024

/** A text that is JSON already. */
export class JsonCru {
  constructor(readonly texto: string) {}
}

/** As JSON. One that is none goes as the text it is; a long one was made by us, and is. */
export const comoJson = (texto: string | null): unknown => {
  if (texto === null) return null
  if (texto.length > POR_INTEIRO) return new JsonCru(texto)
  try {
    return JSON.parse(texto)
  } catch {
    return texto
  }
}

/** An object's text, in pieces where one of its members is a long text that is JSON already. */
export function* escreverObjeto(objeto: object): Generator<string> {
  const membros = Object.entries(objeto).filter(([, valor]) => valor !== undefined)
  if (!membros.some(([, valor]) => valor instanceof JsonCru)) return yield JSON.stringify(objeto)
  let antes = '{'
  for (const [nome, valor] of membros) {
    yield `${antes}${JSON.stringify(nome)}:`
    if (valor instanceof JsonCru)
      for (let i = 0; i < valor.texto.length; i += POR_INTEIRO) yield valor.texto.slice(i, i + POR_INTEIRO)
    else yield JSON.stringify(valor)
    antes = ','
  }
  yield '}'
}
