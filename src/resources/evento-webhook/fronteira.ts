/**
 * SQL of a query: the first id of the journal that came in at `momento` or later. Ids are in time order, so halving
 * their range finds it in some 20 look-ups, and no index on the time has to be written with every event.
 * @param momento SQL of a timestamptz
 */
export const fronteiraDoDiario = (momento: string): string => `
  WITH RECURSIVE busca(de, ate) AS (
    SELECT min(id), max(id) + 1 FROM evento_webhook
    UNION ALL
    SELECT CASE WHEN e.velho THEN e.id + 1 ELSE de END, CASE WHEN e.velho THEN ate ELSE meio END
    FROM busca
    CROSS JOIN LATERAL (SELECT de + (ate - de) / 2 AS meio) m
    CROSS JOIN LATERAL (
      SELECT id, recebido_em < ${momento} AS velho
      FROM evento_webhook WHERE id >= meio ORDER BY id LIMIT 1) e
    WHERE de < ate)
  SELECT coalesce(max(de), 0) AS id FROM busca`
