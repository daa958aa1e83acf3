import { primeiroIdDe } from '../../migrations/ids-do-diario.js'

/** Any number will do, as long as every node uses the same. */
export const TRAVA_DA_RETENCAO = 7_264_911

/** The overview looks back so far, whatever is asked to be cut. */
export const INTOCAVEL_S = 3600

/**
 * A step: which rows, then what is done to them. Both walk the primary key up from `$1` to below `$2`, and leave alone what
 * others hold: no deadlocks, no index. In two statements: as one, the choice may be made several times.
 */
export interface Passo {
  escolher: string
  fazer: string
}

const passo = (condicao: string, fazer: string): Passo => ({
  escolher: `
  SELECT id FROM whatsapp.evento_webhook WHERE id > $1 AND id < $2 AND ${condicao}
  ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
  // The ends tell which days it is about.
  fazer: `${fazer} WHERE id = ANY($1::bigint[]) AND id >= $2 AND id <= $3`,
})

export const ESVAZIAR = passo('conteudo IS NOT NULL', 'UPDATE whatsapp.evento_webhook SET conteudo = NULL')
export const REMOVER = passo(
  `recebido_em < now() - interval '${INTOCAVEL_S} s'`,
  'DELETE FROM whatsapp.evento_webhook',
)

/** The first id as young as `$1` seconds. */
export const FRONTEIRA_DA_IDADE = `SELECT ${primeiroIdDe('(now() - make_interval(secs => $1))')} AS id`
/** The first id of the day, in UTC, of `$1` seconds ago: days go whole. */
export const FRONTEIRA_DO_DIA = `
  SELECT whatsapp.primeiro_evento_de(((now() - make_interval(secs => $1)) AT TIME ZONE 'UTC')::date) AS id`
/** Of a row, at the least. */
const BYTES = 90
/** The first id of the youngest `$1`. How large the journal is tells cheaply that they cannot be too many. */
export const FRONTEIRA_DO_NUMERO = `
  SELECT CASE WHEN (SELECT sum(pg_relation_size(inhrelid)) FROM pg_inherits
      WHERE inhparent = 'whatsapp.evento_webhook'::regclass) < $1::bigint * ${BYTES} THEN 0 ELSE coalesce(
    (SELECT id + 1 FROM whatsapp.evento_webhook ORDER BY id DESC OFFSET $1::bigint LIMIT 1), 0) END AS id`
