import { LIMITES } from '../../../resources/limites.js'

/**
 * How much is taken of what comes in with a message. In characters; what is longer is cut there, because a message of
 * which the end is missing is better than none. What is common to every door is in `LIMITES`; here is what only a
 * message has.
 */
export const MAXIMO_DO_TEXTO = LIMITES.texto
export const MAXIMO_DO_ID = LIMITES.id
/** An address; what is longer is none. */
export const MAXIMO_DO_ENDERECO = LIMITES.endereco
/** Of a person, a group, a file. */
export const MAXIMO_DO_NOME = LIMITES.nome
export const MAXIMO_DO_MIMETYPE = LIMITES.mimetype
export const MAXIMO_DO_LINK = LIMITES.url
/** Titles, descriptions and lines of what has several. */
export const MAXIMO_DA_LINHA = 2_000
export const MAXIMO_DO_EMOJI = 50
/** Of what is quoted: as much as is shown. */
export const MAXIMO_DO_CITADO = 200
/** Of a contact's card, and of JSON inside a text: past this nothing is read out of it. */
export const MAXIMO_DO_CARTAO = 20_000
export const MAXIMO_DO_JSON = 100_000
/** Of the name of a kind nobody has heard of: it becomes a label of the metrics. */
export const MAXIMO_DA_ESPECIE = 40

/** How many: buttons, rows, options, contacts, answers of one message. */
export const MAXIMO_DE_ITENS = 60
export const MAXIMO_DE_NUMEROS = 10
/** Wrappers around wrappers: deep enough for all there are, and an end for what is made up. */
export const MAXIMO_DE_CAMADAS = 5
