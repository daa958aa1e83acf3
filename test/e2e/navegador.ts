import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type BrowserContext, type Locator, type Page, chromium as playwright } from 'playwright-core'
import { expect } from 'vitest'
import type { Servidor } from './servidor.js'

const TELA = { width: 1280, height: 800 }
const PRAZO_MS = 20_000
/** Flags for a cloud function's sandbox; a user's browser has neither one process nor its guards off. */
const DE_LAMBDA = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]

/** One that beeps, and that nobody has to be asked for. */
const COM_MICROFONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

export interface Navegador {
  /** A page of its own session, on the login form. `tolerar`: console errors this test brings about. */
  abrir(tolerar?: RegExp): Promise<Page>
  /**
   * A page of its own session, logged in with the right password, past the form: that has tests of its own.
   * @param onde.em the panel's page it opens on; default: the first one
   */
  entrarComo(email: string, onde?: { tolerar?: RegExp | undefined; em?: string }): Promise<Page>
  /** Closes the pages opened so far. @returns what went wrong in them that no test looked at */
  recolher(): Promise<string[]>
  fechar(): Promise<void>
}

/** What of a server a browser needs to know. */
type Onde = Pick<Servidor, 'origem' | 'origemDoTelefone' | 'senhaDe'>

// Pages without WebGL are painted sooner without a GPU made of software.
chromium.setGraphicsMode = false

export const abrirNavegador = async (servidor: Onde): Promise<Navegador> => {
  const navegador = await playwright.launch({
    executablePath: await extrairChromium(),
    args: [...chromium.args.filter((arg) => !DE_LAMBDA.includes(arg)), ...COM_MICROFONE],
    headless: true,
  })
  const abertos: BrowserContext[] = []
  let problemas: string[] = []

  const novaPagina = async (tolerar?: RegExp): Promise<Page> => {
    const contexto = await navegador.newContext({ viewport: TELA, locale: 'pt-BR' })
    abertos.push(contexto)
    contexto.setDefaultTimeout(PRAZO_MS)
    const pagina = await contexto.newPage()
    vigiar(pagina, servidor, (problema) => {
      if (!tolerar?.test(problema)) problemas.push(problema)
    })
    return pagina
  }
  const abrir = async (tolerar?: RegExp): Promise<Page> => {
    const pagina = await novaPagina(tolerar)
    if (servidor.origem !== 'about:blank') await pagina.goto(`${servidor.origem}/admin/login`)
    return pagina
  }

  return {
    abrir,
    async entrarComo(email, { tolerar, em = '' } = {}) {
      const pagina = await novaPagina(tolerar)
      const resposta = await pagina.request.post(`${servidor.origem}/admin/login`, {
        form: { email, password: servidor.senhaDe(email) },
        maxRedirects: 0,
      })
      if (new URL(resposta.headers().location ?? '', servidor.origem).pathname !== '/admin')
        throw new Error(`not logged in: ${resposta.status()} ${resposta.headers().location}`)
      await pagina.goto(`${servidor.origem}/admin${em}`)
      await pagina.getByRole('button', { name: 'Sair' }).waitFor()
      return pagina
    },
    async recolher() {
      await Promise.all(abertos.splice(0).map((contexto) => contexto.close()))
      const achados = problemas
      problemas = []
      return achados
    },
    fechar: () => navegador.close(),
  }
}

/** Into a folder of this user's own: another's copy in the shared one can be neither run nor replaced. */
export const extrairChromium = async (): Promise<string> => {
  const { TMPDIR } = process.env
  process.env.TMPDIR = join(tmpdir(), `whatsapp-chromium-${userInfo().uid}`)
  try {
    await mkdir(process.env.TMPDIR, { recursive: true })
    return await chromium.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

export const entrar = async (pagina: Page, email: string, senha: string): Promise<void> => {
  await pagina.getByLabel('E-mail').fill(email)
  await pagina.getByLabel('Senha', { exact: true }).fill(senha)
  await pagina.getByRole('button', { name: 'Entrar', exact: true }).click()
}

/**
 * Ends a page's session where it is kept. To clear the browser's cookies is not enough: the answer to a request
 * that was on its way brings them back.
 */
export const encerrarSessao = async (pagina: Page): Promise<void> => {
  const { origin } = new URL(pagina.url())
  const resposta = await pagina.context().request.post(`${origin}/admin/logout`)
  if (resposta.url() !== `${origin}/admin/login`) throw new Error(`not logged out: ${resposta.url()}`)
}

/** AdminJS's box shows its tick by an effect, a moment after the click that ticks it. */
export const marcar = async (caixa: Locator): Promise<void> => {
  await caixa.click({ force: true })
  await expect.poll(() => caixa.isChecked()).toBe(true)
}

/** Errors in the page, and requests that leave the panel: profile pictures are the simulator's here. */
const vigiar = (pagina: Page, servidor: Onde, anotar: (problema: string) => void): void => {
  const nossas = [servidor.origem, servidor.origemDoTelefone]
  pagina.on('console', (mensagem) => {
    if (mensagem.type() === 'error')
      anotar(`console: ${mensagem.text()} (${new URL(mensagem.location().url || servidor.origem).pathname})`)
  })
  pagina.on('pageerror', (erro) => anotar(`error: ${erro.message}`))
  pagina.on('request', (pedido) => {
    const { protocol, origin } = new URL(pedido.url())
    if (/^https?:$/.test(protocol) && !nossas.includes(origin)) anotar(`foreign request: ${pedido.url()}`)
  })
}
