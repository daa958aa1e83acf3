import { z } from 'zod'
import { MAIOR_ADIAMENTO_MS, MAIOR_NOTA } from './cuidado.js'

const nota = z
  .string()
  .trim()
  .max(MAIOR_NOTA)
  .transform((texto) => texto || null)

/** What the panel asks for. */
export const pedidoDeCuidado = z.discriminatedUnion('fazer', [
  z.object({ fazer: z.literal('assumirAtencao') }),
  z.object({ fazer: z.literal('liberarAtencao') }),
  z.object({
    fazer: z.literal('adiarAtencao'),
    ate: z.iso
      .datetime({ offset: true })
      .transform((texto) => new Date(texto))
      .refine((ate) => ate.getTime() > Date.now() && ate.getTime() < Date.now() + MAIOR_ADIAMENTO_MS),
    nota: nota.nullish(),
  }),
])
export type PedidoDeCuidado = z.infer<typeof pedidoDeCuidado>
