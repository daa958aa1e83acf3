import express, { type NextFunction, type Request, type Response } from 'express'
import { ErroEvolution, erroInterno } from '../nucleo/erro-evolution.js'
import type { Mundo } from '../nucleo/mundo.js'
import { tem } from '../nucleo/versao.js'
import { aplicarFalhas } from './falhas.js'
import { porteiroDaLicenca } from './licenca.js'
import { rotaDeListagem } from './rota-listagem.js'
import { rotasDeCriacao } from './rotas-criacao.js'
import { rotasDeInstancia } from './rotas-instancia.js'
import { rotasDeMensagem } from './rotas-mensagem.js'
import { rotasDeMidia } from './rotas-midia.js'
import { rotasDeMudanca } from './rotas-mudanca.js'
import { rotasDeProxy } from './rotas-proxy.js'
import { rotasDeWebhook } from './rotas-webhook.js'

/** The HTTP API of Evolution. */
export function rotasDaEvolution(app: express.Express, mundo: Mundo): void {
  app.use(aplicarFalhas(mundo))
  porteiroDaLicenca(app, mundo)
  app.use(express.json({ limit: '136mb' }))

  app.get('/', (_req, res) => {
    res.json({
      status: 200,
      message: 'Welcome to the Evolution API, it is working!',
      // Only servers from 2.4 on ask for a licence.
      version: mundo.falhas.servidor.semLicenca && !tem(mundo, '2.4') ? '2.4.0' : mundo.versao,
      clientName: 'evolution',
      manager: `${mundo.urlPublica}/manager`,
      documentation: 'https://doc.evolution-api.com',
      whatsappWebVersion: '2.3000.1027934701',
    })
  })
  rotasDeCriacao(app, mundo)
  rotaDeListagem(app, mundo)
  rotasDeInstancia(app, mundo)
  rotasDeWebhook(app, mundo)
  rotasDeProxy(app, mundo)
  rotasDeMensagem(app, mundo)
  rotasDeMidia(app, mundo)
  rotasDeMudanca(app, mundo)

  app.use((req) => {
    throw new ErroEvolution(404, [`Cannot ${req.method} ${req.url}`])
  })
  // Express tells an error handler by its four parameters.
  app.use((erro: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const resposta =
      erro instanceof ErroEvolution ? erro : erroInterno(erro instanceof Error ? String(erro) : 'Unknown')
    res.status(resposta.status).json(resposta.corpo)
  })
}
