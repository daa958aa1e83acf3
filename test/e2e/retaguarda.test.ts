import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { montarCenaNoProcesso } from './cena-no-processo.js'
import { infracoes } from './infracoes.js'

const TELAS = join(import.meta.dirname, 'telas')

const cena = montarCenaNoProcesso()

/** Tall enough for all of the page, which scrolls inside of AdminJS's frame. */
const tela = async (pagina: Page, nome: string, largura = 1280): Promise<void> => {
  await pagina.setViewportSize({ width: largura, height: largura < 500 ? 4200 : 2000 })
  await pagina.screenshot({ path: join(TELAS, `retaguarda-${nome}.png`) })
}

test('the overview shows who needs help and why, in light and dark, on a phone, and in English', async () => {
  const pagina = await cena.navegador.entrarComo('suporte@teste.local')
  await pagina.getByRole('heading', { name: 'Precisam de atenção' }).waitFor()
  await pagina.getByRole('button', { name: 'Conectar WhatsApp: Farmácia Saúde 3' }).waitFor()
  await pagina.getByText('O aparelho foi desconectado no telefone.').first().waitFor()
  await pagina.getByText('Responde (').waitFor()
  await tela(pagina, '1280')
  expect(await infracoes(pagina)).toEqual([])
  await tela(pagina, '390', 390)
  const larguras = await pagina.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(larguras[0]).toBeLessThanOrEqual(larguras[1] ?? 0)
  await pagina.setViewportSize({ width: 1280, height: 800 })
  await pagina.getByRole('button', { name: 'Usar tema escuro' }).click()
  await tela(pagina, 'escuro')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.getByLabel('Idioma').selectOption('en')
  await pagina.getByRole('heading', { name: 'Need attention' }).waitFor()
  await tela(pagina, 'en')
})

test("a bar leads to the companies in that status, and one action is done to all of them before one's eyes", async () => {
  const pagina = await cena.navegador.entrarComo('suporte@teste.local')
  await pagina.getByRole('link', { name: /Aguardando QR Code/ }).click()
  const linhas = pagina.locator('tbody tr')
  await expect.poll(() => linhas.count(), { timeout: 20_000 }).toBe(3)
  expect((await linhas.allInnerTexts()).every((texto) => texto.includes('Academia Força'))).toBe(true)

  await pagina.getByRole('link', { name: 'Ações em massa' }).click()
  await pagina.getByText('Empresas do filtro atual: 3').waitFor()
  await pagina.getByRole('radio', { name: /Verificar status/ }).check()
  await tela(pagina, 'massa')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.getByRole('button', { name: 'Começar: 3 empresas' }).click()
  await pagina.getByText('3 de 3 empresas').waitFor()
  await pagina.getByText('Terminou. Deram certo: 3.').waitFor()
  await tela(pagina, 'massa-pronta')
  expect(await infracoes(pagina)).toEqual([])
  await pagina.reload()
  await pagina.getByText('Terminou. Deram certo: 3.').waitFor()
})

test('a filtered list lets in what has come to be so, without losing what was ticked', async () => {
  const pagina = await cena.navegador.entrarComo('suporte@teste.local')
  await pagina.goto(`${cena.aplicacao.url}/admin/resources/ConfiguracaoWhatsApp?filters.status=erro`)
  const linhas = pagina.locator('tbody tr')
  await expect.poll(() => linhas.count(), { timeout: 20_000 }).toBe(3)
  const marca = linhas.filter({ hasText: 'Farmácia Saúde 1' }).locator('input[type=checkbox]')
  await marca.check({ force: true })
  const [{ id }] = await cena.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.configuracao_whatsapp WHERE instance_name LIKE 'loja-1-0%'`,
  )
  await cena.aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'erro' WHERE id = $1`,
    [id],
  )
  await cena.aplicacao.dataSource.query(`SELECT pg_notify('adminjs_evolution', $1)`, [
    JSON.stringify([[id, 0]]),
  ])
  await expect.poll(() => linhas.count(), { timeout: 20_000 }).toBe(4)
  expect(await marca.isChecked()).toBe(true)
})
