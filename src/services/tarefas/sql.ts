/** What a node took and says nothing of for so long is taken again: it is gone. */
export const ARRENDAMENTO_S = 10
/** How often whoever is at it says so. */
export const RENOVAR_MS = 3_000

/** Takers go one after the other: counting what runs and taking the next must not be torn apart. */
export const TRAVA = 'SELECT pg_advisory_xact_lock(7264914)'

/** Takes the token, and how many there may be at once on one server, all nodes together. */
export const TOMAR = `
  WITH ocupados AS (
    SELECT servidor FROM whatsapp.tarefa_item WHERE situacao = 'fazendo' AND tomado_ate >= now()
    GROUP BY servidor HAVING count(*) >= $2
  ), proximo AS (
    SELECT i.tarefa_id, i.configuracao_id FROM whatsapp.tarefa_item i JOIN whatsapp.tarefa_em_massa t ON t.id = i.tarefa_id
    WHERE (i.situacao = 'pendente' AND t.cancelada_em IS NULL OR i.situacao = 'fazendo' AND i.tomado_ate < now())
      AND i.servidor NOT IN (SELECT servidor FROM ocupados)
    ORDER BY i.tarefa_id, i.configuracao_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED
  )
  UPDATE whatsapp.tarefa_item i SET situacao = 'fazendo', token = $1, tomado_ate = now() + interval '${ARRENDAMENTO_S} s'
  FROM proximo p, whatsapp.tarefa_em_massa t
  WHERE i.tarefa_id = p.tarefa_id AND i.configuracao_id = p.configuracao_id AND t.id = i.tarefa_id
  RETURNING i.tarefa_id, i.configuracao_id, t.acao, t.autor, t.papel, t.endereco, t.parametros`

/** Only whoever still holds it goes on with it, and tells how far it is. */
export const RENOVAR = `
  UPDATE whatsapp.tarefa_item SET tomado_ate = now() + interval '${ARRENDAMENTO_S} s', dados = coalesce($4::jsonb, dados)
  WHERE tarefa_id = $1 AND configuracao_id = $2 AND token = $3 RETURNING tarefa_id`

/** Only whoever still holds it says how it ended. */
export const TERMINAR = `
  UPDATE whatsapp.tarefa_item SET situacao = $4, codigo = $5, dados = $6, token = NULL, tomado_ate = NULL, terminado_em = now()
  WHERE tarefa_id = $1 AND configuracao_id = $2 AND token = $3`
