import { primeiroIdDe } from '../ids-do-diario.js'
import type { Funcao } from './funcao.js'

/** The first id that an event of this day, in UTC, may have: where the day's partition of the journal begins. */
export const primeiroEventoDe: Funcao = {
  assinatura: 'whatsapp.primeiro_evento_de(date)',
  sql: `
    CREATE FUNCTION whatsapp.primeiro_evento_de(dia date) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT ${primeiroIdDe("dia::timestamp AT TIME ZONE 'UTC'")} $$`,
}
