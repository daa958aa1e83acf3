import type { NextFunction, Request, Response } from 'express'
import type { Mundo } from '../nucleo/mundo.js'

/** The faults of the server as a whole, before anything else looks at a call of the API. */
export function aplicarFalhas(mundo: Mundo) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const { fora, lentoMs, erro, relogioMs } = mundo.falhas.servidor
    if (fora) return void req.socket.destroy()
    if (relogioMs !== 0) res.setHeader('date', new Date(Date.now() + relogioMs).toUTCString())
    if (lentoMs > 0) await mundo.relogio.esperar(lentoMs)
    if (erro !== null) return void res.status(erro).json({ status: erro, error: 'Simulated fault' })
    next()
  }
}
