/** Longer than any operation; what a node took and never finished is taken again after that. */
export const ARRENDAMENTO_S = 180
/** At once on one Evolution server, all nodes together. */
export const POR_SERVIDOR = 2

/** Takers go one after the other: counting what runs and taking the next must not be torn apart. */
export const TRAVA = 'SELECT pg_advisory_xact_lock(7264912)'

export const TOMAR = `
  WITH ocupados AS (
    SELECT servidor FROM tarefa_item WHERE situacao = 'fazendo' AND tomado_ate >= now()
    GROUP BY servidor HAVING count(*) >= ${POR_SERVIDOR}
  ), proximo AS (
    SELECT i.tarefa_id, i.configuracao_id FROM tarefa_item i JOIN tarefa_em_massa t ON t.id = i.tarefa_id
    WHERE (i.situacao = 'pendente' AND t.cancelada_em IS NULL OR i.situacao = 'fazendo' AND i.tomado_ate < now())
      AND i.servidor NOT IN (SELECT servidor FROM ocupados)
    ORDER BY i.tarefa_id, i.configuracao_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED
  )
  UPDATE tarefa_item i SET situacao = 'fazendo', token = $1, tomado_ate = now() + interval '${ARRENDAMENTO_S} s'
  FROM proximo p, tarefa_em_massa t
  WHERE i.tarefa_id = p.tarefa_id AND i.configuracao_id = p.configuracao_id AND t.id = i.tarefa_id
  RETURNING i.tarefa_id, i.configuracao_id, t.acao, t.autor, t.papel, t.endereco`

/** Only whoever still holds it says how it ended. */
export const TERMINAR = `
  UPDATE tarefa_item SET situacao = $4, codigo = $5, dados = $6, token = NULL, tomado_ate = NULL, terminado_em = now()
  WHERE tarefa_id = $1 AND configuracao_id = $2 AND token = $3`
