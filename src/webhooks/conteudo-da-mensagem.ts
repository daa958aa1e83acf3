import { z } from 'zod'
import type { Midia, TipoDeMensagem } from '../resources/mensagem/mensagem.js'
import { paraOPostgres } from './conteudo.js'

/** What a message says, without keys, hashes and bytes. */
export interface ConteudoDaMensagem {
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  respondeA: string | null
}

/** Longer than WhatsApp lets anybody write. */
const TEXTO_MAXIMO = 70_000

export const texto = (maximo = TEXTO_MAXIMO) =>
  z
    .string()
    .transform((valor) => paraOPostgres(valor.slice(0, maximo)) || null)
    .nullish()
    .catch(null)
    .transform((valor) => valor ?? null)

// Made once: making a schema costs more than a message's reading.
const TEXTO = texto()
const ID_OU_NULO = texto(200)

/** Protobuf's 64-bit integers, as JSON makes of them. */
export const inteiro = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,19}$/)
      .transform(Number),
    z
      .object({ low: z.number(), high: z.number() })
      .transform(({ low, high }) => high * 2 ** 32 + (low >>> 0)),
  ])
  .nullish()
  .catch(null)
  .transform((valor) => valor ?? null)

const numero = z
  .number()
  .nullish()
  .catch(null)
  .transform((valor) => valor ?? null)

type Partes = Record<string, unknown>
type Lido = Omit<ConteudoDaMensagem, 'tipo' | 'respondeA'> & {
  tipo?: TipoDeMensagem
  respondeA?: string | null
}
type Leitor = (parte: unknown) => Lido | null

/** An object of these fields, each of which may be missing; null: it is no object. */
const ler = <F extends z.ZodRawShape>(campos: F, fazer: (lido: z.infer<z.ZodObject<F>>) => Lido): Leitor => {
  const esquema = z.object(campos)
  return (parte) => {
    const lido = esquema.safeParse(parte)
    return lido.success ? fazer(lido.data) : null
  }
}

const arquivo = (tipo: TipoDeMensagem): Leitor =>
  ler(
    {
      caption: texto(),
      mimetype: texto(200),
      fileName: texto(300),
      title: texto(300),
      fileLength: inteiro,
      seconds: inteiro,
      width: inteiro,
      height: inteiro,
      ptt: z.boolean().nullish().catch(null),
    },
    (m) => ({
      tipo,
      texto: m.caption,
      midia: semNulos({
        mimetype: m.mimetype,
        nome: m.fileName ?? m.title,
        tamanho: m.fileLength,
        segundos: m.seconds,
        largura: m.width,
        altura: m.height,
        voz: m.ptt || null,
      }),
    }),
  )

const lugar = ler(
  {
    degreesLatitude: numero,
    degreesLongitude: numero,
    name: texto(300),
    address: texto(500),
    caption: texto(),
  },
  (m) => ({
    tipo: 'localizacao',
    texto: [m.name, m.address, m.caption].filter(Boolean).join('\n') || null,
    midia: semNulos({ latitude: m.degreesLatitude, longitude: m.degreesLongitude }),
  }),
)

const resposta = (...campos: string[]): Leitor =>
  ler(Object.fromEntries(campos.map((campo) => [campo, texto()])), (m) => ({
    tipo: 'resposta',
    texto: campos.map((campo) => (m as Record<string, string | null>)[campo]).find(Boolean) ?? null,
    midia: null,
  }))

const enquete = ler(
  { name: texto(), options: z.array(z.object({ optionName: texto(300) })).catch([]) },
  (m) => ({
    tipo: 'enquete',
    texto: [m.name, ...m.options.map(({ optionName }) => optionName && `• ${optionName}`)]
      .filter(Boolean)
      .join('\n'),
    midia: null,
  }),
)

/** By the name of the part. The first one that is there counts: keys of groups and device lists travel beside it. */
const LEITORES: Readonly<Record<string, Leitor>> = {
  conversation: (parte) =>
    typeof parte === 'string' ? { tipo: 'texto', texto: TEXTO.parse(parte), midia: null } : null,
  extendedTextMessage: ler({ text: texto() }, (m) => ({ tipo: 'texto', texto: m.text, midia: null })),
  imageMessage: arquivo('imagem'),
  audioMessage: arquivo('audio'),
  videoMessage: arquivo('video'),
  ptvMessage: arquivo('video'),
  documentMessage: arquivo('documento'),
  stickerMessage: arquivo('figurinha'),
  locationMessage: lugar,
  liveLocationMessage: lugar,
  contactMessage: ler({ displayName: texto(300) }, (m) => ({
    tipo: 'contato',
    texto: m.displayName,
    midia: null,
  })),
  contactsArrayMessage: ler(
    { displayName: texto(300), contacts: z.array(z.object({ displayName: texto(300) })).catch([]) },
    (m) => ({
      tipo: 'contato',
      texto:
        m.contacts
          .map(({ displayName }) => displayName)
          .filter(Boolean)
          .join(', ') || m.displayName,
      midia: null,
    }),
  ),
  reactionMessage: ler(
    {
      text: texto(50),
      key: z
        .object({ id: texto(200) })
        .nullish()
        .catch(null),
    },
    (m) => ({
      tipo: 'reacao',
      texto: m.text,
      midia: null,
      respondeA: m.key?.id ?? null,
    }),
  ),
  buttonsResponseMessage: resposta('selectedDisplayText', 'selectedButtonId'),
  templateButtonReplyMessage: resposta('selectedDisplayText', 'selectedId'),
  listResponseMessage: resposta('title', 'description'),
  interactiveResponseMessage: ler({ body: z.object({ text: texto() }).nullish().catch(null) }, (m) => ({
    tipo: 'resposta',
    texto: m.body?.text ?? null,
    midia: null,
  })),
  pollCreationMessage: enquete,
  pollCreationMessageV2: enquete,
  pollCreationMessageV3: enquete,
}

/** Wrappers; what they hold is the message. */
const INVOLUCROS = [
  'ephemeralMessage',
  'documentWithCaptionMessage',
  'deviceSentMessage',
  'lottieStickerMessage',
]
const DE_UMA_VEZ = ['viewOnceMessage', 'viewOnceMessageV2', 'viewOnceMessageV2Extension']
/** Deep enough for all there are, and an end for what is made up. */
const CAMADAS = 5

/** Parts that tell the phones something, and nobody anything. */
const SEM_CONTEUDO = [
  'senderKeyDistributionMessage',
  'messageContextInfo',
  'protocolMessage',
  'pollUpdateMessage',
  'keepInChatMessage',
]

/** Null: it says nothing to a person. */
export const lerConteudoDaMensagem = (
  mensagem: unknown,
  contextInfo?: unknown,
): ConteudoDaMensagem | null => {
  const { partes, umaVez } = desembrulhar(mensagem)
  const nome = Object.keys(partes).find((chave) => chave in LEITORES && partes[chave] != null)
  if (!nome) {
    const resto = Object.keys(partes).filter(
      (chave) => !SEM_CONTEUDO.includes(chave) && partes[chave] != null,
    )
    return resto.length > 0 ? { tipo: 'desconhecido', texto: null, midia: null, respondeA: null } : null
  }
  const lido = LEITORES[nome]?.(partes[nome])
  if (!lido) return { tipo: 'desconhecido', texto: null, midia: null, respondeA: null }
  return {
    tipo: umaVez ? 'visualizacao_unica' : (lido.tipo ?? 'desconhecido'),
    texto: lido.texto,
    midia: lido.midia,
    respondeA: lido.respondeA ?? citada(contextInfo) ?? citada((partes[nome] as Partes | null)?.contextInfo),
  }
}

export const desembrulhar = (mensagem: unknown): { partes: Partes; umaVez: boolean } => {
  let partes = objeto(mensagem) ?? {}
  let umaVez = false
  for (let camada = 0; camada < CAMADAS; camada++) {
    const nome = [...INVOLUCROS, ...DE_UMA_VEZ].find((chave) => objeto(objeto(partes[chave])?.message))
    if (!nome) break
    umaVez ||= DE_UMA_VEZ.includes(nome)
    partes = objeto(objeto(partes[nome])?.message) ?? {}
  }
  return { partes, umaVez }
}

const citada = (contextInfo: unknown): string | null => ID_OU_NULO.parse(objeto(contextInfo)?.stanzaId)

export const objeto = (valor: unknown): Partes | null =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor) ? (valor as Partes) : null

const semNulos = (midia: Midia): Midia =>
  Object.fromEntries(Object.entries(midia).filter(([, valor]) => valor !== null))
