import { z } from 'zod'

export const contagem = z.number().int().min(1, 'must be at least 1')
export const dias = contagem.max(3650, 'must be at most 3650 days')
/** ms */
const pausa = z.number().min(0, 'must not be negative').max(3_600_000, 'must be at most an hour')

/** Between these two. */
export const pausas = z
  .strictObject({ min: pausa, max: pausa })
  .refine(({ min, max }) => min <= max, 'min must not be more than max')
