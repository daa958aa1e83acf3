import { createHash } from 'node:crypto'
import type { DataSource, EntityManager } from 'typeorm'
import { redeDoEndereco } from './rede-do-endereco.js'

/**
 * Wrong passwords in a day that cost nothing. What is closed is an account for an address: whoever does not know the
 * password keeps nobody out but themselves. An address may be a whole office's; an account as a whole bears what many
 * addresses together try, and closes for those only from which nobody ever got in.
 */
const LIVRES = { endereco: 20, par: 5, conta: 60 }
/** What is forgotten, a day after the first try; few at a time, and none that another node has in hand. */
const ESQUECER = `
  DELETE FROM tentativa_de_login WHERE chave IN (
    SELECT chave FROM tentativa_de_login WHERE desde < now() - interval '24 hours'
    ORDER BY desde LIMIT 1000 FOR UPDATE SKIP LOCKED)`
/**
 * Counts a try under each key, unless one of them has to wait. `excesso` starts below zero, by as many tries as are
 * free; from zero on each doubles the wait, from 30 s to 15 min. The condition is checked again on the row under its
 * lock, so of many at once no more get through than one after the other; the order is one, so that none deadlock.
 */
const CONTAR = `
  INSERT INTO tentativa_de_login AS t (chave, conta, excesso)
  SELECT chave, conta, 1 - livres FROM unnest($1::bytea[], $2::bytea[], $3::int[]) WITH ORDINALITY AS nova(chave, conta, livres, ordem)
  WHERE NOT EXISTS (SELECT FROM tentativa_de_login WHERE chave = ANY($1) AND livre_em > clock_timestamp())
  ORDER BY ordem
  ON CONFLICT (chave) DO UPDATE SET
    excesso = t.excesso + 1,
    livre_em = CASE WHEN t.excesso + 1 < 0 THEN '-infinity'
      ELSE clock_timestamp() + least(interval '15 minutes', interval '30 seconds' * 2 ^ least(t.excesso + 1, 5)) END
  WHERE t.livre_em <= clock_timestamp()
  RETURNING chave`
const ESPERA = `
  SELECT coalesce(ceil(max(extract(epoch FROM livre_em - clock_timestamp()))), 0)::int AS segundos
  FROM tentativa_de_login WHERE chave = ANY($1) AND livre_em > clock_timestamp()`
/** Forgotten with the rest, but a month later. */
const CONHECER = `
  INSERT INTO tentativa_de_login (chave, excesso, desde) VALUES ($1, 0, now() + interval '29 days')
  ON CONFLICT (chave) DO UPDATE SET desde = excluded.desde`

export interface Tentativa {
  /** As it was typed: whether there is such an account plays no part. */
  email: string
  ip: string
}

/** Slows down whoever guesses passwords, by account and by address. */
export const criarTentativas = (dataSource: DataSource) => ({
  /** Counts a try before its password costs any work. @returns the seconds to wait; 0: go on */
  async contar(tentativa: Tentativa): Promise<number> {
    await dataSource.query(ESQUECER)
    const { conhecido, conta, ...contadas } = chavesDe(tentativa)
    const jaEntrou: unknown[] = await dataSource.query('SELECT FROM tentativa_de_login WHERE chave = $1', [
      conhecido,
    ])
    const nomes = jaEntrou.length > 0 ? (['par'] as const) : (['endereco', 'par', 'conta'] as const)
    const todas = { ...contadas, conta }
    const chaves = nomes.map((nome) => todas[nome])
    const feitas: unknown[] = await dataSource.query(CONTAR, [
      chaves,
      nomes.map((nome) => (nome === 'endereco' ? null : conta)),
      nomes.map((nome) => LIVRES[nome]),
    ])
    if (feitas.length === chaves.length) return 0
    const [{ segundos }]: [{ segundos: number }] = await dataSource.query(ESPERA, [chaves])
    return Math.max(1, segundos)
  },
  /**
   * The password was right: from here, the account starts afresh, and is known from now on; of the address and of the
   * account elsewhere, this one try does not count.
   */
  async acertou(tentativa: Tentativa): Promise<void> {
    const { endereco, par, conta, conhecido } = chavesDe(tentativa)
    const jaEntrou: unknown[] = await dataSource.query('SELECT FROM tentativa_de_login WHERE chave = $1', [
      conhecido,
    ])
    await dataSource.query('DELETE FROM tentativa_de_login WHERE chave = $1', [par])
    // From a known address they were not counted.
    if (jaEntrou.length === 0)
      await dataSource.query(
        `UPDATE tentativa_de_login SET excesso = excesso - 1, livre_em = '-infinity' WHERE chave = ANY($1)`,
        [[endereco, conta]],
      )
    await dataSource.query(CONHECER, [conhecido])
  },
})

/** Forgets the tries at an account, wherever they came from. @returns whether there were any */
export const destravarConta = async (manager: EntityManager, email: string): Promise<boolean> => {
  const [, quantas]: [unknown, number] = await manager.query(
    'DELETE FROM tentativa_de_login WHERE conta = $1',
    [resumo(`conta:${email}`)],
  )
  return quantas > 0
}

const chavesDe = ({ email, ip }: Tentativa) => {
  const rede = redeDoEndereco(ip)
  return {
    endereco: resumo(`endereco:${rede}`),
    par: resumo(`par:${rede}:${email}`),
    conta: resumo(`conta:${email}`),
    conhecido: resumo(`conhecido:${rede}:${email}`),
  }
}

const resumo = (texto: string): Buffer => createHash('sha256').update(texto).digest()

/** The account has a new password: guesses at the one before no longer count. */
export const esquecerTentativas = (manager: EntityManager, email: string): Promise<unknown> =>
  manager.query('DELETE FROM tentativa_de_login WHERE chave = $1', [resumo(`conta:${email}`)])
