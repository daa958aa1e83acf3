import type { DataSource, QueryRunner } from 'typeorm'
import { TRAVA_DA_RETENCAO } from './sql-da-retencao.js'

/** So many days are made ahead; even if nobody did for a week, nothing would be missing. */
const DIAS_ADIANTE = 7
/** Of letting go of a day, which waits for whoever still reads it. What was not done in time is finished the next time. */
const PRAZO_MS = 60_000

/** Makes the partitions of the days to come. @returns how many were missing */
export const criarParticoes = async (dataSource: Pick<DataSource, 'query'>): Promise<number> => {
  const [{ criadas }]: [{ criadas: number }] = await dataSource.query(
    `SELECT whatsapp.criar_particoes_do_diario(${DIAS_ADIANTE}) AS criadas`,
  )
  return criadas
}

/** Does what writes into the journal; where today has no partition yet, since nobody made it, once more with one. */
export const comParticaoDeHoje = async <T>(
  dataSource: Pick<DataSource, 'query'>,
  gravar: () => Promise<T>,
): Promise<T> => {
  try {
    return await gravar()
  } catch (erro) {
    if (!faltaParticao(erro)) throw erro
    await criarParticoes(dataSource)
    return gravar()
  }
}

/** A check that was not passed has a name; that a row has no partition to go to, has none. */
const faltaParticao = (erro: unknown): boolean => {
  const { code, table, constraint } = (erro ?? {}) as { code?: string; table?: string; constraint?: string }
  return code === '23514' && table === 'evento_webhook' && !constraint
}

interface Velha {
  nome: string
  presa: boolean
  pendente: boolean
}

const VELHAS = `
  SELECT c.relname AS nome, i.inhrelid IS NOT NULL AS presa,
    coalesce(i.inhdetachpending, false) AS pendente
  FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
  WHERE c.relnamespace = 'whatsapp'::regnamespace AND c.relkind = 'r' AND c.relname ~ '^evento_webhook_[0-9]{8}$'
    AND c.relname < 'evento_webhook_' || to_char(to_timestamp($1::bigint >> 20) AT TIME ZONE 'UTC', 'YYYYMMDD')
  ORDER BY pendente DESC, nome`

/**
 * Drops the days that end before this id, whole. One node at a time; cut off anywhere, the next one goes on from there.
 * @returns how many rows went; null: another node is at it
 */
export const soltarParticoes = async (dataSource: DataSource, antesDoId: number): Promise<number | null> => {
  const velhas: Velha[] = await dataSource.query(VELHAS, [antesDoId])
  if (velhas.length === 0) return 0
  const runner = dataSource.createQueryRunner()
  try {
    const [{ minha }]: [{ minha: boolean }] = await runner.query('SELECT pg_try_advisory_lock($1) AS minha', [
      TRAVA_DA_RETENCAO,
    ])
    if (!minha) return null
    await runner.query(`SELECT set_config('statement_timeout', '${PRAZO_MS}', false)`)
    let linhas = 0
    for (const velha of velhas) linhas += await soltar(runner, velha)
    return linhas
  } finally {
    // A connection that is gone has let go of both.
    await runner.query('RESET statement_timeout').catch(() => undefined)
    await runner.query('SELECT pg_advisory_unlock($1)', [TRAVA_DA_RETENCAO]).catch(() => undefined)
    await runner.release()
  }
}

const soltar = async (runner: QueryRunner, { nome, presa, pendente }: Velha): Promise<number> => {
  // Beside whoever writes, who waits for nothing; what was cut off while it waited for readers is finished.
  const como = pendente ? 'FINALIZE' : 'CONCURRENTLY'
  if (presa)
    await runner.query(`ALTER TABLE whatsapp.evento_webhook DETACH PARTITION whatsapp.${nome} ${como}`)
  const [{ linhas }]: [{ linhas: number }] = await runner.query(
    `SELECT count(*)::int AS linhas FROM whatsapp.${nome}`,
  )
  await runner.query(`DROP TABLE whatsapp.${nome}`)
  return linhas
}
