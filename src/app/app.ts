import type { RequestListener } from 'node:http'
import { ComponentLoader } from 'adminjs'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { EvolutionWhatsApp } from '../plugin/evolution-whatsapp.js'
import type { OpcoesDoPlugin } from '../plugin/opcoes/opcoes-do-plugin.js'
import { evolutionWhatsApp } from '../plugin/plugin.js'
import { criarCorreio } from '../services/correio/correio.js'
import type { OpcoesDoCorreio } from '../services/correio/opcoes-do-correio.js'
import { semValoresDoBanco } from '../services/registro/registro.js'
import { semRepeticao } from '../services/registro/sem-repeticao.js'
import { lerAcesso } from './acesso-do-usuario.js'
import { cabecalhosDeSeguranca } from './cabecalhos.js'
import type { Demonstracao } from './demonstracao.js'
import { exigirHttps } from './exigir-https.js'
import { responderPaginaAusente } from './pagina-ausente.js'
import { criarPainel, RAIZ } from './painel.js'

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
    | 'recuperacao'
    | 'eventos'
    | 'emMassa'
    | 'envios'
    | 'midia'
    | 'comportamento'
    | 'metricas'
    | 'alertas'
  > {
  sessionSecret: string
  /** Whose `X-Forwarded-…` headers are believed, when `siteUrl` is https. Default: nobody's. */
  proxyConfiavel?: readonly string[]
  registro: NonNullable<OpcoesDoPlugin['registro']>
  escutar?: OpcoesDoPlugin['escutar']
  /** Absent: this is no demo. */
  demo?: Demonstracao
  /** How links to choose a password are mailed. Absent: an admin hands them over. */
  correio?: OpcoesDoCorreio
}

/** The reference application. Everything of WhatsApp comes through the plugin's public door. */
export const criarApp = (opcoes: Opcoes): { app: RequestListener; whatsapp: EvolutionWhatsApp } => {
  const { sessionSecret, escutar, proxyConfiavel = [], demo = null, correio, ...resto } = opcoes
  const componentLoader = new ComponentLoader()
  const whatsapp = evolutionWhatsApp({
    ...resto,
    componentLoader,
    acesso: lerAcesso,
    ...(escutar && { escutar }),
  })
  const registro = semRepeticao(semValoresDoBanco(opcoes.registro))
  const https = opcoes.siteUrl.startsWith('https://')

  const painel = express()
  painel.disable('x-powered-by')
  painel.set('trust proxy', https ? [...proxyConfiavel] : false)
  // AdminJS knows no parameter given twice: the last one counts.
  painel.set('query parser', (consulta: string) => Object.fromEntries(new URLSearchParams(consulta)))
  painel.use(cabecalhosDeSeguranca({ https }))
  painel.use(whatsapp.saudeRouter)
  // Whoever asks for no token means its metrics for a port of its own, not for this one.
  if (opcoes.metricas?.token) painel.use(whatsapp.metricsRouter)
  if (https) painel.use(exigirHttps)
  painel.get('/', (_req, res) => res.redirect(RAIZ))
  painel.use(
    RAIZ,
    criarPainel({
      dataSource: opcoes.dataSource,
      whatsapp,
      componentLoader,
      segredoDaSessao: sessionSecret,
      https,
      demo,
      correio: correio ? criarCorreio(correio) : null,
      siteUrl: opcoes.siteUrl,
      registro,
    }),
  )
  painel.use(responderPaginaAusente(RAIZ))
  painel.use((erro: unknown, req: Request, res: Response, next: NextFunction) => {
    const status = statusDe(erro)
    // Whoever asks for nonsense must not be able to wake whoever watches the errors.
    if (status < 500) registro.info({ status }, 'pedido recusado')
    else registro.error({ err: erro }, 'pedido falhou')
    if (res.headersSent) return
    if (status === 404) return void responderPaginaAusente(RAIZ)(req, res, next)
    res.status(status).json({ erro: 'inesperado' })
  })
  // Deliveries come by the thousand and need nothing of Express: they do not pay for it.
  const { webhookRouter } = whatsapp
  return { app: (req, res) => webhookRouter(req, res, () => painel(req, res)), whatsapp }
}

/** What a parser refuses is the request's fault; AdminJS throws a plain error for a resource it does not know. */
const statusDe = (erro: unknown): number => {
  const { message, statusCode, status = statusCode } = erro as Record<string, unknown>
  if (typeof status === 'number' && status >= 400 && status < 500) return status
  return typeof message === 'string' && message.startsWith('There are no resources') ? 404 : 500
}
