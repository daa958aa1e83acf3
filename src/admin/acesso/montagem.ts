import type { AdminJS } from 'adminjs'
import type { Request, RequestHandler } from 'express'
import type { Registro } from '../../services/registro/registro.js'

/** The host put something in the wrong place; says in words what, and where it belongs. */
export class MontagemErrada extends Error {
  override readonly name = 'MontagemErrada'
  readonly codigo = 'montagem_errada'
}

const SEM_SESSAO =
  'liveRouter has no session in front of it: mount the host’s session() on the same router before it, and give the same options to buildAuthenticatedRouter.'
const EM_MEMORIA =
  'The panel’s sessions are kept in this process’s memory: AdminJS uses the session() that comes before liveRouter, so give your store to that one (one object of options for both).'
const SEM_START =
  'whatsapp.start() has not been called: messages are not sent, nobody is told of news, and pages do not change by themselves.'

const COM_O_MESMO_ID = (ids: readonly string[]): string =>
  `The panel has two resources with the id ${ids.join(', ')}, one of them this package’s: AdminJS would show one in the place of the other. Give yours another: { resource, options: { id: 'Another' } }.`

/** Said once each: to the host's log, or where Node's own warnings go. */
export const criarAvisosDeMontagem = (registro: Registro | undefined) => {
  const ditos = new Set<string>()
  const avisar = (texto: string): void => {
    if (ditos.has(texto)) return
    ditos.add(texto)
    if (registro) registro.warn({ codigo: 'montagem' }, texto)
    else process.emitWarning(texto, { code: 'ADMINJS_EVOLUTION' })
  }
  const paineis = new Set<AdminJS>()
  /** @throws MontagemErrada when a resource of the host's goes by the name of one of ours: a page would show the other's */
  const conferirIds = (): void => {
    for (const { resources } of paineis) {
      const ids = resources.map((recurso) => recurso.decorate().id())
      const nossos = new Set(resources.filter((r) => r.databaseName() === 'whatsapp').map((r) => r.id()))
      const repetidos = [...nossos].filter((id) => ids.filter((outro) => outro === id).length > 1)
      if (repetidos.length > 0) throw new MontagemErrada(COM_O_MESMO_ID(repetidos))
    }
  }
  let iniciado = false
  const exigirInicio = (): void => {
    if (!iniciado) avisar(SEM_START)
  }
  return {
    aoEntrarNoPainel: (admin: AdminJS): void => void paineis.add(admin),
    conferirIds,
    aoIniciar() {
      iniciado = true
    },
    /** Before whatever rests on what `start` starts. */
    exigirInicio,
    /** Before the panel. Fails the request of one without a session: nobody would be known by it. */
    conferirPainel: ((req: Request, _res, next) => {
      const { session, sessionStore } = req as Request & { session?: unknown; sessionStore?: object }
      if (session === undefined) {
        avisar(SEM_SESSAO)
        return next(new MontagemErrada(SEM_SESSAO))
      }
      try {
        conferirIds()
      } catch (erro) {
        avisar((erro as Error).message)
        return next(erro)
      }
      exigirInicio()
      if (sessionStore?.constructor.name === 'MemoryStore') avisar(EM_MEMORIA)
      next()
    }) satisfies RequestHandler as RequestHandler,
  }
}
