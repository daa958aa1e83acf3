import type { Request, RequestHandler } from 'express'

const SEM_EFEITO = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site made the user's browser send, reads as well as writes: the stream too. Only a link to
 * a page passes. Browsers mark every POST, and what a page reads, with Origin or Sec-Fetch-Site; a request with
 * neither comes from no browser, and has no cookie to abuse.
 */
export const exigirMesmaOrigem = (siteUrl: string): RequestHandler => {
  const site = new URL(siteUrl).origin
  return (req, res, next) => {
    const { origin, host } = req.headers
    const fetchSite = req.get('sec-fetch-site')
    const outroSite = !['same-origin', 'none', undefined].includes(fetchSite)
    // The browser's word on the site counts first: under `Referrer-Policy: no-referrer`, a form of our own has `Origin: null`.
    const outraOrigem =
      fetchSite !== 'same-origin' && origin !== undefined && origin !== site && hostDe(origin) !== host
    if (!ehLink(req) && (outroSite || outraOrigem)) return void res.status(403).json({ erro: 'origem' })
    next()
  }
}

const ehLink = (req: Request): boolean =>
  SEM_EFEITO.has(req.method) && req.get('sec-fetch-mode') === 'navigate'

const hostDe = (origem: string): string | null => (URL.canParse(origem) ? new URL(origem).host : null)
