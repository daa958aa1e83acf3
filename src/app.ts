import type { RequestListener } from 'node:http'
import { ComponentLoader } from 'adminjs'
import express, { type NextFunction, type Request, type Response } from 'express'
import { lerAcesso } from './app/acesso-do-usuario.js'
import { cabecalhosDeSeguranca } from './app/cabecalhos.js'
import { criarPainel, RAIZ } from './app/painel.js'
import type { OpcoesDoPlugin } from './opcoes.js'
import { type EvolutionWhatsApp, evolutionWhatsApp } from './plugin.js'

interface Opcoes
  extends Pick<
    OpcoesDoPlugin,
    | 'dataSource'
    | 'siteUrl'
    | 'evolution'
    | 'servidorProprio'
    | 'encryptionKeys'
    | 'webhookJwt'
    | 'retencao'
    | 'reconciliacao'
    | 'envios'
    | 'metricas'
  > {
  sessionSecret: string
  registro: NonNullable<OpcoesDoPlugin['registro']>
  escutar?: OpcoesDoPlugin['escutar']
}

/** The reference application. Everything of WhatsApp comes through the plugin's public door. */
export const criarApp = (opcoes: Opcoes): { app: RequestListener; whatsapp: EvolutionWhatsApp } => {
  const { sessionSecret, escutar, ...resto } = opcoes
  const componentLoader = new ComponentLoader()
  const whatsapp = evolutionWhatsApp({
    ...resto,
    componentLoader,
    acesso: lerAcesso,
    ...(escutar && { escutar }),
  })
  const https = opcoes.siteUrl.startsWith('https://')

  const painel = express()
  painel.disable('x-powered-by')
  painel.set('trust proxy', https ? 1 : false)
  // AdminJS knows no parameter given twice: the last one counts.
  painel.set('query parser', (consulta: string) => Object.fromEntries(new URLSearchParams(consulta)))
  painel.use(cabecalhosDeSeguranca({ https }))
  painel.use(whatsapp.saudeRouter)
  // Whoever asks for no token means its metrics for a port of its own, not for this one.
  if (opcoes.metricas?.token) painel.use(whatsapp.metricsRouter)
  painel.get('/', (_req, res) => res.redirect(RAIZ))
  painel.use(
    RAIZ,
    criarPainel({
      dataSource: opcoes.dataSource,
      whatsapp,
      componentLoader,
      segredoDaSessao: sessionSecret,
      https,
    }),
  )
  painel.use((_req, res) => res.status(404).json({ erro: 'inexistente' }))
  painel.use((erro: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const status = statusDe(erro)
    // Whoever asks for nonsense must not be able to wake whoever watches the errors.
    if (status < 500) opcoes.registro.info({ status }, 'pedido recusado')
    else opcoes.registro.error({ err: erro }, 'pedido falhou')
    if (!res.headersSent) res.status(status).json({ erro: 'inesperado' })
  })
  // Deliveries come by the thousand and need nothing of Express: they do not pay for it.
  return { app: (req, res) => whatsapp.webhookRouter(req, res, () => painel(req, res)), whatsapp }
}

/** What a parser refuses is the request's fault; AdminJS throws a plain error for a resource it does not know. */
const statusDe = (erro: unknown): number => {
  const { message, statusCode, status = statusCode } = erro as Record<string, unknown>
  if (typeof status === 'number' && status >= 400 && status < 500) return status
  return typeof message === 'string' && message.startsWith('There are no resources') ? 404 : 500
}
