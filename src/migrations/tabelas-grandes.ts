import { setTimeout as pausar } from 'node:timers/promises'
import type { QueryRunner } from 'typeorm'

// How a migration changes a table that may have millions of rows while nodes of the version before still write into it. It
// says `readonly transaction = false`, so that each of these is done by itself, and may be run again from its beginning: what
// is done already is found done. In this order nothing is lost: `numInstante` the column and the trigger that fills it for
// whoever writes from now on, then `preencherEmPassos` what was there before, then `criarIndice`, and constraints last
// (NOT VALID by `numInstante`, then VALIDATE, which blocks nobody).

/** So long writers may wait behind what waits for them. */
const TRAVA_MS = 500
const PAUSA_MS = 100
const TENTATIVAS = 600
const TRAVADA = '55P03'

/**
 * Statements that need a table for themselves, for no longer than it takes to note a change: given up and tried again while
 * somebody's transaction holds it, instead of having everybody queue behind. In one transaction.
 */
export const numInstante = async (runner: QueryRunner, ...comandos: readonly string[]): Promise<void> => {
  for (let tentativa = 1; ; tentativa++) {
    try {
      await runner.startTransaction()
      await runner.query(`SET LOCAL lock_timeout = ${TRAVA_MS}`)
      for (const comando of comandos) await runner.query(comando)
      return await runner.commitTransaction()
    } catch (erro) {
      await runner.rollbackTransaction().catch(() => undefined)
      if ((erro as { code?: string }).code !== TRAVADA || tentativa === TENTATIVAS) throw erro
      await pausar(PAUSA_MS)
    }
  }
}

/**
 * An index that nobody waits for. One that was begun and cut off is there, and good for nothing: it is made anew.
 * @param definicao what follows the index's name: `ON whatsapp.mensagem (…)`
 */
export const criarIndice = async (
  runner: QueryRunner,
  { nome, definicao, unico = false }: { nome: string; definicao: string; unico?: boolean },
): Promise<void> => {
  const [ha]: { serve: boolean }[] = await runner.query(
    'SELECT indisvalid AS serve FROM pg_index WHERE indexrelid = to_regclass($1)',
    [`whatsapp.${nome}`],
  )
  if (ha?.serve) return
  if (ha) await runner.query(`DROP INDEX CONCURRENTLY whatsapp.${nome}`)
  await runner.query(`CREATE ${unico ? 'UNIQUE ' : ''}INDEX CONCURRENTLY ${nome} ${definicao}`)
}

interface Passos {
  /** Of what is filled in, for ever. */
  nome: string
  /** With an `id` that grows. */
  tabela: string
  /** The rows with `id > $1 AND id <= $2`; done twice, it does no more than once. */
  preencher: string
  porPasso?: number
  /** Between two steps, so that everybody else gets their turn. */
  pausaMs?: number
}

/**
 * Fills in what was there before, from the first id to the last there is now, so many ids in a transaction. Cut off, it goes
 * on after the last step that was done.
 */
export const preencherEmPassos = async (
  runner: QueryRunner,
  { nome, tabela, preencher, porPasso = 5_000, pausaMs = 20 }: Passos,
): Promise<void> => {
  await runner.query(`
    CREATE TABLE IF NOT EXISTS whatsapp.preenchimento (nome text PRIMARY KEY, ate_id bigint NOT NULL, fim bigint NOT NULL)`)
  await runner.query(
    `INSERT INTO whatsapp.preenchimento SELECT $1, 0, coalesce(max(id), 0) FROM ${tabela} ON CONFLICT DO NOTHING`,
    [nome],
  )
  for (;;) {
    await runner.startTransaction()
    try {
      const [{ de, ate }]: [{ de: string; ate: string | null }] = await runner.query(
        `SELECT p.ate_id AS de, (SELECT max(id) FROM (SELECT id FROM ${tabela} WHERE id > p.ate_id AND id <= p.fim
           ORDER BY id LIMIT ${porPasso}) passo) AS ate
         FROM whatsapp.preenchimento p WHERE nome = $1`,
        [nome],
      )
      if (ate !== null) {
        await runner.query(preencher, [de, ate])
        await runner.query('UPDATE whatsapp.preenchimento SET ate_id = $2 WHERE nome = $1', [nome, ate])
      }
      await runner.commitTransaction()
      if (ate === null) return
    } catch (erro) {
      await runner.rollbackTransaction().catch(() => undefined)
      throw erro
    }
    await pausar(pausaMs)
  }
}
