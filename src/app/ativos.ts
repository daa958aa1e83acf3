import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RequestHandler } from 'express'
import sirv from 'sirv'

/** Made by scripts/build.mjs: the panel's scripts and styles, compressed beforehand. */
const PASTA = fileURLToPath(new URL('../../dist/assets', import.meta.url))

const UM_ANO_S = 31_536_000

export const lerVersaoDosAtivos = (): string => readFileSync(`${PASTA}/versao.txt`, 'utf8').trim()

/** The panel's assets. With a version in the address they never change; without one they are asked for anew. */
export const servirAtivos = (): RequestHandler => {
  const arquivos = sirv(PASTA, { brotli: true, gzip: true, etag: true, dev: false })
  return (req, res, next) => {
    res.setHeader('Cache-Control', req.query.v ? `public, max-age=${UM_ANO_S}, immutable` : 'no-cache')
    arquivos(req, res, () => {
      res.removeHeader('Cache-Control')
      next()
    })
  }
}
