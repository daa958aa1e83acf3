import { z } from 'zod'
import { caber } from '../../../resources/limites.js'
import type { Midia, TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import { paraOPostgres } from '../conteudo.js'
import { MAXIMO_DE_ITENS, MAXIMO_DO_JSON, MAXIMO_DO_TEXTO } from './limites.js'

/** What one part of a message says. */
export interface Lido {
  tipo: TipoDeMensagem
  texto: string | null
  midia: Midia | null
  /** WhatsApp's id of the message it answers. */
  respondeA?: string | null
}

/** What stands around the part: the delivery's item, whose fields may say more of it. */
export type Item = Readonly<Record<string, unknown>>

/** Null: the part is not what its name says. */
export type Leitor = (parte: unknown, item: Item) => Lido | null

export const texto = (maximo: number = MAXIMO_DO_TEXTO) =>
  z
    .string()
    .transform((valor) => paraOPostgres(caber(valor, maximo)) || null)
    .nullish()
    .catch(null)
    .transform((valor) => valor ?? null)

/** A name to look up or to follow: a part of one is another one. */
export const identificador = (maximo: number) =>
  z
    .string()
    .max(maximo)
    .transform((valor) => paraOPostgres(valor) || null)
    .nullish()
    .catch(null)
    .transform((valor) => valor ?? null)

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

export const numero = z
  .number()
  .nullish()
  .catch(null)
  .transform((valor) => valor ?? null)

export const simOuNao = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((valor) => valor ?? null)

/** Protobuf's enums: a number, or its name. */
export const opcao = z
  .union([z.number(), z.string().max(100)])
  .nullish()
  .catch(null)
  .transform((valor) => (valor === null || valor === undefined ? null : String(valor)))

/** An object of these fields, or null. */
export const objetoDe = <F extends z.ZodRawShape>(campos: F) =>
  z
    .object(campos)
    .nullish()
    .catch(null)
    .transform((valor) => valor ?? null)

/** A list of these; one that is none is left out, and so is what is too much. */
export const lista = <S extends z.ZodType>(esquema: S) =>
  z
    .unknown()
    .optional()
    .transform((valor): z.output<S>[] =>
      (Array.isArray(valor) ? valor.slice(0, MAXIMO_DE_ITENS) : []).flatMap((item) => {
        const lido = esquema.safeParse(item)
        return lido.success ? [lido.data] : []
      }),
    )

/** An object of these fields, each of which may be missing. */
export const ler = <F extends z.ZodRawShape>(
  campos: F,
  fazer: (lido: z.infer<z.ZodObject<F>>, item: Item) => Lido,
): Leitor => {
  const esquema = z.object(campos)
  return (parte, item) => {
    const lido = esquema.safeParse(parte)
    return lido.success ? fazer(lido.data, item) : null
  }
}

export const objeto = (valor: unknown): Record<string, unknown> | null =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)
    ? (valor as Record<string, unknown>)
    : null

/** What JSON inside a text says, when it is an object. */
export const objetoDoJson = (json: unknown): Record<string, unknown> | null => {
  if (typeof json !== 'string' || json.length > MAXIMO_DO_JSON) return null
  try {
    return objeto(JSON.parse(json))
  } catch {
    return null
  }
}

/** Null: nothing is known of it. */
export const semNulos = (midia: Midia): Midia | null => {
  const sabidos = Object.entries(midia).filter(([, valor]) => valor !== null)
  return sabidos.length > 0 ? Object.fromEntries(sabidos) : null
}

/** What there is of these, one under the other. */
export const emLinhas = (...linhas: (string | null | undefined)[]): string | null =>
  caber(linhas.filter(Boolean).join('\n'), MAXIMO_DO_TEXTO) || null

export const marcada = (linha: string | null | undefined): string | null => (linha ? `• ${linha}` : null)

/** As a shop writes it; a currency nobody knows keeps its letters. */
export const preco = (valor: number | null, moeda: string | null): string | null => {
  if (valor === null || !Number.isFinite(valor)) return null
  if (moeda && /^[A-Z]{3}$/.test(moeda))
    return new Intl.NumberFormat('pt-BR', { style: 'currency', currency: moeda })
      .format(valor)
      .replace(/\s/g, ' ')
  return new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(valor)
}
/** Thousandths, as WhatsApp counts money. */
export const milesimos = (valor: number | null): number | null => (valor === null ? null : valor / 1000)
