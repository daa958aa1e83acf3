import { type Leitor, ler } from '../pecas.js'

/** What has no words of its own: its kind says it all. */
export const OUTRAS: readonly [string, Leitor][] = [
  // Codes and the like, which WhatsApp shows on the phone only.
  ['placeholderMessage', ler({}, () => ({ tipo: 'protegida', texto: null, midia: null }))],
  ['requestPhoneNumberMessage', ler({}, () => ({ tipo: 'pedido_de_numero', texto: null, midia: null }))],
]
