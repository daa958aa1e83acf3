import type { EntityManager } from 'typeorm'
import { gerarSlug, TAMANHO_DO_SLUG } from '../../resources/empresa/slug.js'

/** For a name of which no letter can be kept: Arabic, Chinese, emoji. */
const SEM_LETRAS = 'empresa'
const DIGITOS = 6

/**
 * A free slug like the name: a second company of the same name gets `-2`. Until the transaction ends nobody else
 * chooses one like it. Each number that is taken costs a look into the index.
 */
export const escolherSlug = async (manager: EntityManager, nome: string): Promise<string> => {
  const base = gerarSlug(nome) || SEM_LETRAS
  const inicio = base.slice(0, TAMANHO_DO_SLUG - DIGITOS - 1).replace(/-+$/, '')
  await manager.query('SELECT pg_advisory_xact_lock(742903, hashtext($1))', [inicio])
  const [{ livre }]: [{ livre: string }] = await manager.query(
    `SELECT CASE WHEN NOT EXISTS (SELECT FROM whatsapp.empresa WHERE slug = $1) THEN $1 ELSE (
       SELECT $2 || '-' || n FROM generate_series(2, ${10 ** DIGITOS - 1}) AS n
       WHERE NOT EXISTS (SELECT FROM whatsapp.empresa e WHERE e.slug = $2 || '-' || n) LIMIT 1) END AS livre`,
    [base, inicio],
  )
  return livre
}
