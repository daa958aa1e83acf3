import type { RequestHandler } from 'express'
import type { DataSource } from 'typeorm'
import { auditarRecusa } from '../../services/auditoria/auditar.js'
import type { Registro } from '../../services/registro/registro.js'
import { usuarioDaSessao } from './contexto-do-pedido.js'
import { type ControleDeAcesso, empresaDoAcesso } from './controle-de-acesso.js'

interface Dependencias {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  registro: Registro
}

/** AdminJS's addresses of actions: of a resource, of a record, of several. */
const ACAO = /^\/api\/resources\/([\w-]+)\/(?:actions|bulk|records\/([^/]+))\/(\w+)\/?$/
/** What somebody typed in place of an id is theirs, and stays out of the trail. */
const ID = /^[1-9]\d{0,17}$/

/**
 * Writes down what was asked for by POST and refused, by the minute: for want of rights, or because the record is none
 * the user can see. AdminJS decides most of it before any code of ours runs, so it is read off the answer.
 */
export const anotarRecusas = ({ dataSource, controleDeAcesso, registro }: Dependencias): RequestHandler => {
  return (req, res, next) => {
    const [, recurso, id, acao] = (req.method === 'POST' && ACAO.exec(req.path)) || []
    const usuario = usuarioDaSessao(req)
    const acesso = controleDeAcesso.acessoDe(usuario)
    if (!recurso || !acao || !usuario || !acesso) return next()
    const enviar = res.send.bind(res)
    res.send = (corpo) => {
      if (!foiRecusado(corpo)) return enviar(corpo)
      const { papel, autor, endereco } = controleDeAcesso.exigir({ currentAdmin: usuario })
      auditarRecusa(dataSource, {
        autor,
        papel,
        endereco,
        empresa: empresaDoAcesso(acesso),
        recurso,
        registroId: id && ID.test(id) ? id : null,
        acao,
      })
        .catch((err: unknown) => registro.error({ err, recurso, acao }, 'recusa não anotada'))
        .finally(() => enviar(corpo))
      return res
    }
    next()
  }
}

const TIPOS_DE_RECUSA: unknown[] = ['ForbiddenError', 'NotFoundError']

const foiRecusado = (corpo: unknown): boolean => {
  const { record } = (corpo ?? {}) as { record?: { baseError?: { type?: unknown } | null } }
  return TIPOS_DE_RECUSA.includes(record?.baseError?.type)
}
