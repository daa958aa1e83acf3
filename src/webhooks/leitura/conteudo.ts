import { paraOPostgres } from '../../resources/para-o-postgres.js'

export { paraOPostgres }

/** Evolution's token, and our address with its secret. */
const NA_RAIZ = ['apikey', 'destination']
/** What lets a stranger pair a phone. */
const NO_QRCODE = ['code', 'base64', 'pairingCode']

/**
 * The journal's copy of a body, as JSON text. It never holds a secret.
 * @param corpo is the worse for it: the secrets are taken out of it, which is a good deal quicker than a copy
 */
export const conteudoDoDiario = (corpo: unknown): string => {
  if (ehObjeto(corpo)) tirarSegredos(corpo)
  return comoTexto(corpo)
}

/** As JSON that PostgreSQL takes, whatever is in it. */
export const comoTexto = (corpo: unknown): string => {
  try {
    const texto = JSON.stringify(corpo) ?? 'null'
    if (!texto.includes('\\u0000') && !texto.includes('\\ud')) return texto
    return JSON.stringify(corpo, (_chave, valor) =>
      typeof valor === 'string' ? paraOPostgres(valor) : valor,
    )
  } catch (erro) {
    if (erro instanceof RangeError) return ANINHADO_DEMAIS
    throw erro
  }
}

/** JSON can be read at any depth, but written only as deep as the stack: nothing of Evolution's goes there. */
const ANINHADO_DEMAIS = '"aninhado demais"'

const tirarSegredos = (corpo: Record<string, unknown>): void => {
  tirar(corpo, NA_RAIZ)
  const { data } = corpo
  if (ehObjeto(data) && ehObjeto(data.qrcode)) tirar(data.qrcode, NO_QRCODE)
}

/** JSON leaves out what is undefined; deleting would cost the object its shape. */
const tirar = (objeto: Record<string, unknown>, chaves: readonly string[]): void => {
  for (const chave of chaves) if (chave in objeto) objeto[chave] = undefined
}

/** Whether a body is the journal's copy of an event that brought a QR: all that was of use is gone from it. */
export const perdeuOQr = (corpo: unknown): boolean => {
  const data = ehObjeto(corpo) && corpo.data
  return ehObjeto(data) && ehObjeto(data.qrcode) && !('code' in data.qrcode)
}

const ehObjeto = (valor: unknown): valor is Record<string, unknown> =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)
