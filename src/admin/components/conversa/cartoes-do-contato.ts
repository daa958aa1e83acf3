import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'

export interface Cartao {
  nome: string | null
  /** As it stands in the card. */
  numero: string | null
}

/** At the end of a line: the number, with whatever people put between its digits. */
const NUMERO = /([+(]?\d[\d\s().-]{6,})$/

/**
 * The cards of a message: of one, its name and its numbers stand on lines of their own; of several, each has a line. The
 * number that has WhatsApp is told apart, and goes before all others.
 */
export const cartoesDe = ({ texto, midia }: Pick<MensagemNaConversa, 'texto' | 'midia'>): Cartao[] => {
  const linhas = (texto ?? '').split('\n').filter((linha) => linha.trim() !== '')
  const lidas = linhas.map((linha) => {
    const numero = NUMERO.exec(linha)?.[1]?.trim() ?? null
    const nome = (numero ? linha.slice(0, linha.length - numero.length) : linha).trim()
    return { nome: nome || null, numero }
  })
  const [primeira, ...outras] = lidas
  if (!primeira) return []
  const umSo = primeira.numero === null && outras.every(({ nome }) => nome === null)
  if (!umSo) return lidas
  const telefone = typeof midia?.telefone === 'string' ? `+${midia.telefone}` : null
  return [{ nome: primeira.nome, numero: telefone ?? outras[0]?.numero ?? null }]
}
