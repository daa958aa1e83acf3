const BRASIL = /^55(\d{2})(\d{4,5})(\d{4})$/

/** `5511999990002` → `+55 11 99999-0002`; foreign numbers with their digits only. */
export const formatarTelefone = (digitos: string): string => {
  const brasileiro = BRASIL.exec(digitos)
  if (!brasileiro) return `+${digitos}`
  const [, ddd, inicio, fim] = brasileiro
  return `+55 ${ddd} ${inicio}-${fim}`
}

/** Digits with country code from what somebody typed; null when it cannot be a number. */
export const lerTelefone = (digitado: string): string | null => {
  const digitos = digitado.replace(/\D/g, '')
  const completo = digitado.trim().startsWith('+') || digitos.length > 11 ? digitos : `55${digitos}`
  return /^\d{12,15}$/.test(completo) || (digitado.trim().startsWith('+') && /^\d{10,15}$/.test(completo))
    ? completo
    : null
}

/** Date and time as the user's language writes them. */
export const formatarMomento = (
  valor: string | number | Date,
  idioma: string,
  { segundos = false } = {},
): string => {
  const momento = new Date(valor)
  if (Number.isNaN(momento.getTime())) return ''
  return new Intl.DateTimeFormat(idioma, {
    dateStyle: 'short',
    timeStyle: segundos ? 'medium' : 'short',
  }).format(momento)
}

/** From one moment to another; the day once, where it is the same. */
export const formatarPeriodo = (de: string, ate: string, idioma: string): string =>
  new Intl.DateTimeFormat(idioma, { dateStyle: 'short', timeStyle: 'short' }).formatRange(
    new Date(de),
    new Date(ate),
  )

const NA_LISTA = 90

/** As much of a text as a list has room for. */
export const comecoDe = (texto: string): string =>
  texto.length > NA_LISTA ? `${texto.slice(0, NA_LISTA)}…` : texto

/** Up to two initials, for who has no picture. */
export const iniciais = (nome: string): string =>
  nome
    .split(/\s+/)
    .filter((parte) => /\p{L}/u.test(parte))
    .filter((_parte, indice, partes) => indice === 0 || indice === partes.length - 1)
    .map((parte) => (parte.match(/\p{L}/u)?.[0] ?? '').toUpperCase())
    .join('')
