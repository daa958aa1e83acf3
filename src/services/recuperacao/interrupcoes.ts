import type { DataSource, EntityManager } from 'typeorm'
import { alterar } from '../banco/consultar.js'

export interface Interrupcao {
  /** Of these servers alone, as configurations spell them; null among them: the SaaS's own. Absent: of all. */
  urls?: readonly (string | null)[]
  de: Date
  ate: Date
}

/** Deliveries may have been lost meanwhile: whatever is kept of that time is to be asked for. */
export const anotarInterrupcao = async (
  onde: Pick<EntityManager, 'query'>,
  { urls, de, ate }: Interrupcao,
): Promise<void> => {
  await onde.query(
    'INSERT INTO whatsapp.interrupcao (urls, da_casa, de, ate) VALUES ($1::text[], $2, $3, $4)',
    [urls?.filter((url) => url !== null) ?? null, urls?.includes(null) ?? true, de, ate],
  )
}

const POR_PASSO = 1_000

/**
 * The next configurations that an interruption is about, and where to go on; one that has no instance has missed
 * nothing. Two that overlap are one: from the first one's beginning to the last one's end.
 */
const ESPALHAR = `
  WITH uma AS (
    SELECT * FROM whatsapp.interrupcao ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
  ), proximas AS MATERIALIZED (
    SELECT c.id, c.status, u.id AS interrupcao, u.de, u.ate,
           u.urls IS NULL OR c.evolution_api_url = ANY (u.urls) OR (u.da_casa AND c.evolution_api_url IS NULL) AS dela
    FROM uma u CROSS JOIN LATERAL (
      SELECT id, status, evolution_api_url FROM whatsapp.configuracao_whatsapp
      WHERE id > u.passou_de ORDER BY id LIMIT ${POR_PASSO}) c
  ), pedidas AS (
    INSERT INTO whatsapp.recuperacao AS r (configuracao_id, pedir_em, desde, desde_ate, conferida_ate)
    SELECT id, now(), de, ate, de FROM proximas WHERE dela AND status <> 'nao_configurado' ORDER BY id
    ON CONFLICT (configuracao_id) DO UPDATE SET pedir_em = least(r.pedir_em, now()), tentativas = 0,
      desde = least(r.desde, excluded.desde), desde_ate = greatest(r.desde_ate, excluded.desde_ate)
  ), passou AS (
    UPDATE whatsapp.interrupcao SET passou_de = (SELECT max(id) FROM proximas)
    WHERE id = (SELECT id FROM uma) AND EXISTS (SELECT FROM proximas) RETURNING id
  ), acabou AS (
    DELETE FROM whatsapp.interrupcao WHERE id = (SELECT id FROM uma) AND NOT EXISTS (SELECT FROM proximas)
  )
  SELECT (SELECT count(*) FROM uma)::int AS haviam`

/** Tells the next configurations. @returns whether there may be more to tell */
export const espalharInterrupcoes = async (dataSource: DataSource): Promise<boolean> => {
  const [linha] = await alterar<{ haviam: number }>(dataSource, ESPALHAR, [])
  return (linha?.haviam ?? 0) > 0
}
