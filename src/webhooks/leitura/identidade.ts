import { createHash, hash } from 'node:crypto'

/** By what a delivery is known when it comes again: sha256, 32 bytes. @param dataEvolution the envelope's `date_time` */
export type Identificar = (bruto: Buffer, dataEvolution: string | null) => Buffer

/** Evolution repeats a webhook byte by byte, and has no event id. */
export const peloCorpo: Identificar = (bruto) => hash('sha256', bruto, 'buffer')

/** What follows on the event's own part, of a webhook and of a message of the exchange. */
const DEPOIS_DO_EVENTO = [',"destination":', ',"server_url":']
/** Longer than what follows is. */
const FIM_DO_ENVELOPE = 4_096

/**
 * The same for one event by both ways. Their bodies begin with the same bytes, up to the end of `data`; what follows is of
 * the way. A body of another form is known by all of it.
 */
export const peloEvento: Identificar = (bruto, dataEvolution) => {
  const fim = bruto.subarray(Math.max(0, bruto.length - FIM_DO_ENVELOPE))
  const cortes = DEPOIS_DO_EVENTO.map((texto) => fim.lastIndexOf(texto)).filter((corte) => corte > 0)
  if (cortes.length === 0 || !dataEvolution) return peloCorpo(bruto, dataEvolution)
  const ate = bruto.length - fim.length + Math.min(...cortes)
  return createHash('sha256').update(bruto.subarray(0, ate)).update('\n').update(dataEvolution).digest()
}
