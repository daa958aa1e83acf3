import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Aplicacao } from '../helpers/aplicacao.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const NO_PRAZO = { timeout: 20_000 }
const DIA_MS = 86_400_000

/** More companies than a menu begins with, and a message an hour ago. */
const semear = async ({ dataSource, whatsapp }: Aplicacao): Promise<void> => {
  for (let i = 1; i <= 60; i++)
    await whatsapp.criarEmpresa({ nome: `Loja ${String(i).padStart(3, '0')}`, slug: `loja-${i}` })
  const [{ id }] = await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, telefone, jid, tipo, nome)
     VALUES (1, '5511988887777', '5511988887777@s.whatsapp.net', 'contato', 'Maria') RETURNING id`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status)
     VALUES (1, $1, 'entrada', 'contato', 'texto', 'Bom dia', 'recebida')`,
    [id],
  )
}

const painel = abrirPainelNoProcesso({ semear })

const abrir = (caminho: string): Promise<Page> =>
  painel.navegador.entrarComo('admin@teste.local', { em: `/resources/${caminho}` })
const linhas = (pagina: Page) => pagina.locator('tbody tr')
const dia = (ha: number) => {
  const data = new Date(Date.now() - ha * DIA_MS)
  return [data.getFullYear(), data.getMonth() + 1, data.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}

test('from today to today there is what came today, and until yesterday there is not', async () => {
  const pagina = await abrir('Mensagem')
  await linhas(pagina).first().waitFor()
  await pagina.getByRole('button', { name: 'Filtrar', exact: true }).first().click()
  const quando = pagina.getByRole('group', { name: 'Quando' })
  await quando.getByLabel('De').fill(dia(0))
  await quando.getByLabel('Até').fill(dia(0))
  await pagina.getByRole('button', { name: 'Aplicar filtros' }).click()
  await pagina.waitForURL(/em~~to|em%7E%7Eto/)
  await linhas(pagina).first().waitFor()
  await expect.poll(() => linhas(pagina).count()).toBe(1)
  await expect.poll(() => quando.getByLabel('Até').inputValue()).toBe(dia(0))

  await quando.getByLabel('De').fill('')
  await quando.getByLabel('Até').fill(dia(1))
  await pagina.getByRole('button', { name: 'Aplicar filtros' }).click()
  await pagina.getByText('Nenhum registro com estes filtros', { exact: true }).waitFor()
})

test('a filter by company finds the sixtieth, and says so after a reload', async () => {
  const pagina = await abrir('ConfiguracaoWhatsApp')
  await linhas(pagina).first().waitFor()
  await pagina.getByRole('button', { name: 'Filtrar', exact: true }).first().click()
  const gaveta = pagina.locator('form[data-css$=filter-drawer]')
  const caixa = gaveta.locator('input[role=combobox]').first()
  await caixa.fill('Loja 060')
  await gaveta.getByText('Loja 060', { exact: true }).click()
  await pagina.getByRole('button', { name: 'Aplicar filtros' }).click()
  await expect.poll(() => linhas(pagina).count(), NO_PRAZO).toBe(1)
  await pagina.reload()
  await linhas(pagina).filter({ hasText: 'Loja 060' }).waitFor()
  await pagina
    .getByRole('button', { name: /^Filtrar/ })
    .first()
    .click()
  await gaveta.getByText('Loja 060', { exact: true }).waitFor()
})

test('the arrow of a page leads back to the list as it was left', async () => {
  const consulta = '?filters.ativo=true&sortBy=instanceName&direction=asc&page=3'
  const pagina = await abrir(`ConfiguracaoWhatsApp${consulta}`)
  await linhas(pagina).first().waitFor()
  await pagina
    .getByRole('link', { name: /Início|WhatsApp/ })
    .first()
    .waitFor()
  await linhas(pagina).first().locator('td').nth(1).click()
  await pagina.waitForURL(/records/)
  const [, id] = /records\/(\d+)/.exec(pagina.url()) ?? []
  await pagina.goto(`${painel.aplicacao.url}/admin/resources/ConfiguracaoWhatsApp/records/${id}/conectar`)
  await pagina.getByRole('link', { name: 'Voltar para a lista' }).click()
  await linhas(pagina).first().waitFor()
  expect(new URL(pagina.url()).search).toBe(consulta)
})
