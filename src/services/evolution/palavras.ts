/** What an Evolution error body says. */
export interface PalavrasDoErro {
  /** All its sentences in one line; empty when it says nothing. */
  texto: string
  /** The number it calls unknown to WhatsApp, if it does. */
  numeroSemWhatsApp?: string
}

/**
 * Collects the words of an error body. `message` may be a string, a list, a list of lists (schema errors are nested
 * twice) or a list of `{jid, exists: false, number}`; it sits in `response`, or beside `error` when there is none.
 */
export function lerPalavras(corpo: unknown): PalavrasDoErro {
  if (!eObjeto(corpo)) return { texto: '' }
  const resposta = eObjeto(corpo.response) ? corpo.response : {}
  const itens = [resposta.message ?? corpo.message].flat(Number.POSITIVE_INFINITY)
  const frases = itens.flatMap((item) => (typeof item === 'string' ? [item] : []))
  const semConta = itens.filter(eObjeto).find((item) => item.exists === false)
  if (semConta) {
    const numero = String(semConta.number ?? semConta.jid ?? '').replace(/[^\d+@.a-z]/gi, '')
    return { texto: frases.join('; '), numeroSemWhatsApp: numero.slice(0, 40) }
  }
  const reserva = typeof corpo.error === 'string' ? corpo.error : ''
  return { texto: frases.join('; ') || reserva }
}

export function eObjeto(valor: unknown): valor is Record<string, unknown> {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor)
}
