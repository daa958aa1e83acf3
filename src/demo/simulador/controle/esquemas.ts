import { z } from 'zod'

/** Empty form fields count as not filled in. */
const opcional = z
  .string()
  .trim()
  .transform((texto) => texto || undefined)
  .optional()

const telefone = z.string().regex(/^[\d\s()+-]*\d[\d\s()+-]*$/, 'Use só números no telefone.')
const quantas = z.union([z.number().min(0), z.object({ chance: z.number().min(0).max(1) })])

export const escanear = z.object({
  numero: opcional.pipe(telefone.optional()),
  nome: opcional,
  codigo: opcional,
})

export const digitarCodigo = z.object({
  codigo: z.string().trim().min(1, 'Digite o código.'),
  nome: opcional,
})

export const mensagem = z
  .object({
    de: telefone,
    texto: z.string().trim().max(4096).default(''),
    arquivo: z
      .object({
        tipo: z.enum(['image', 'video', 'audio', 'document', 'sticker']),
        mimetype: z.string().min(1),
        base64: z.base64(),
        nome: opcional,
        segundos: z.number().int().optional(),
        largura: z.number().int().optional(),
        altura: z.number().int().optional(),
      })
      .optional(),
    nomePerfil: opcional,
    porLid: z.boolean().optional(),
    grupo: z
      .string()
      .regex(/^\d{5,25}$/)
      .optional(),
  })
  .refine(({ texto, arquivo }) => texto !== '' || arquivo, 'Escreva a mensagem.')

export const tempestade = z.object({
  segundos: z.number().positive().max(600).default(6),
  porSegundo: z.number().positive().max(1000).default(22),
})

export const recusar = z.object({ quantas: z.number().int().min(0) })

export const estado = z.object({ estado: z.string().nullable() })

export const intervalo = z.object({ ms: z.number().int().min(10) })

export const falhas = z
  .object({
    fora: z.boolean(),
    lentoMs: z.number().min(0).max(600_000),
    erro: z.number().int().min(400).max(599).nullable(),
    whatsappFora: z.boolean(),
    relogioMs: z.number().int(),
    semLicenca: z.boolean(),
    semGuardar: z.boolean(),
  })
  .partial()

export const falhasDeWebhook = z
  .object({
    duplicar: quantas,
    atrasar: quantas,
    atrasoMs: z.number().min(0),
    desordenar: quantas,
    perderParaRepetir: quantas,
    perder: quantas,
  })
  .partial()
