import { z } from 'zod'
import { LIMITES } from '../../resources/limites.js'

/** What every delivery carries. `data` is read by event; new top-level fields come and go between versions. */
const esquema = z.object({
  event: z.string().max(LIMITES.palavra),
  instance: z.string().max(300).nullish(),
  data: z.unknown(),
  date_time: z.string().max(LIMITES.palavra).nullish(),
  sender: z.string().max(LIMITES.endereco).nullish(),
})

export interface Envelope {
  evento: string
  instancia: string | null
  data: unknown
  /** As it came: Evolution's local time labelled Z. */
  dataEvolution: string | null
  /** The same in ms, null when it cannot order anything. */
  em: number | null
  remetente: string | null
}

/** Local time is at most 14 h ahead of UTC; a date beyond that would outrank every event to come. */
const ADIANTE_MAXIMO_MS = 15 * 3_600_000

/** Null: JSON, but not a delivery of Evolution. */
export const lerEnvelope = (corpo: unknown, agora: number): Envelope | null => {
  const lido = esquema.safeParse(corpo)
  if (!lido.success) return null
  const { event, instance, data, date_time, sender } = lido.data
  const em = Date.parse(date_time ?? '')
  return {
    evento: event,
    instancia: instance ?? null,
    data,
    dataEvolution: date_time ?? null,
    em: em > 0 && em < agora + ADIANTE_MAXIMO_MS ? em : null,
    remetente: sender ?? null,
  }
}
