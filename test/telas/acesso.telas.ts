import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { infracoes } from '../e2e/infracoes.js'
import { abrirPainelNoProcesso } from '../e2e/painel-no-processo.js'
import { fotografar, TODAS } from './fotografar.js'

/** Nothing has happened yet: a company, its users, and no more. */
const painel = abrirPainelNoProcesso({ semear: async () => {} })
const TUDO = /./
const PASTA = join(import.meta.dirname, '../e2e/telas')

const irPara = async (pagina: Page, caminho: string): Promise<void> => {
  await pagina.goto(`${painel.aplicacao.url}/admin/${caminho}`)
  await pagina.waitForLoadState('networkidle').catch(() => {})
}

/** Of a page without script: its language is in its address, its theme the browser's. */
const fotografarSimples = async (pagina: Page, nome: string, caminho: string): Promise<void> => {
  for (const { largura, tema, idioma } of TODAS) {
    await pagina.setViewportSize({ width: largura, height: 844 })
    await pagina.emulateMedia({ colorScheme: tema === 'claro' ? 'light' : 'dark' })
    await irPara(pagina, `${caminho}${caminho.includes('?') ? '&' : '?'}idioma=${idioma}`)
    await pagina.screenshot({ path: join(PASTA, `${nome}-${largura}-${tema}-${idioma}.png`) })
    expect.soft(await infracoes(pagina), `${nome} ${largura} ${tema} ${idioma}`).toEqual([])
  }
  await pagina.emulateMedia({ colorScheme: 'light' })
}

test('an invitation, and the password that is chosen by its link', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  await irPara(pagina, 'resources/Usuario/records/3/convidar')
  await fotografar(pagina, 'convite-de-usuario', TODAS)
  await pagina.getByRole('button', { name: 'Gerar um link' }).click()
  const link = await pagina.getByRole('textbox').inputValue()
  await fotografar(pagina, 'convite-de-usuario-link', TODAS)
  const { search } = new URL(link)
  await fotografarSimples(pagina, 'escolher-senha', `senha${search}`)
  await fotografarSimples(pagina, 'senha-vencida', 'senha?token=velho')
  await fotografarSimples(pagina, 'esqueci', 'esqueci')
  await fotografarSimples(pagina, 'pagina-ausente', 'nao/existe')
})

test('pages on which nothing stands yet', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: TUDO })
  for (const recurso of [
    'Conversa',
    'Mensagem',
    'EventoWebhook',
    'ModeloDeMensagem',
    'InstanciaOrfa',
    'Alerta',
  ]) {
    await irPara(pagina, `resources/${recurso}`)
    await fotografar(pagina, `vazia-${recurso}`)
  }
})

test('on a phone the code comes first', async () => {
  const pagina = await painel.navegador.entrarComo('ze@teste.local', { tolerar: TUDO })
  await pagina.setViewportSize({ width: 390, height: 844 })
  const sessao = await pagina.context().newCDPSession(pagina)
  await sessao.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await pagina.reload()
  const celular = TODAS.filter(({ largura }) => largura === 390)
  await pagina.getByRole('button', { name: 'Conectar com código' }).waitFor()
  await fotografar(pagina, 'celular-convite', celular)
  await pagina.setViewportSize({ width: 390, height: 844 })
  await pagina.getByRole('button', { name: 'Conectar com código' }).click()
  await pagina.getByLabel('Número do WhatsApp').fill('(11) 98888-7777')
  await pagina.getByRole('button', { name: 'Receber código' }).click()
  await pagina.locator('.wa-codigo-valor').waitFor()
  await fotografar(pagina, 'celular-codigo', celular)
})
