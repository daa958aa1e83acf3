import { createHash } from 'node:crypto'
import type { Express } from 'express'
import { estilo } from './estilo.js'
import { montarPagina } from './pagina.js'
import { script } from './script.js'

/** The page never holds anything of an instance: its script fetches that and writes it as text only. */
export function rotaDoTelefone(app: Express): void {
  const pagina = montarPagina(estilo, script)
  const politica = [
    "default-src 'none'",
    "connect-src 'self'",
    "img-src 'self'",
    `style-src ${resumo(estilo)}`,
    `script-src ${resumo(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
  app.get('/telefone', (_req, res) => {
    res.type('html').set('content-security-policy', politica).send(pagina)
  })
}

function resumo(texto: string): string {
  return `'sha256-${createHash('sha256').update(texto).digest('base64')}'`
}
