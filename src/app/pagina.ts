import { gzip } from 'node:zlib'
import type { RequestHandler } from 'express'

/** Rewrites AdminJS's pages on their way out, and compresses them: most of one is the texts of every language. */
export const reescreverPaginas =
  (reescrever: (html: string) => string): RequestHandler =>
  (req, res, next) => {
    const enviar = res.send.bind(res)
    res.send = (corpo) => {
      if (typeof corpo !== 'string' || !/^\s*<!DOCTYPE html>/i.test(corpo)) return enviar(corpo)
      const html = reescrever(corpo)
      res.vary('Accept-Encoding')
      if (!req.acceptsEncodings('gzip')) return enviar(html)
      gzip(html, (erro, comprimida) => {
        if (erro) return void enviar(html)
        res.type('html').set('Content-Encoding', 'gzip')
        enviar(comprimida)
      })
      return res
    }
    next()
  }

const ESTADO = /(window\.REDUX_STATE = )([^\n]*)(;\n)/
const FONTES_DO_GOOGLE = /<link[^>]+href="https:\/\/fonts\.googleapis\.com[^>]+>/
const ATIVO = /((?:src|href)="[^"?]*\/frontend\/assets\/)([^"?]+)"/g
const TEMA_DO_ADMINJS = /:root \{\s*color-scheme: light;\s*\}/

/** Before the first paint: the chosen theme (or the system's) and language, so that neither flashes by. */
const ANTES_DE_TUDO = `
      <script>
        try {
          var raiz = document.documentElement
          var tema = localStorage.getItem('tema')
          var escuro = tema ? tema === 'escuro' : matchMedia('(prefers-color-scheme: dark)').matches
          raiz.dataset.tema = escuro ? 'escuro' : 'claro'
          raiz.lang = localStorage.getItem('i18nextLng') || raiz.lang
        } catch (erro) {}
      </script>`

/**
 * What AdminJS's page template gets wrong: text of users lands unescaped inside a script (`</script>` in a
 * name is code), fonts come from a foreign host, and assets have no version in their address.
 * @param versao of the assets; new with every build, so that browsers may keep them for ever
 * @param raiz of the panel
 * @param demo what a demo's pages are to know
 */
export const corrigirPagina =
  ({ versao, raiz, demo }: { versao: string; raiz: string; demo: object | null }) =>
  (html: string) =>
    html
      .replace(
        ESTADO,
        (_tudo, antes: string, estado: string, depois: string) => antes + semMarcacao(estado) + depois,
      )
      .replace(FONTES_DO_GOOGLE, '')
      .replace(TEMA_DO_ADMINJS, '')
      .replace('<html', () => (demo ? `<html data-demo="${emAtributo(JSON.stringify(demo))}"` : '<html'))
      .replace('<head>', `<head>${ANTES_DE_TUDO}${ativosDaCabeca(`${raiz}/frontend/assets`, versao)}`)
      .replace(ATIVO, `$1$2?v=${versao}"`)

const emAtributo = (texto: string): string => texto.replace(/[&"<>]/g, (sinal) => `&#${sinal.charCodeAt(0)};`)

/** The typeface early, and the icon here because AdminJS's `favicon` option calls an SVG `image/x-icon`. */
const ativosDaCabeca = (pasta: string, versao: string) => `
      <link rel="icon" type="image/svg+xml" href="${pasta}/marca.svg">
      <link rel="preload" as="font" type="font/woff2" crossorigin href="${pasta}/inter.woff2?v=${versao}">
      <style>
        @font-face {
          font-family: 'Inter Variable'; font-weight: 100 900; font-display: swap;
          src: url("${pasta}/inter.woff2?v=${versao}") format('woff2');
        }
      </style>`

/** One line of JSON; U+2028 and U+2029 are line ends to JavaScript of old. */
const semMarcacao = (json: string): string =>
  json.replace(/[<>\u2028\u2029]/g, (sinal) => `\\u${sinal.charCodeAt(0).toString(16).padStart(4, '0')}`)
