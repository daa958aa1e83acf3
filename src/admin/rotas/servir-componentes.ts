import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Router as RotasDoAdminJS } from 'adminjs'
import { Router } from 'express'

const CAMINHO = '/frontend/assets/components.bundle.js'
/** A start in production bundles while it serves already. */
const ESPERAR_MS = 60_000
const OLHAR_A_CADA_MS = 250

const existe = (arquivo: string): Promise<boolean> =>
  stat(arquivo).then(
    ({ size }) => size > 0,
    () => false,
  )

/**
 * AdminJS's bundle of components, in production: it keeps it in a folder with a dot, which Express 5 refuses to send from, and
 * has it only a while after the start: a page that came before would have no components until it is loaded again.
 */
export const servirComponentes = (): Router =>
  Router().get(CAMINHO, async (_req, res, next) => {
    const achado = RotasDoAdminJS.assets.find(({ path }) => path === CAMINHO)
    if (!achado) return next()
    const arquivo = resolve(achado.src)
    const vem = process.env.ADMIN_JS_SKIP_BUNDLE !== 'true'
    for (
      const fim = Date.now() + ESPERAR_MS;
      vem && !(await existe(arquivo)) && Date.now() < fim && !res.destroyed;
    )
      await new Promise((pronto) => setTimeout(pronto, OLHAR_A_CADA_MS).unref())
    if (!(await existe(arquivo))) return next()
    res.sendFile(arquivo, { dotfiles: 'allow' }, (erro) => {
      if (erro && !res.headersSent) next(erro)
    })
  })
