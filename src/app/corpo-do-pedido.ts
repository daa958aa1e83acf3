import type { RequestHandler } from 'express'
import formidable from 'express-formidable'

const LIMITE_EM_BYTES = 1_000_000

/**
 * Reads the body in place of AdminJS, which takes any size, stores the files of anybody, and calls back
 * three times over a bad body: the last time as if all were well. Errors: 400 `corpo`, 413 `corpoGrande`.
 */
export const lerCorpo: RequestHandler = (req, res, next) => {
  let respondido = false
  ler(req, res, (erro?: unknown) => {
    if (respondido) return
    respondido = true
    if (!erro) return next()
    // What is still to come of it is not waited for.
    res.once('finish', () => req.destroy())
    const grande = erro instanceof CorpoGrande
    res
      .status(grande ? 413 : 400)
      .set('Connection', 'close')
      .json({ erro: grande ? 'corpoGrande' : 'corpo' })
  })
}

class CorpoGrande extends Error {}

const ler = formidable(
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
        if (recebidos > LIMITE_EM_BYTES) next(new CorpoGrande())
      },
    },
  ],
)
