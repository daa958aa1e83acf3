/**
 * An event's id begins with the second in which it came in, and ends with a counter: so ids are in time order, a day's are a
 * range known beforehand, which is that day's partition, and no index on the time has to be written with every event. Up to
 * the year 2242 JavaScript's numbers hold them.
 */
const BITS_DO_CONTADOR = 20
/** So far an id reaches: nonsense for a date, before Christ or after everybody, is before the first or after the last. */
const ULTIMO_SEGUNDO = 2 ** (62 - BITS_DO_CONTADOR)

/** SQL: the first id that an event of this second may have. @param momento SQL of a timestamptz */
export const primeiroIdDe = (momento: string): string =>
  `(least(greatest(floor(extract(epoch FROM ${momento})), 0), ${ULTIMO_SEGUNDO})::bigint << ${BITS_DO_CONTADOR})`

/** An id for an event of a moment in ms, where no clock of the database's is to be asked. @param contador below a million */
export const idDe = (ms: number, contador: number): string =>
  String((BigInt(Math.floor(ms / 1000)) << BigInt(BITS_DO_CONTADOR)) | BigInt(contador))

/** SQL: an id for an event that came in then. */
export const novoIdDe = (momento: string): string =>
  `(${primeiroIdDe(momento)} | (nextval('whatsapp.evento_webhook_id_seq') & ${2 ** BITS_DO_CONTADOR - 1}))`
