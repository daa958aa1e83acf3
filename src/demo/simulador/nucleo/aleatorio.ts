const ALFABETO_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
// WhatsApp leaves out what is easily confused: no 0, I, O or U in a pairing code.
const ALFABETO_PAREAMENTO = '123456789ABCDEFGHJKLMNPQRSTVWXYZ'
const ALFABETO_CUID = 'abcdefghijklmnopqrstuvwxyz0123456789'

export interface Aleatorio {
  /** A number in [0, 1). */
  fracao(): number
  hex(tamanho: number): string
  base64(tamanho: number): string
  uuid(): string
  /** Begins with the time and a count: in the order in which rows were made. */
  cuid(): string
  codigoPareamento(): string
}

/** Everything random in the simulator comes from one seed, so that a failing run can be repeated. */
export function criarAleatorio(semente: number): Aleatorio {
  const fracao = mulberry32(semente)
  const texto = (alfabeto: string, tamanho: number) =>
    Array.from({ length: tamanho }, () => alfabeto.charAt(Math.floor(fracao() * alfabeto.length))).join('')
  let contador = 0
  const emCuid = (n: number) => (n % 36 ** 4).toString(36).padStart(4, '0')
  const hex = (tamanho: number) => texto('0123456789abcdef', tamanho)
  return {
    fracao,
    hex,
    base64: (tamanho) => texto(ALFABETO_BASE64, tamanho),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${texto('89ab', 1)}${hex(3)}-${hex(12)}`,
    cuid: () => `c${Date.now().toString(36)}${emCuid(contador++)}5i7d${texto(ALFABETO_CUID, 8)}`,
    codigoPareamento: () => texto(ALFABETO_PAREAMENTO, 8),
  }
}

function mulberry32(semente: number): () => number {
  let estado = semente >>> 0
  return () => {
    estado = (estado + 0x6d2b79f5) >>> 0
    let t = estado
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
