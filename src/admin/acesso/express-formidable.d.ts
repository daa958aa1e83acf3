declare module 'express-formidable' {
  import type { NextFunction, Request, RequestHandler, Response } from 'express'

  interface Parte {
    filename?: string
  }
  interface Opcoes {
    maxFieldsSize?: number
    onPart?(this: { handlePart(parte: Parte): void }, parte: Parte): void
  }
  interface Evento {
    event: 'progress'
    action(req: Request, res: Response, next: NextFunction, recebidos: number): void
  }
  export default function formidable(opcoes?: Opcoes, eventos?: Evento[]): RequestHandler
}
