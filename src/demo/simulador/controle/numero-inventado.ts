import type { Aleatorio } from '../nucleo/aleatorio.js'

/** A São Paulo mobile number that nobody has: 55 11 9 9999 and four digits, never the 0000 of "not on WhatsApp". */
export function numeroInventado(aleatorio: Aleatorio): string {
  return `5511999${String(990_001 + Math.floor(aleatorio.fracao() * 9_000)).padStart(6, '0')}`
}
