import type { RequestHandler } from 'express'

const DO_ADMINJS = /^(Record with given id|You have to pass a valid recordId)/
const MENSAGEM = 'registroInexistente'

/** What AdminJS answers with the asked-for id in an English sentence: one answer for all that is not there. */
export const responderAusente: RequestHandler = (_req, res, next) => {
  const enviar = res.send.bind(res)
  res.send = (corpo) => enviar(ehAusente(corpo) ? AUSENTE : corpo)
  next()
}

const AUSENTE = {
  record: { params: {}, populated: {}, baseError: { message: MENSAGEM, type: 'NotFoundError' }, errors: {} },
  records: [],
  notice: { message: MENSAGEM, type: 'error' },
}

const ehAusente = (corpo: unknown): boolean => {
  const { notice } = (corpo ?? {}) as { notice?: { message?: unknown } }
  return typeof notice?.message === 'string' && DO_ADMINJS.test(notice.message)
}
