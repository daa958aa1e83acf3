/** What the server has to say of an action, as a key of the locale. */
export interface Aviso {
  tipo: 'erro' | 'certo'
  chave: string
  valores: Readonly<Record<string, unknown>>
}

/** As AdminJS carries it. */
export interface Noticia {
  message: string
  type: string
  options?: Readonly<Record<string, unknown>>
}

export const avisoDe = ({ message, type, options = {} }: Noticia): Aviso => ({
  tipo: type === 'error' ? 'erro' : 'certo',
  chave: message,
  valores: options,
})
