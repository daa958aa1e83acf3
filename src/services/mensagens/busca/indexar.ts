import type { DataSource } from 'typeorm'

/** Notes taken up by one step; each is of a batch of up to some hundreds of messages. */
const NOTAS = 5
/** Any number will do, as long as every node uses the same. */
const TRAVA_DO_INDICE = 7_264_912

/**
 * Beside its words stands whose message it is, as no word of a text can: who searches one company's reads no other's.
 * The latest text counts, whichever note it is of: so one node at a time, and a message that is gone, or has lost
 * its text, loses its entry as well.
 */
const INDEXAR = `
  WITH notas AS MATERIALIZED (
    DELETE FROM whatsapp.mensagem_a_indexar
    WHERE id IN (SELECT id FROM whatsapp.mensagem_a_indexar ORDER BY id LIMIT $1) RETURNING mensagens),
  alvo AS MATERIALIZED (SELECT DISTINCT unnest(mensagens) AS id FROM notas),
  postas AS (
    INSERT INTO whatsapp.mensagem_busca (mensagem_id, palavras)
    SELECT m.id, array_to_tsvector(ARRAY['#' || m.configuracao_id]) || to_tsvector('portuguese', whatsapp.texto_de_busca(left(m.texto, 20000)))
    FROM alvo JOIN whatsapp.mensagem m ON m.id = alvo.id WHERE m.texto <> '' ORDER BY m.id
    ON CONFLICT (mensagem_id) DO UPDATE SET palavras = excluded.palavras),
  tiradas AS (
    DELETE FROM whatsapp.mensagem_busca b USING alvo WHERE b.mensagem_id = alvo.id
      AND NOT EXISTS (SELECT FROM whatsapp.mensagem m WHERE m.id = alvo.id AND m.texto <> ''))
  SELECT count(*)::int AS notas FROM notas`

/** One step of what makes messages findable by their words. @returns whether there may be more to do */
export const indexarMensagens = async (dataSource: DataSource): Promise<boolean> => {
  const [ha]: unknown[] = await dataSource.query('SELECT 1 FROM whatsapp.mensagem_a_indexar LIMIT 1')
  if (!ha) return false
  return dataSource.transaction(async (manager) => {
    const [trava]: { minha: boolean }[] = await manager.query(
      'SELECT pg_try_advisory_xact_lock($1) AS minha',
      [TRAVA_DO_INDICE],
    )
    if (!trava?.minha) return false
    const [feito]: { notas: number }[] = await manager.query(INDEXAR, [NOTAS])
    return feito?.notas === NOTAS
  })
}
