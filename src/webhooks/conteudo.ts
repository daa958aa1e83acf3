/** What lets a stranger pair a phone. */
const NO_QRCODE = new Set(['code', 'base64', 'pairingCode'])

/** PostgreSQL takes neither NUL nor half a surrogate pair; both arrive in message texts and names. */
export const paraOPostgres = (texto: string): string => texto.toWellFormed().replaceAll('\u0000', '\uFFFD')

/** The journal's copy of a body, as JSON text. It never holds a secret. */
export const conteudoDoDiario = (corpo: unknown): string => {
  const semSegredos = ehObjeto(corpo) ? limpar(corpo) : corpo
  try {
    const texto = JSON.stringify(semSegredos) ?? 'null'
    if (!texto.includes('\\u0000') && !texto.includes('\\ud')) return texto
    return JSON.stringify(semSegredos, (_chave, valor) =>
      typeof valor === 'string' ? paraOPostgres(valor) : valor,
    )
  } catch (erro) {
    if (erro instanceof RangeError) return ANINHADO_DEMAIS
    throw erro
  }
}

/** JSON can be read at any depth, but written only as deep as the stack: nothing of Evolution's goes there. */
const ANINHADO_DEMAIS = '"aninhado demais"'

/** Without Evolution's token (`apikey`) and our address with its secret (`destination`). */
const limpar = ({ apikey: _token, destination: _endereco, ...resto }: Record<string, unknown>): object => {
  const { data } = resto
  if (!ehObjeto(data) || !ehObjeto(data.qrcode)) return resto
  const qrcode = Object.fromEntries(Object.entries(data.qrcode).filter(([chave]) => !NO_QRCODE.has(chave)))
  return { ...resto, data: { ...data, qrcode } }
}

/** Whether a body is the journal's copy of an event that brought a QR: all that was of use is gone from it. */
export const perdeuOQr = (corpo: unknown): boolean => {
  const data = ehObjeto(corpo) && corpo.data
  return ehObjeto(data) && ehObjeto(data.qrcode) && !('code' in data.qrcode)
}

/** Names and dates: what has no printed form in them is nobody's intention. */
export const textoParaOPostgres = (texto: string | null): string | null =>
  texto?.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD') ?? null

const ehObjeto = (valor: unknown): valor is Record<string, unknown> =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)
