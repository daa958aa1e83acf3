import { ComponentLoader } from 'adminjs'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { lerAcesso } from './app/acesso-do-usuario.js'
import { cabecalhosDeSeguranca } from './app/cabecalhos.js'
import { criarPainel, RAIZ } from './app/painel.js'
import type { OpcoesDoPlugin } from './opcoes.js'
import { type EvolutionWhatsApp, evolutionWhatsApp } from './plugin.js'

interface Opcoes extends Pick<OpcoesDoPlugin, 'dataSource' | 'siteUrl' | 'evolution' | 'encryptionKeys'> {
  sessionSecret: string
  registro: NonNullable<OpcoesDoPlugin['registro']>
  escutar?: OpcoesDoPlugin['escutar']
}

/** The reference application. Everything of WhatsApp comes through the plugin's public door. */
export const criarApp = (opcoes: Opcoes): { app: Express; whatsapp: EvolutionWhatsApp } => {
  const { sessionSecret, escutar, ...resto } = opcoes
  const componentLoader = new ComponentLoader()
  const whatsapp = evolutionWhatsApp({
    ...resto,
    componentLoader,
    acesso: lerAcesso,
    ...(escutar && { escutar }),
  })
  const https = opcoes.siteUrl.startsWith('https://')

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', https ? 1 : false)
  app.use(whatsapp.webhookRouter)
  app.use(cabecalhosDeSeguranca({ https }))
  app.get('/', (_req, res) => res.redirect(RAIZ))
  app.use(
    RAIZ,
    criarPainel({
      dataSource: opcoes.dataSource,
      whatsapp,
      componentLoader,
      segredoDaSessao: sessionSecret,
      https,
    }),
  )
  app.use((_req, res) => res.status(404).json({ erro: 'inexistente' }))
  app.use((erro: unknown, _req: Request, res: Response, _next: NextFunction) => {
    opcoes.registro.error({ err: erro }, 'pedido falhou')
    if (!res.headersSent) res.status(statusDe(erro)).json({ erro: 'inesperado' })
  })
  return { app, whatsapp }
}

/** What a parser refuses is the request's fault; AdminJS throws a plain error for a resource it does not know. */
const statusDe = (erro: unknown): number => {
  const { status, name } = erro as { status?: unknown; name?: unknown }
  if (typeof status === 'number' && status >= 400 && status < 500) return status
  return name === 'NoResourceError' || name === 'NotFoundError' ? 404 : 500
}
