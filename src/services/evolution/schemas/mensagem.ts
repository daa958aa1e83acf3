import { z } from 'zod'
import { LIMITES } from '../../../resources/limites.js'
import type { EspecieDeArquivo } from '../../../resources/mensagem/arquivos.js'
import { identificador, textoOuNulo } from './comum.js'

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
    z
      .string()
      .regex(/^\d{1,19}$/)
      .transform(Number),
    z.looseObject({ low: z.number() }).transform(({ low }) => low >>> 0),
  ])
  .nullish()
  .catch(null)

export const mensagemSchema = z
  .looseObject({
    key: z.looseObject({ id: identificador('id').min(1), remoteJid: identificador('endereco').min(1) }),
    status: textoOuNulo('palavra'),
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
  /** The text, or a file's caption. */
  texto: string | null
  /** Null: neither a text nor a file. */
  especie: 'texto' | EspecieDeArquivo | null
  em: Date | null
  /** What was heard of it since, in WhatsApp's words. */
  recibos: string[]
}

const comLegenda = z
  .looseObject({ caption: textoOuNulo('texto') })
  .nullish()
  .catch(null)

const conteudoGuardado = z
  .looseObject({
    conversation: textoOuNulo('texto'),
    extendedTextMessage: z
      .looseObject({ text: textoOuNulo('texto') })
      .nullish()
      .catch(null),
    imageMessage: comLegenda,
    videoMessage: comLegenda,
    audioMessage: comLegenda,
    documentMessage: comLegenda,
    documentWithCaptionMessage: z
      .looseObject({ message: z.looseObject({ documentMessage: comLegenda }).nullish().catch(null) })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null)

const guardadaSchema = z
  .looseObject({
    key: z.looseObject({
      id: identificador('id').min(1),
      remoteJid: identificador('endereco').min(1),
      fromMe: z.boolean().catch(false),
    }),
    message: conteudoGuardado,
    messageTimestamp: segundos,
    MessageUpdate: z
      .array(z.looseObject({ status: textoOuNulo('palavra') }))
      .nullish()
      .catch(null),
  })
  .transform(
    ({ key, message, messageTimestamp, MessageUpdate }): MensagemGuardada => ({
      id: key.id,
      remoteJid: key.remoteJid,
      deMim: key.fromMe,
      ...oQueDiz(message),
      em: messageTimestamp ? new Date(messageTimestamp * 1_000) : null,
      recibos: (MessageUpdate ?? []).flatMap(({ status }) => (status ? [status] : [])),
    }),
  )

const oQueDiz = (message: z.output<typeof conteudoGuardado>): Pick<MensagemGuardada, 'texto' | 'especie'> => {
  const texto = message?.conversation ?? message?.extendedTextMessage?.text
  if (typeof texto === 'string') return { texto, especie: 'texto' }
  const arquivos = [
    ['imagem', message?.imageMessage],
    ['video', message?.videoMessage],
    ['audio', message?.audioMessage],
    ['documento', message?.documentMessage ?? message?.documentWithCaptionMessage?.message?.documentMessage],
  ] as const
  const [especie, arquivo] = arquivos.find(([, um]) => um) ?? [null, null]
  return { texto: arquivo?.caption ?? null, especie }
}

/** One page, newest first. A record nobody can read is left out: it proves nothing. */
export const guardadasSchema = z
  .looseObject({
    messages: z.looseObject({
      total: z.number(),
      records: z.array(guardadaSchema.nullable().catch(null)),
    }),
  })
  .transform(({ messages: { records } }): MensagemGuardada[] => records.filter((lida) => lida !== null))

/** A message as Evolution keeps it, not yet read: see `src/webhooks/leitura/`. */
export interface RegistroGuardado {
  /** Evolution's own id of it: within one second, in the order of which it came. */
  ordem: string
  id: string
  remoteJid: string
  deMim: boolean
  /** Seconds since 1970. */
  em: number
  recibos: string[]
  bruto: Readonly<Record<string, unknown>>
}

export interface PaginaDoPeriodo {
  /** Of the whole time, all pages together. */
  total: number
  registros: RegistroGuardado[]
}

const registroSchema = z
  .looseObject({
    id: z.string().max(LIMITES.id).catch(''),
    key: z.looseObject({
      id: identificador('id').min(1),
      remoteJid: identificador('endereco').min(1),
      fromMe: z.boolean().catch(false),
    }),
    messageTimestamp: segundos,
    MessageUpdate: z
      .array(z.looseObject({ status: textoOuNulo('palavra') }))
      .nullish()
      .catch(null),
  })
  .transform((lido): RegistroGuardado => {
    const { id, key, messageTimestamp, MessageUpdate, ...resto } = lido
    return {
      ordem: id,
      id: key.id,
      remoteJid: key.remoteJid,
      deMim: key.fromMe,
      em: messageTimestamp ?? 0,
      recibos: (MessageUpdate ?? []).flatMap(({ status }) => (status ? [status] : [])),
      bruto: { key, messageTimestamp, ...resto },
    }
  })

/** What nobody can read is left out. */
export const paginaDoPeriodoSchema = z
  .looseObject({
    messages: z.looseObject({
      total: z.number(),
      records: z.array(registroSchema.nullable().catch(null)),
    }),
  })
  .transform(
    ({ messages: { total, records } }): PaginaDoPeriodo => ({
      total,
      registros: records.filter((lido) => lido !== null),
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
    .looseObject({
      number: z.coerce.string().max(LIMITES.endereco),
      exists: z.boolean(),
      jid: identificador('endereco'),
      name: textoOuNulo('nome'),
    })
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
