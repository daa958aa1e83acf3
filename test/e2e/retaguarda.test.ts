import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { marcar } from './navegador.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const TELAS = join(import.meta.dirname, 'telas')

const painel = abrirPainelNoProcesso()

/** Tall enough for all of the page, which scrolls inside of AdminJS's frame. */
const tela = async (pagina: Page, nome: string, largura = 1280): Promise<void> => {
  await pagina.setViewportSize({ width: largura, height: largura < 500 ? 4200 : 2000 })
  await pagina.screenshot({ path: join(TELAS, `retaguarda-${nome}.png`) })
}

test('the overview shows who needs help and why, in light and dark, on a phone, and in English', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local')
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
  const pagina = await painel.navegador.entrarComo('suporte@teste.local')
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
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', {
    em: '/resources/ConfiguracaoWhatsApp?filters.status=erro',
  })
  const linhas = pagina.locator('tbody tr')
  await expect.poll(() => linhas.count(), { timeout: 20_000 }).toBe(3)
  const marca = linhas.filter({ hasText: 'Farmácia Saúde 1' }).locator('input[type=checkbox]')
  await marcar(marca)
  const [{ id }] = await painel.aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.configuracao_whatsapp WHERE instance_name LIKE 'loja-1-0%'`,
  )
  await painel.aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'erro' WHERE id = $1`,
    [id],
  )
  await painel.aplicacao.dataSource.query(`SELECT pg_notify('adminjs_evolution', $1)`, [
    JSON.stringify([[id, 0]]),
  ])
  await expect.poll(() => linhas.count(), { timeout: 20_000 }).toBe(4)
  expect(await marca.isChecked()).toBe(true)
})

test('what is offered for a failure is what its words advise, in the overview and on the company’s page', async () => {
  const falhas = [
    ['loja-1-4', 'evolution_tempo_esgotado', 'Verificar status'],
    ['loja-2-4', 'evolution_chave_recusada', 'Fazer um diagnóstico'],
    ['loja-3-4', 'evolution_inacessivel', 'Conectar WhatsApp'],
  ] as const
  const paginas = new Map<string, number>()
  for (const [slug, codigo] of falhas) {
    const [[{ id }]] = await painel.aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp c SET ultimo_erro = $2 FROM whatsapp.empresa e
       WHERE e.id = c.empresa_id AND e.slug = $1 RETURNING c.id`,
      [slug, codigo],
    )
    paginas.set(slug, id)
  }
  const pagina = await painel.navegador.entrarComo('suporte@teste.local')
  // They were written without a hint: a reading of the second before is remembered until it is over.
  const lida = () =>
    pagina.evaluate(async () => (await fetch('/admin/whatsapp/visao-geral?deslocamento=0')).text())
  await expect.poll(lida).toContain(falhas[0][1])
  await pagina.reload()
  for (const [slug, , ato] of falhas) {
    const nome = `${ato}: Farmácia Saúde ${slug.split('-')[1]}`
    const papel = ato === 'Fazer um diagnóstico' ? 'link' : 'button'
    await pagina.getByRole(papel, { name: nome }).waitFor()
  }
  for (const [slug, , ato] of falhas) {
    await pagina.goto(
      `${painel.aplicacao.url}/admin/resources/ConfiguracaoWhatsApp/records/${paginas.get(slug)}/show`,
    )
    const principal = pagina.locator('.wa-principal')
    await principal.getByText(ato, { exact: true }).waitFor()
    await expect.poll(() => principal.locator('.wa-botao').allInnerTexts()).toEqual([ato])
  }
  await pagina.goto(`${painel.aplicacao.url}/admin`)
  await pagina.getByRole('button', { name: 'Verificar status: Farmácia Saúde 1' }).click()
  await pagina.getByText('Farmácia Saúde 1: o status agora é “Não configurado”.').waitFor()
})

test('where a filter hides what is searched for, it can be searched without it', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', {
    em: '/resources/ConfiguracaoWhatsApp?filters.status=conectado&filters.busca=farmacia',
  })
  await pagina.getByText('Nada encontrado para “farmacia” com estes filtros').waitFor()
  await pagina.getByRole('button', { name: 'Buscar sem os filtros' }).click()
  await pagina.getByText('Farmácia Saúde 2').first().waitFor()
})
