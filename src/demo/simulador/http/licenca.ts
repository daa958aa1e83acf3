import type { Express } from 'express'
import type { Mundo } from '../nucleo/mundo.js'
import { tem } from '../nucleo/versao.js'

/** What answers without a licence too. */
const ABERTAS = /^\/($|health$|server\/ok$|license\/|manager)/

/** The gate of 2.4: until an operator activates the server, nobody gets past it, whatever the key. */
export function porteiroDaLicenca(app: Express, mundo: Mundo): void {
  app.use((req, res, next) => {
    if (!mundo.falhas.servidor.semLicenca || ABERTAS.test(req.path)) return next()
    res.status(503).json({
      error: 'service not activated',
      code: 'LICENSE_REQUIRED',
      register_url: `${mundo.urlPublica}/manager/login`,
      instance_id: INSTALACAO,
      docs_url: 'https://docs.evolutionfoundation.com.br',
      message: 'License required. Open the manager to activate this instance.',
    })
  })
  app.get('/license/status', (_req, res, next) => {
    const { semLicenca } = mundo.falhas.servidor
    if (!semLicenca && !tem(mundo, '2.4')) return next()
    res.json({
      status: semLicenca ? 'inactive' : 'active',
      instance_id: INSTALACAO,
      ...(semLicenca ? {} : { api_key: 'evo_****…****' }),
    })
  })
}

const INSTALACAO = 'b6f2c0de-0000-4000-8000-5e1a51b0a5e0'
