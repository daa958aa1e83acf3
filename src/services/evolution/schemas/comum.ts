import { z } from 'zod'
import { caber, LIMITES } from '../../../resources/limites.js'
import { paraOPostgres } from '../../../resources/para-o-postgres.js'

type Campo = keyof typeof LIMITES

const NULO_SE_OUTRO = <S extends z.ZodType<string>>(esquema: S) =>
  esquema
    .nullish()
    .catch(null)
    .transform((valor) => valor || null)

/** A piece of text that may be missing, null or of another type: then it is null, and the rest still counts. What is too long is cut. */
export const textoOuNulo = (campo: Campo) =>
  NULO_SE_OUTRO(z.string().transform((valor) => caber(paraOPostgres(valor), LIMITES[campo])))

/** The same of what is followed, compared or shown as a picture: a part of it is no good, so what is too long is null. */
export const inteiroOuNulo = (campo: Campo) =>
  NULO_SE_OUTRO(z.string().max(LIMITES[campo]).transform(paraOPostgres))

/** What must be there, whole. */
export const identificador = (campo: Campo) => z.string().max(LIMITES[campo])

/** States of an instance as Evolution names them, and `ausente` when it gives none we know. */
export type EstadoEvolution = 'open' | 'connecting' | 'close' | 'refused' | 'ausente'

/** The state is left out just after a delete or a reboot: the instance is in the database, not in memory. */
export const estadoEvolution = z
  .enum(['open', 'connecting', 'close', 'refused'])
  .optional()
  .catch(undefined)
  .transform((estado): EstadoEvolution => estado ?? 'ausente')

/** The answer is an object and that is all we need to know. */
export const qualquerObjeto = z.looseObject({}).transform(() => undefined)

/**
 * The phone number of a jid: `5511999990002:12@s.whatsapp.net` → `5511999990002`, the `:12` being the device.
 * Null for what is not a phone's jid (`@lid`, groups).
 */
export function numeroDoJid(jid: string | null): string | null {
  return /^(\d+)(?::\d+)?(?:@(?:s\.whatsapp\.net|c\.us))?$/.exec(jid ?? '')?.[1] ?? null
}
