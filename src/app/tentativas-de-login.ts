import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { redeDoEndereco } from './rede-do-endereco.js'

/** Wrong passwords in a day that cost nothing; an address may be a whole office's. */
const LIVRES = { conta: 5, endereco: 20 }
/** What is forgotten, a day after the first try; few at a time, and none that another node has in hand. */
const ESQUECER = `
  DELETE FROM tentativa_de_login WHERE chave IN (
    SELECT chave FROM tentativa_de_login WHERE desde < now() - interval '24 hours'
    ORDER BY desde LIMIT 1000 FOR UPDATE SKIP LOCKED)`
/**
 * Counts a try under both keys, unless one of them has to wait. `excesso` starts below zero, by as many tries as are
 * free; from zero on each doubles the wait, from 30 s to 15 min. The condition is checked again on the row under its
 * lock, so of many at once no more get through than one after the other; the address goes first, so that none deadlock.
 */
const CONTAR = `
  INSERT INTO tentativa_de_login AS t (chave, excesso)
  SELECT chave, 1 - livres FROM (VALUES (1, $1::bytea, $2::int), (2, $3::bytea, $4::int)) AS nova(ordem, chave, livres)
  WHERE NOT EXISTS (SELECT FROM tentativa_de_login WHERE chave IN ($1, $3) AND livre_em > clock_timestamp())
  ORDER BY ordem
  ON CONFLICT (chave) DO UPDATE SET
    excesso = t.excesso + 1,
    livre_em = CASE WHEN t.excesso + 1 < 0 THEN '-infinity'
      ELSE clock_timestamp() + least(interval '15 minutes', interval '30 seconds' * 2 ^ least(t.excesso + 1, 5)) END
  WHERE t.livre_em <= clock_timestamp()
  RETURNING chave`
const ESPERA = `
  SELECT coalesce(ceil(max(extract(epoch FROM livre_em - clock_timestamp()))), 0)::int AS segundos
  FROM tentativa_de_login WHERE chave IN ($1, $2) AND livre_em > clock_timestamp()`

export interface Tentativa {
  /** As it was typed: whether there is such an account plays no part. */
  email: string
  ip: string
}

/** Slows down whoever guesses passwords, by account and by address. */
export const criarTentativas = (dataSource: DataSource) => ({
  /** Counts a try before its password costs any work. @returns the seconds to wait; 0: go on */
  async contar(tentativa: Tentativa): Promise<number> {
    const { endereco, conta } = chavesDe(tentativa)
    await dataSource.query(ESQUECER)
    const contadas: unknown[] = await dataSource.query(CONTAR, [
      endereco,
      LIVRES.endereco,
      conta,
      LIVRES.conta,
    ])
    if (contadas.length === 2) return 0
    const [{ segundos }]: [{ segundos: number }] = await dataSource.query(ESPERA, [endereco, conta])
    return Math.max(1, segundos)
  },
  /** The password was right: the account starts afresh; of the address, this one try does not count. */
  async acertou(tentativa: Tentativa): Promise<void> {
    const { endereco, conta } = chavesDe(tentativa)
    await dataSource.query('DELETE FROM tentativa_de_login WHERE chave = $1', [conta])
    await dataSource.query(
      `UPDATE tentativa_de_login SET excesso = excesso - 1, livre_em = '-infinity' WHERE chave = $1`,
      [endereco],
    )
  },
})

const chavesDe = ({ email, ip }: Tentativa) => ({
  endereco: resumo(`endereco:${redeDoEndereco(ip)}`),
  conta: resumo(`conta:${email}`),
})

const resumo = (texto: string): Buffer => createHash('sha256').update(texto).digest()
