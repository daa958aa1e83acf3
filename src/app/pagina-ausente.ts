import type { RequestHandler } from 'express'
import { idiomaDoPedido } from './idioma-do-pedido.js'
import { escaparHtml, paginaSimples } from './pagina-simples.js'

/** What is not there: a page with a way on for who opens it in a browser, a word for a program. */
export const responderPaginaAusente =
  (raiz: string): RequestHandler =>
  (req, res) => {
    res.status(404)
    const porPrograma = req.method !== 'GET' || !req.headers.accept?.includes('text/html')
    if (porPrograma) return void res.json({ erro: 'inexistente' })
    const { idioma, textos } = idiomaDoPedido(req)
    const { marca, ausente } = textos.moldura
    const { titulo, texto, inicio } = ausente
    const corpo = `<p>${escaparHtml(texto)}</p>\n  <a class="botao" href="${raiz}">${escaparHtml(inicio)}</a>`
    res.type('html').vary('Accept-Language').send(paginaSimples({ idioma, marca, titulo, corpo }))
  }
