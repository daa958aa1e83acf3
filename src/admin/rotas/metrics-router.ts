import { timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { hashDoSegredo } from '../../services/criptografia/credenciais.js'
import type { Metricas } from '../../services/metricas/metricas.js'

/**
 * `GET /metrics`, in Prometheus' text format. Without the token it is as absent as any unknown path.
 * @param token absent: open to whoever reaches it, so for a port of its own
 */
export const criarMetricsRouter = (metricas: Metricas, token?: string): Router => {
  const esperado = token && hashDoSegredo(`Bearer ${token}`)
  const router = Router()
  router.get('/metrics', async (req, res, next) => {
    const recebido = hashDoSegredo(req.headers.authorization ?? '')
    if (esperado && !timingSafeEqual(esperado, recebido)) return next()
    res.set('Cache-Control', 'no-store').type(metricas.tipo)
    res.send(await metricas.texto())
  })
  return router
}
