import { Router } from 'express'
import type { Prontidao } from '../services/prontidao.js'

/** `GET /healthz`: the process turns. `GET /readyz`: it can do its work; 503 says what is missing. */
export const criarSaudeRouter = ({ oQueFalta }: Pick<Prontidao, 'oQueFalta'>): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const falta = await oQueFalta()
    res.set('Cache-Control', 'no-store').status(falta.length > 0 ? 503 : 200)
    res.json(falta.length > 0 ? { status: 'indisponivel', falta } : { status: 'ok' })
  })
  return router
}
