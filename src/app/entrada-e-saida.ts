import { promisify } from 'node:util'
import type AdminJS from 'adminjs'
import { type Request, Router } from 'express'
import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { avisarDosDireitos } from '../services/pubsub/avisos.js'
import { destinoDoLogin } from './destino.js'
import { abrirSessao } from './sessao.js'
import { criarTentativas } from './tentativas-de-login.js'
import { autenticarUsuario } from './usuarios.js'

const formulario = z.object({
  email: z.string().trim().toLowerCase().catch(''),
  password: z.string().catch(''),
})

/**
 * Logging in and out, in place of AdminJS's: its login counts in memory, by address only, and its logout is a GET,
 * which any picture on any site can send.
 */
export const criarEntradaESaida = ({
  dataSource,
  admin,
}: {
  dataSource: DataSource
  admin: AdminJS
}): Router => {
  const { rootPath, loginPath } = admin.options
  const tentativas = criarTentativas(dataSource)
  const pagina = (recado: object) => admin.renderLogin({ action: loginPath, ...recado })
  const router = Router()

  router.post('/login', async (req, res) => {
    const { email, password: senha } = formulario.parse((req as Request & { fields?: unknown }).fields)
    const tentativa = { email, ip: req.ip ?? '' }
    const espera = await tentativas.contar(tentativa)
    if (espera > 0) {
      res.status(429).set('Retry-After', String(espera))
      return void res.send(await pagina({ espera }))
    }
    const reconhecido = await autenticarUsuario(dataSource, { email, senha })
    if (!reconhecido) return void res.send(await pagina({ errorMessage: 'invalidCredentials' }))
    await tentativas.acertou(tentativa)
    await abrirSessao(req, reconhecido)
    res.redirect(destinoDoLogin(rootPath, req.query))
  })

  router.get('/logout', (_req, res) => res.redirect(rootPath))
  router.post('/logout', async (req, res) => {
    await promisify(req.session.destroy.bind(req.session))()
    await avisarDosDireitos(dataSource.manager)
    res.redirect(303, loginPath)
  })
  return router
}
