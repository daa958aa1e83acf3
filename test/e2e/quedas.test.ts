import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const TELAS = join(import.meta.dirname, 'telas')
/** What React says in the console of a component that throws. */
const DO_REACT = /^console: (TypeError|Error: Minified React)/
const TITULO = 'Não foi possível mostrar esta parte da página.'

const painel = abrirPainelNoProcesso()

const LISTA = '**/api/resources/ConfiguracaoWhatsApp/actions/list**'
/** An answer that no component expects. */
const responder = (corpo: object) => (rota: Route) => rota.fulfill({ json: corpo })
const meta = { total: 1, page: 1, perPage: 10, direction: 'asc', sortBy: 'id' }

const semInglesDeMaquina = async (pagina: Page): Promise<void> => {
  expect(
    await pagina
      .getByText(/Javascript|TypeError|Minified|undefined/)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
}

test('a table that cannot be drawn says so in words, and the rest of its page goes on', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: DO_REACT })
  await pagina.route(LISTA, responder({ records: [null], meta }))
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/ConfiguracaoWhatsApp`)
  await pagina.getByRole('alert').getByText(TITULO).waitFor()
  await pagina.getByLabel('Buscar por empresa, número ou instância').waitFor()
  await semInglesDeMaquina(pagina)
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'queda.png') })
  await pagina.getByRole('button', { name: 'Usar tema escuro' }).click()
  await pagina.setViewportSize({ width: 390, height: 844 })
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'queda-390.png') })
  await pagina.getByLabel('Idioma').selectOption('en')
  await pagina.getByText('This part of the page could not be shown.').waitFor()

  await pagina.unroute(LISTA)
  await pagina.getByRole('button', { name: 'Reload the page' }).click()
  await expect.poll(() => pagina.locator('tbody tr').count()).toBe(10)
})

test("a page that fails whole says so in AdminJS's place, and the menu leads on to another", async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: DO_REACT })
  // No number, and no text either: what the page itself counts with.
  await pagina.route(LISTA, responder({ records: [], meta: { ...meta, total: { toString: 1 } } }))
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/ConfiguracaoWhatsApp`)
  await pagina.getByRole('alert').getByText(TITULO).waitFor()
  await pagina.getByRole('button', { name: 'Recarregar a página' }).waitFor()
  await semInglesDeMaquina(pagina)
  await pagina.getByRole('link', { name: 'Empresas', exact: true }).click()
  await pagina.getByText('barbearia-do-ze').first().waitFor()
  expect(await pagina.getByText(TITULO).count()).toBe(0)
})

test('a frame that fails is no white page', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: DO_REACT })
  const documento = `${painel.aplicacao.url}/admin`
  await pagina.route(documento, async (rota) => {
    const resposta = await rota.fetch()
    const html = await resposta.text()
    await rota.fulfill({
      response: resposta,
      body: html.replace('"email":"suporte@teste.local"', '"email":{"a":1}'),
    })
  })
  await pagina.goto(documento)
  await pagina.getByRole('alert').getByText(TITULO).waitFor()
  await semInglesDeMaquina(pagina)
  await pagina.unroute(documento)
  await pagina.getByRole('button', { name: 'Recarregar a página' }).click()
  await pagina.getByRole('heading', { name: 'WhatsApp das empresas' }).waitFor()
})
