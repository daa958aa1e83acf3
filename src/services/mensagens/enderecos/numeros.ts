import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { DadosInvalidos } from '../../operacoes/erros-da-operacao.js'

export interface Numero {
  /** E.164 without the plus sign, in its canonical form: a Brazilian mobile number with its ninth digit. */
  telefone: string
  /** The same number in its other form, as WhatsApp registered many of them. */
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
  return { telefone: lido, variante: outraForma(lido) }
}

/**
 * Countries whose mobile numbers have two forms, of which WhatsApp uses either: Brazil with and without the ninth digit,
 * Mexico with and without a 1, Argentina with and without a 9 behind the country's code. The first of each is kept.
 */
const FORMAS: readonly { canonica: RegExp; outra: RegExp; paraCanonica: string; paraOutra: string }[] = [
  {
    canonica: /^(55\d{2})9([6-9]\d{7})$/,
    outra: /^(55\d{2})([6-9]\d{7})$/,
    paraCanonica: '$19$2',
    paraOutra: '$1$2',
  },
  { canonica: /^52(?!1)(\d{10})$/, outra: /^521(\d{10})$/, paraCanonica: '52$1', paraOutra: '521$1' },
  { canonica: /^549(\d{10})$/, outra: /^54(?!9)(\d{10})$/, paraCanonica: '549$1', paraOutra: '54$1' },
]

/** In this form the two compare equal. */
export const telefoneCanonico = (digitos: string): string => {
  const forma = FORMAS.find(({ outra }) => outra.test(digitos))
  return forma ? digitos.replace(forma.outra, forma.paraCanonica) : digitos
}

/** Every way WhatsApp may write this phone. */
export const formasDoTelefone = (telefone: string): string[] => {
  const canonico = telefoneCanonico(telefone)
  const variante = outraForma(canonico)
  return variante ? [canonico, variante] : [canonico]
}

const outraForma = (telefone: string): string | null => {
  const forma = FORMAS.find(({ canonica }) => canonica.test(telefone))
  return forma ? telefone.replace(forma.canonica, forma.paraOutra) : null
}

/** As written; else as a whole number whose plus sign is missing; else as a mobile one in its other form. */
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
