import type { Request, RequestHandler } from 'express'

/**
 * Where the site is https, its cookie is never sent over a connection that is not, or is not known to be: whoever logs
 * in would be sent back to the login without a word. So a request that came without is told what its proxy lacks.
 */
export const exigirHttps: RequestHandler = (req, res, next) => {
  if (req.secure) return next()
  const falta = oQueFalta(req)
  res.status(400).set('Cache-Control', 'no-store')
  if (!req.accepts('html')) return void res.json({ erro: 'proxy', mensagem: falta.pt })
  res.type('html').send(pagina(falta))
}

interface Textos {
  pt: string
  en: string
}

const oQueFalta = (req: Request): Textos => {
  const proto = req.get('x-forwarded-proto')
  if (proto === undefined)
    return {
      pt: 'O proxy não disse se a ligação era https. Ele precisa mandar o cabeçalho X-Forwarded-Proto: https. E só se chega aqui pelo proxy, não direto pela porta.',
      en: 'The proxy did not say whether the connection was https. It has to send the header X-Forwarded-Proto: https. And the way here is through the proxy, not straight to the port.',
    }
  const confia = req.app.get('trust proxy fn') as (ip: string, i: number) => boolean
  const vizinho = req.socket.remoteAddress ?? ''
  if (!confia(vizinho, 0))
    return {
      pt: `O proxy que fez este pedido (${vizinho}) não é de confiança, e o que ele diz não vale. Se ele é seu, ponha o endereço em PROXY_CONFIAVEL.`,
      en: `The proxy that made this request (${vizinho}) is not trusted, so what it says does not count. If it is yours, put its address into PROXY_CONFIAVEL.`,
    }
  return {
    pt: 'O proxy disse que a ligação era http. Use o endereço https; se já era ele, o proxy precisa mandar X-Forwarded-Proto: https.',
    en: 'The proxy said that the connection was http. Use the https address; if it was that, the proxy has to send X-Forwarded-Proto: https.',
  }
}

/** An address is all that comes from outside, and it is the socket's own. */
const pagina = ({ pt, en }: Textos): string => `<!DOCTYPE html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ligação sem https</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 15vh auto; padding: 0 1rem }</style>
<h1>Ligação sem https</h1>
<p>${pt}</p>
<p lang="en">${en}</p>
</html>
`
