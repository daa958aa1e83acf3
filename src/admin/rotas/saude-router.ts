import { type Response, Router } from 'express'
import type { Prontidao } from '../../services/metricas/prontidao.js'
import type { Saude } from '../../services/metricas/saude.js'

/**
 * `GET /healthz`: the process turns, and gets on its feet by itself; 503: start it anew. `GET /readyz`: it can do its
 * work; 503 says what is missing.
 */
export const criarSaudeRouter = ({
  prontidao,
  saude,
}: {
  prontidao: Pick<Prontidao, 'oQueFalta'>
  saude: Saude
}): Router => {
  const router = Router()
  router.get('/healthz', async (_req, res) => responder(res, await saude.oQueNaoVolta()))
  router.get('/readyz', async (_req, res) => responder(res, await prontidao.oQueFalta()))
  return router
}

const responder = (res: Response, falta: readonly string[]): void => {
  res.set('Cache-Control', 'no-store').status(falta.length > 0 ? 503 : 200)
  res.json(falta.length > 0 ? { status: 'indisponivel', falta } : { status: 'ok' })
}
