import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { encerrarSessao, marcar } from './navegador.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const painel = abrirPainelNoProcesso()

const CONFIGURACOES = '/resources/ConfiguracaoWhatsApp'
const EMPRESAS = '/resources/Empresa'
const linhas = (pagina: Page) => pagina.locator('tbody tr')
/** As a click in the menu does: the page stays, the address changes. */
const ir = (pagina: Page, caminho: string) => pagina.locator(`a[href="/admin${caminho}"]`).first().click()

const abrir = async (caminho: string, tolerar?: RegExp): Promise<Page> => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar, em: caminho })
  await linhas(pagina).first().waitFor()
  return pagina
}

/** Holds back the lists that the pattern fits, until it is called. */
const segurar = async (pagina: Page, qual: RegExp): Promise<() => void> => {
  let soltar = () => {}
  const solta = new Promise<void>((resolve) => {
    soltar = resolve
  })
  await pagina.route(/\/actions\/list/, async (rota) => {
    if (qual.test(rota.request().url())) await solta
    await rota.continue()
  })
  return soltar
}

test('the rows of a list are gone as soon as another is asked for, and cannot be clicked', async () => {
  const pagina = await abrir(CONFIGURACOES)
  const soltar = await segurar(pagina, /Empresa\/actions/)
  await ir(pagina, EMPRESAS)
  await pagina.waitForURL(`**${EMPRESAS}`)
  await expect.poll(() => linhas(pagina).count()).toBe(0)
  soltar()
  await linhas(pagina).first().waitFor()
  expect(await pagina.locator('tbody tr [data-property-name=slug]').count()).toBeGreaterThan(0)
})

test('the rows of another filter and of another page are not shown for this one', async () => {
  const pagina = await abrir(`${CONFIGURACOES}?sortBy=instanceName&direction=asc`)
  const soltar = await segurar(pagina, /page=2|busca=/)
  await pagina.getByTestId('next').click()
  await expect.poll(() => linhas(pagina).count()).toBe(0)
  await pagina.goBack()
  await linhas(pagina).first().waitFor()
  await pagina.getByRole('searchbox').fill('Íris')
  await expect.poll(() => linhas(pagina).count()).toBe(0)
  soltar()
  await expect
    .poll(() => linhas(pagina).allInnerTexts())
    .toSatisfy((textos: string[]) => textos.length > 0 && textos.every((texto) => texto.includes('Íris')))
})

test('an answer that is overtaken by another list’s is shown nowhere', async () => {
  const pagina = await abrir(CONFIGURACOES)
  const soltar = await segurar(pagina, /Empresa\/actions/)
  await ir(pagina, EMPRESAS)
  await ir(pagina, CONFIGURACOES)
  await linhas(pagina).first().waitFor()
  const respondida = pagina.waitForResponse(/Empresa\/actions\/list/)
  soltar()
  await respondida
  expect(await pagina.locator('tbody tr [data-property-name=slug]').count()).toBe(0)
  expect(await pagina.locator('tbody tr [data-property-name=status]').count()).toBeGreaterThan(0)
})

test('what is ticked under one filter is not done anything to under another', async () => {
  const pagina = await abrir(CONFIGURACOES)
  await marcar(linhas(pagina).first().locator('input[type=checkbox]'))
  await expect.poll(() => pagina.locator('.adminjs_TableCaption').count()).toBe(1)
  await pagina.getByRole('searchbox').fill('Íris')
  await expect.poll(() => pagina.locator('.adminjs_TableCaption').count()).toBe(0)
})

test('when the session is over the rows go, and there is a way to log in', async () => {
  const pagina = await abrir(CONFIGURACOES, /401|vivo/)
  await encerrarSessao(pagina)
  await ir(pagina, EMPRESAS)
  await pagina.getByText('Sua sessão terminou.').waitFor()
  expect(await linhas(pagina).count()).toBe(0)
  await pagina.getByRole('link', { name: 'Entre de novo' }).click()
  await pagina.getByLabel('E-mail').waitFor()
})

test('when the server fails there are a sentence, another try and a way to log in, and no rows', async () => {
  const pagina = await abrir(CONFIGURACOES, /500/)
  await pagina.route(/Empresa\/actions\/list/, (rota) => rota.fulfill({ status: 500, body: '{}' }))
  await ir(pagina, EMPRESAS)
  await pagina.getByText('Não foi possível carregar esta lista.').waitFor()
  expect(await linhas(pagina).count()).toBe(0)
  await pagina.getByRole('link', { name: 'Entre de novo' }).waitFor()
  await pagina.unroute(/Empresa\/actions\/list/)
  await pagina.getByRole('button', { name: 'Tentar de novo' }).click()
  await linhas(pagina).first().waitFor()
})
