import type { NextFunction, Request, Response } from 'express'
import { naoAutorizado, naoExiste } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import type { Instancia } from '../nucleo/tipos.js'

export type Corpo = Record<string, unknown>

export function corpoDe(req: Request): Corpo {
  const corpo: unknown = req.body
  return typeof corpo === 'object' && corpo !== null ? (corpo as Corpo) : {}
}

export function chaveDe(req: Request): string | undefined {
  return req.get('apikey')
}

export function exigirChaveGlobal(mundo: Mundo, req: Request): void {
  if (chaveDe(req) !== mundo.apiKey) throw naoAutorizado()
}

/** Evolution looks for the instance before it looks at the key: an unknown name is a 404 for everyone. */
export function guardarInstancia(mundo: Mundo) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const nome = String(req.params.instanceName)
    const instancia = mundo.registro.buscar(nome)
    if (!instancia) throw naoExiste(nome)
    const chave = chaveDe(req)
    if (chave !== mundo.apiKey && chave !== instancia.linha.token) throw naoAutorizado()
    res.locals.instancia = instancia
    next()
  }
}

/** Only behind `guardarInstancia`. */
export function instanciaDe(res: Response): Instancia {
  return res.locals.instancia as Instancia
}
