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
