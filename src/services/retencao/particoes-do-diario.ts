import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource, QueryRunner } from 'typeorm'
import { TRAVA_DA_RETENCAO } from './sql-da-retencao.js'

/** So many days are made ahead; even if nobody did for a week, nothing would be missing. */
const DIAS_ADIANTE = 7
/** Of letting go of a day, which waits for whoever still reads it. What was not done in time is finished the next time. */
const PRAZO_MS = 60_000
/** Where that cannot be waited for beside the writers: so long they wait at most. */
const TRAVA_MS = 200
const TENTATIVAS = 5

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

/** Of PostgreSQL 13, which knows no pending one, the column is absent. */
const VELHAS = `
  SELECT c.relname AS nome, i.inhrelid IS NOT NULL AS presa,
    coalesce((to_jsonb(i)->>'inhdetachpending')::boolean, false) AS pendente
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
  if (pendente)
    await runner.query(`ALTER TABLE whatsapp.evento_webhook DETACH PARTITION whatsapp.${nome} FINALIZE`)
  else if (presa) await separar(runner, nome)
  const [{ linhas }]: [{ linhas: number }] = await runner.query(
    `SELECT count(*)::int AS linhas FROM whatsapp.${nome}`,
  )
  await runner.query(`DROP TABLE whatsapp.${nome}`)
  return linhas
}

/** Beside whoever writes, who waits for nothing; before PostgreSQL 14, in a moment in which nobody is at it. */
const separar = async (runner: QueryRunner, nome: string): Promise<void> => {
  const comando = `ALTER TABLE whatsapp.evento_webhook DETACH PARTITION whatsapp.${nome}`
  try {
    await runner.query(`${comando} CONCURRENTLY`)
  } catch (erro) {
    if ((erro as { code?: string }).code !== SEM_TAL_SINTAXE) throw erro
    await separarNumInstante(runner, comando)
  }
}

const separarNumInstante = async (runner: QueryRunner, comando: string): Promise<void> => {
  for (let tentativa = 1; ; tentativa++) {
    try {
      await runner.query(`SELECT set_config('lock_timeout', '${TRAVA_MS}', false)`)
      return void (await runner.query(comando))
    } catch (erro) {
      if ((erro as { code?: string }).code !== TRAVADA || tentativa === TENTATIVAS) throw erro
      await pausar(TRAVA_MS * tentativa)
    } finally {
      await runner.query('RESET lock_timeout').catch(() => undefined)
    }
  }
}

const SEM_TAL_SINTAXE = '42601'
const TRAVADA = '55P03'
