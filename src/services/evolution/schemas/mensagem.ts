import { z } from 'zod'
import { textoOuNulo } from './comum.js'

/** A message Evolution took: on its way, not delivered. What becomes of it comes by webhook. */
export interface MensagemEnviada {
  /** WhatsApp's id of the message, which `messages.update` repeats as `keyId`. */
  id: string
  /** Where it really went: WhatsApp may drop the ninth digit of a Brazilian number. */
  remoteJid: string
  /** `PENDING` as measured. */
  status: string
  /** To the second, by Evolution's account; our own time if it gives none. */
  enviadaEm: Date
}

/** Seconds since 1970 as a number, as text, or as the two halves of a Long. */
const segundos = z
  .union([
    z.number(),
    z.string().regex(/^\d+$/).transform(Number),
    z.looseObject({ low: z.number() }).transform(({ low }) => low >>> 0),
  ])
  .nullish()
  .catch(null)

export const mensagemSchema = z
  .looseObject({
    key: z.looseObject({ id: z.string().min(1), remoteJid: z.string().min(1) }),
    status: textoOuNulo,
    messageTimestamp: segundos,
  })
  .transform(
    ({ key, status, messageTimestamp }): MensagemEnviada => ({
      id: key.id,
      remoteJid: key.remoteJid,
      status: status ?? 'PENDING',
      enviadaEm: messageTimestamp ? new Date(messageTimestamp * 1_000) : new Date(),
    }),
  )

/** A message as Evolution keeps it. */
export interface MensagemGuardada {
  id: string
  remoteJid: string
  deMim: boolean
  /** The text, or a picture's caption. */
  texto: string | null
  imagem: boolean
  em: Date | null
  /** What was heard of it since, in WhatsApp's words. */
  recibos: string[]
}

const guardadaSchema = z
  .looseObject({
    key: z.looseObject({
      id: z.string().min(1),
      remoteJid: z.string().min(1),
      fromMe: z.boolean().catch(false),
    }),
    message: z
      .looseObject({
        conversation: textoOuNulo,
        extendedTextMessage: z.looseObject({ text: textoOuNulo }).nullish().catch(null),
        imageMessage: z.looseObject({ caption: textoOuNulo }).nullish().catch(null),
      })
      .nullish()
      .catch(null),
    messageTimestamp: segundos,
    MessageUpdate: z
      .array(z.looseObject({ status: textoOuNulo }))
      .nullish()
      .catch(null),
  })
  .transform(
    ({ key, message, messageTimestamp, MessageUpdate }): MensagemGuardada => ({
      id: key.id,
      remoteJid: key.remoteJid,
      deMim: key.fromMe,
      texto:
        message?.conversation ?? message?.extendedTextMessage?.text ?? message?.imageMessage?.caption ?? null,
      imagem: Boolean(message?.imageMessage),
      em: messageTimestamp ? new Date(messageTimestamp * 1_000) : null,
      recibos: (MessageUpdate ?? []).flatMap(({ status }) => (status ? [status] : [])),
    }),
  )

/** One page, newest first. A record nobody can read is left out: it proves nothing. */
export const guardadasSchema = z
  .looseObject({
    messages: z.looseObject({
      total: z.number(),
      records: z.array(guardadaSchema.nullable().catch(null)),
    }),
  })
  .transform(({ messages: { records } }): MensagemGuardada[] => records.filter((lida) => lida !== null))

/** Whether a number has WhatsApp. */
export interface NumeroVerificado {
  /** As it was asked for. */
  numero: string
  existe: boolean
  /** Its address; may lack the ninth digit of the number asked for. */
  jid: string
  nome: string | null
}

export const numerosSchema = z.array(
  z
    .looseObject({ number: z.coerce.string(), exists: z.boolean(), jid: z.string(), name: textoOuNulo })
    .transform(
      ({ number, exists, jid, name }): NumeroVerificado => ({
        numero: number,
        // Asked for letters, Evolution answers `exists: true` for the empty address `@s.whatsapp.net`.
        existe: exists && !jid.startsWith('@'),
        jid,
        nome: name,
      }),
    ),
)
