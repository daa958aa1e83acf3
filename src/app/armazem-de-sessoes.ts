import connectPgSimple from 'connect-pg-simple'
import session, { type SessionData } from 'express-session'
import type { Pool } from 'pg'

/** A session lasts for hours: that somebody is still there is news for it only so often. */
const RENOVADA_POR_MS = 5 * 60_000

/**
 * Sessions in the database: they survive a restart, and every node knows them. Each request renews its session, and waits
 * for that: a write, and of a page's requests all to one row. So it is written once in a while.
 */
export class ArmazemDeSessoes extends connectPgSimple(session) {
  /** When each was renewed here, the oldest first. */
  readonly #renovadas = new Map<string, number>()
  readonly #agora: () => number

  constructor(pool: Pool, agora: () => number = Date.now) {
    super({ pool, tableName: 'sessao', pruneSessionInterval: 15 * 60 })
    this.#agora = agora
  }

  override touch(sid: string, sessao: SessionData, acabar?: (erro?: unknown) => void): void {
    this.#esquecerAsAntigas()
    if (this.#renovadas.has(sid)) return void acabar?.()
    this.#renovadas.set(sid, this.#agora())
    super.touch(sid, sessao, (erro?: unknown) => {
      if (erro) this.#renovadas.delete(sid)
      acabar?.(erro)
    })
  }

  #esquecerAsAntigas(): void {
    const antes = this.#agora() - RENOVADA_POR_MS
    for (const [sid, quando] of this.#renovadas) {
      if (quando > antes) return
      this.#renovadas.delete(sid)
    }
  }
}
