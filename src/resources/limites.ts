/**
 * Caps of what comes in from outside, in characters, one for each kind of field, whichever door it comes by: a webhook,
 * an answer of Evolution, the host's program or the panel. What WhatsApp would show fits.
 */
export const LIMITES = {
  /** WhatsApp lets nobody write more than 65,536. */
  texto: 66_000,
  /** Of a person, a file, a place, an instance. */
  nome: 256,
  /** A jid, a number. */
  endereco: 200,
  /** WhatsApp's of a message, Evolution's of an instance. */
  id: 200,
  /** An instance's own key, a signing key. */
  chave: 1_000,
  mimetype: 200,
  url: 4_000,
  /** What a QR says, and its picture as a data URL. */
  codigoDoQr: 4_000,
  imagemDoQr: 200_000,
  codigoDePareamento: 20,
  /** A version, a status, the name of an event. */
  palavra: 100,
  /** Anything that is none of the above. */
  qualquer: 4_000,
} as const

/** Of a list inside one thing, e.g. a poll's options. */
export const ITENS_DE_UMA_LISTA = 1_000
/** Of one message as it is kept, all of it together, as JSON. */
export const MENSAGEM_INTEIRA = 200_000

/** At the end of what was cut, so that nobody takes it for all there was. */
export const CORTADO = '… [cortado]'

/** A text that may be shown in part. Never half a character. */
export const caber = (texto: string, maximo: number): string =>
  texto.length <= maximo
    ? texto
    : texto.slice(0, maximo - CORTADO.length).replace(/[\ud800-\udbff]$/, '') + CORTADO
