import type { Request, RequestHandler } from 'express'
import formidable from 'express-formidable'
import { nomesDemais } from './nomes-do-pedido.js'

const LIMITE_EM_BYTES = 1_000_000

/**
 * Reads the body in place of AdminJS, which takes any size, stores the files of anybody, and calls back
 * three times over a bad body: the last time as if all were well. Errors: 400 `corpo` and `nomes`, 413 `corpoGrande`.
 */
export const lerCorpo: RequestHandler = (req, res, next) => {
  if ((req as Lido).express_formidable?.parsed) return next()
  let respondido = false
  const ler = ehJson(req) ? lerJson : lerFormulario
  ler(req, res, (erro?: unknown) => {
    if (respondido) return
    respondido = true
    if (!erro) return next()
    // What is still to come of it is not waited for.
    res.once('finish', () => req.destroy())
    const { status, codigo } = erro instanceof CorpoRecusado ? erro : new CorpoRecusado('corpo')
    res.status(status).set('Connection', 'close').json({ erro: codigo })
  })
}

class CorpoRecusado extends Error {
  readonly status: 400 | 413
  constructor(readonly codigo: 'corpo' | 'nomes' | 'corpoGrande') {
    super(codigo)
    this.status = codigo === 'corpoGrande' ? 413 : 400
  }
}

/** What AdminJS's own parser leaves on a request, and knows that it has been there by. */
interface Lido extends Request {
  fields?: object
  files?: object
  express_formidable?: { parsed: boolean }
}

/** As its parser would take it for JSON. */
const ehJson = ({ headers: { 'content-type': tipo = '' } }: Request): boolean =>
  /json/i.test(tipo) && !/octet-stream|urlencoded|multipart/i.test(tipo)

/** That parser tells of JSON name by name: with 50,000 of them, everybody waits for it. */
const lerJson: RequestHandler = (req, _res, next) => {
  const pedacos: Buffer[] = []
  let bytes = 0
  req.on('error', next)
  req.on('data', (pedaco: Buffer) => {
    bytes += pedaco.length
    if (bytes > LIMITE_EM_BYTES) next(new CorpoRecusado('corpoGrande'))
    else pedacos.push(pedaco)
  })
  req.on('end', () => {
    const corpo = Buffer.concat(pedacos)
    if (nomesDemais(corpo)) return next(new CorpoRecusado('nomes'))
    try {
      const lido: unknown = JSON.parse(corpo.toString() || '{}')
      const fields = typeof lido === 'object' && lido !== null ? lido : {}
      Object.assign(req, { fields, files: {}, express_formidable: { parsed: true } } satisfies Partial<Lido>)
      next()
    } catch (erro) {
      next(erro)
    }
  })
}

const lerFormulario = formidable(
  {
    maxFieldsSize: LIMITE_EM_BYTES,
    // Nothing in the panel takes a file.
    onPart(parte) {
      if (parte.filename === undefined) this.handlePart(parte)
    },
  },
  [
    {
      event: 'progress',
      action: (_req, _res, next, recebidos) => {
        if (recebidos > LIMITE_EM_BYTES) next(new CorpoRecusado('corpoGrande'))
      },
    },
  ],
)
