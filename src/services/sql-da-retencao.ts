import { fronteiraDoDiario } from '../resources/evento-webhook/fronteira.js'

/** Evolution repeats a delivery for 20 minutes; a row younger than this is what a repetition is known by. */
export const INTOCAVEL_S = 3600

/** Both walk the primary key up from `$1` to below `$2`, and leave alone what others hold: no deadlocks, no index. */
export const ESVAZIAR = `
  UPDATE evento_webhook SET conteudo = NULL WHERE id IN (
    SELECT id FROM evento_webhook WHERE id > $1 AND id < $2 AND conteudo IS NOT NULL
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id`
export const REMOVER = `
  DELETE FROM evento_webhook WHERE id IN (
    SELECT id FROM evento_webhook WHERE id > $1 AND id < $2
      AND recebido_em < now() - interval '${INTOCAVEL_S} s'
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id`

/** The first id as young as `$1` seconds. */
export const FRONTEIRA_DA_IDADE = fronteiraDoDiario('now() - make_interval(secs => $1)')
/** The first id of the youngest `$1`. Ids have gaps, so their range tells cheaply that the rows cannot be too many. */
export const FRONTEIRA_DO_NUMERO = `
  SELECT CASE WHEN max(id) - min(id) < $1::bigint THEN 0 ELSE coalesce(
    (SELECT id + 1 FROM evento_webhook ORDER BY id DESC OFFSET $1::bigint LIMIT 1), 0) END AS id
  FROM evento_webhook`
