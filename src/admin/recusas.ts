import type { RequestHandler } from 'express'
import type { DataSource } from 'typeorm'
import { auditar } from '../services/auditoria.js'
import type { Registro } from '../services/registro.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { usuarioDaSessao } from './de-onde.js'

interface Dependencias {
  dataSource: DataSource
  portaria: Portaria
  registro: Registro
}

/** AdminJS's addresses of actions: of a resource, of a record, of several. */
const ACAO = /^\/api\/resources\/([\w-]+)\/(?:actions|bulk|records\/([^/]+))\/(\w+)\/?$/
/** No id of ours is longer; what somebody makes up may be. */
const TAMANHO_DO_ID = 20

/**
 * Writes down what was asked for by POST and refused: for want of rights, or because the record is none the
 * user can see. AdminJS decides most of it before any code of ours runs, so it is read off the answer.
 */
export const anotarRecusas = ({ dataSource, portaria, registro }: Dependencias): RequestHandler => {
  return (req, res, next) => {
    const [, recurso, id, acao] = (req.method === 'POST' && ACAO.exec(req.path)) || []
    const usuario = usuarioDaSessao(req)
    const acesso = portaria.acessoDe(usuario)
    if (!recurso || !acao || !usuario || !acesso) return next()
    const enviar = res.send.bind(res)
    res.send = (corpo) => {
      if (!foiRecusado(corpo)) return enviar(corpo)
      const { papel, autor, endereco } = portaria.exigir({ currentAdmin: usuario })
      auditar(dataSource, {
        autor,
        papel,
        endereco,
        empresaId: empresaDoAcesso(acesso),
        recurso,
        registroId: id?.slice(0, TAMANHO_DO_ID) ?? null,
        acao,
        resultado: 'recusado',
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
