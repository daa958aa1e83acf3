import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { DadosInvalidos } from '../erros-da-operacao.js'

export interface Numero {
  /** E.164 without the plus sign; a Brazilian mobile number with its ninth digit. */
  telefone: string
  /** The same mobile number without the ninth digit, as WhatsApp registered many of them. */
  variante: string | null
}

/**
 * Reads a number as people write it; without a country code it is Brazilian.
 * @throws DadosInvalidos in words, when no telephone has that number
 */
export const lerNumero = (texto: string): Numero => {
  const limpo = texto.trim()
  if (!limpo) throw recusar('Informe o número de telefone.')
  if (limpo.length > 40 || /[^\d\s()+./-]/.test(limpo)) {
    throw recusar('O número tem letras ou sinais que não são de telefone. Use só números, com DDD.')
  }
  const digitos = limpo.replace(/\D/g, '')
  if (digitos.length < 8) throw recusar('O número está curto demais. Informe também o DDD.')
  if (digitos.length > 15) throw recusar('O número está longo demais. Confira se há algum número a mais.')
  const lido = valido(limpo, digitos)
  if (!lido) {
    throw recusar('Este número de telefone não existe. Confira o DDD e, fora do Brasil, o código do país.')
  }
  return { telefone: lido, variante: semNonoDigito(lido) }
}

/** Brazil's mobile numbers have two forms, and WhatsApp uses either: with the ninth digit they compare equal. */
export const telefoneCanonico = (digitos: string): string =>
  digitos.replace(/^(55\d{2})([6-9]\d{7})$/, '$19$2')

/** Every way WhatsApp may write this phone. */
export const formasDoTelefone = (telefone: string): string[] => {
  const canonico = telefoneCanonico(telefone)
  const variante = semNonoDigito(canonico)
  return variante ? [canonico, variante] : [canonico]
}

const semNonoDigito = (telefone: string): string | null => {
  const partes = /^(55\d{2})9([6-9]\d{7})$/.exec(telefone)
  return partes ? `${partes[1]}${partes[2]}` : null
}

/** As written; else as a whole number whose plus sign is missing; else as a mobile one without its ninth digit. */
const valido = (texto: string, digitos: string): string | null => {
  const internacional = texto.startsWith('+') || digitos.startsWith('00')
  const semZeros = digitos.replace(/^00/, '')
  const tentativas = internacional
    ? [`+${semZeros}`, `+${telefoneCanonico(semZeros)}`]
    : [digitos, `+${digitos}`, `+${telefoneCanonico(digitos)}`, `+${telefoneCanonico(`55${digitos}`)}`]
  for (const tentativa of tentativas) {
    const numero = parsePhoneNumberFromString(tentativa, 'BR')
    if (numero?.isValid()) return telefoneCanonico(numero.number.slice(1))
  }
  return null
}

const recusar = (palavras: string) => new DadosInvalidos('numero', palavras)
