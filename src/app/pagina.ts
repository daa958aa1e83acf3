import type { RequestHandler } from 'express'

/** Rewrites AdminJS's pages on their way out. */
export const reescreverPaginas =
  (reescrever: (html: string) => string): RequestHandler =>
  (_req, res, next) => {
    const enviar = res.send.bind(res)
    res.send = (corpo) =>
      enviar(typeof corpo === 'string' && /^\s*<!DOCTYPE html>/i.test(corpo) ? reescrever(corpo) : corpo)
    next()
  }

const ESTADO = /(window\.REDUX_STATE = )([^\n]*)(;\n)/
const FONTES_DO_GOOGLE = /<link[^>]+href="https:\/\/fonts\.googleapis\.com[^>]+>/
const ATIVO = /(<script src="[^"?]*\/frontend\/assets\/)([^"?]+)"/g

/**
 * What AdminJS's page template gets wrong: text of users lands unescaped inside a script (`</script>` in a
 * name is code), fonts come from a foreign host, and assets have no version in their address.
 * @param versao of the assets; new with every build, so that browsers may keep them for ever
 */
export const corrigirPagina = (versao: string) => (html: string) =>
  html
    .replace(ESTADO, (_tudo, antes: string, estado: string, depois: string) => antes + semMarcacao(estado) + depois)
    .replace(FONTES_DO_GOOGLE, '')
    .replace(ATIVO, `$1$2?v=${versao}"`)

/** One line of JSON; U+2028 and U+2029 are line ends to JavaScript of old. */
const semMarcacao = (json: string): string =>
  json.replace(/[<>\u2028\u2029]/g, (sinal) => `\\u${sinal.charCodeAt(0).toString(16).padStart(4, '0')}`)
