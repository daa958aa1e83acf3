import type { Request, RequestHandler } from 'express'

/**
 * A body that the application's own parser took before the panel could: handed to AdminJS as if it had read it. Its own
 * reader would wait for it for ever, or refuse the request.
 */
export const aproveitarCorpoLido: RequestHandler = (req, _res, next) => {
  const lido = req as Request & { _body?: boolean; express_formidable?: object }
  if (!lido.express_formidable && (lido._body || lido.readableEnded) && lido.body !== undefined) {
    const fields: unknown = lido.body
    Object.assign(lido, {
      fields: typeof fields === 'object' && fields !== null && !Buffer.isBuffer(fields) ? fields : {},
      files: {},
      express_formidable: { parsed: true },
      _body: false,
    })
  }
  next()
}
