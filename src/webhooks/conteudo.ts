/** Fields that never reach the journal: secrets, and what lets a stranger pair a phone. */
const NA_RAIZ = new Set(['apikey', 'destination'])
const NO_QRCODE = new Set(['code', 'base64', 'pairingCode'])

/** PostgreSQL's text takes neither NUL nor half a surrogate pair; both arrive in message texts. */
const paraOPostgres = (texto: string): string => texto.toWellFormed().replaceAll('\u0000', '\uFFFD')

/** The journal's copy of a body, as JSON text. */
export const conteudoDoDiario = (corpo: unknown): string => {
  const semSegredos = ehObjeto(corpo) ? limpar(corpo) : corpo
  return (
    JSON.stringify(semSegredos, (_chave, valor) =>
      typeof valor === 'string' ? paraOPostgres(valor) : valor,
    ) ?? 'null'
  )
}

const limpar = (corpo: object): object => {
  const copia: Record<string, unknown> = Object.fromEntries(
    Object.entries(corpo).filter(([chave]) => !NA_RAIZ.has(chave)),
  )
  const { data } = copia
  if (ehObjeto(data) && 'qrcode' in data && ehObjeto(data.qrcode)) {
    const qrcode = Object.fromEntries(Object.entries(data.qrcode).filter(([chave]) => !NO_QRCODE.has(chave)))
    copia.data = { ...data, qrcode }
  }
  return copia
}

export const textoParaOPostgres = (texto: string | null): string | null => texto && paraOPostgres(texto)

const ehObjeto = (valor: unknown): valor is object =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)
