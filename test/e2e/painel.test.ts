import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { entrar } from './navegador.js'
import { abrirPainel } from './painel-aberto.js'

const TODAS = ['Barbearia do Zé', 'Clínica São Lucas', 'Loja da Ana']
const NO_PRAZO = { timeout: 20_000 }
const ALHEIAS = ['Clínica São Lucas', 'Loja da Ana', 'clinica-sao-lucas', 'loja-da-ana']

/** The texts are in every page, and among them what the demonstration's accounts are called: the same for everybody. */
const CONTAS_DA_DEMO = /"Loja da Ana \((?:por conectar|to be connected)\)"/g

const painel = abrirPainel()

const irPara = (pagina: Page, caminho: string) =>
  pagina.goto(`${painel.servidor.origem}/admin/resources/ConfiguracaoWhatsApp${caminho}`)

/** The companies in the rows of the list, in alphabetical order. */
const empresas = async (pagina: Page): Promise<string[]> => {
  const linhas = await pagina.locator('tbody tr').allInnerTexts()
  return linhas.map((linha) => TODAS.find((nome) => linha.includes(nome)) ?? linha).sort()
}

describe('the login', () => {
  test('a wrong password is refused in words, and the right one leads to the panel', async () => {
    const pagina = await painel.navegador.abrir(/status of 40[13] .*\/admin\/login/)
    await entrar(pagina, 'suporte@demo.local', 'não é esta')
    await pagina.getByRole('alert').filter({ hasText: 'E-mail ou senha incorretos.' }).waitFor()
    await expect.poll(() => pagina.getByLabel('E-mail').inputValue()).toBe('suporte@demo.local')

    await entrar(pagina, 'suporte@demo.local', painel.servidor.senhaDe('suporte@demo.local'))
    await pagina.getByRole('heading', { name: 'WhatsApp das empresas' }).waitFor()
    expect(new URL(pagina.url()).pathname).toBe('/admin')
  })
})

describe('the list of the back office', () => {
  test('the filter by status shows the companies in that status and no other', async () => {
    const pagina = await painel.navegador.entrarComo('suporte@demo.local', {
      em: '/resources/ConfiguracaoWhatsApp',
    })
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(TODAS)

    await irPara(pagina, '/records/3/conectar')
    await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
    await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
    await painel.servidor.escanear('ana', { numero: '5511999990003', nome: 'Ana' })
    await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()

    await irPara(pagina, '?filters.status=conectado')
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(['Loja da Ana'])
    await irPara(pagina, '?filters.status=nao_configurado')
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(['Barbearia do Zé', 'Clínica São Lucas'])
    await irPara(pagina, '?filters.status=erro')
    await pagina.getByText('Nenhum registro com estes filtros', { exact: true }).waitFor()
  })

  test('the search finds a company by its name without the accents', async () => {
    const pagina = await painel.navegador.entrarComo('suporte@demo.local', {
      em: '/resources/ConfiguracaoWhatsApp',
    })
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(TODAS)

    const busca = pagina.getByLabel('Buscar por empresa, número ou instância')
    await expect.poll(() => busca.count()).toBe(1)
    await busca.fill('sao lucas')
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(['Clínica São Lucas'])
    await busca.fill('nada parecido')
    await pagina.getByText('Nada encontrado para “nada parecido”', { exact: true }).waitFor()
    await busca.fill('')
    await expect.poll(() => empresas(pagina), NO_PRAZO).toEqual(TODAS)
  })
})

describe('a tenant', () => {
  const semAlheias = async (pagina: Page) => {
    const conteudo = (await pagina.content()).replace(CONTAS_DA_DEMO, '')
    for (const nome of ALHEIAS) expect(conteudo).not.toContain(nome)
  }

  test('lands on the own connection, and finds it in place of a list of one', async () => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local')
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await semAlheias(pagina)
    await irPara(pagina, '')
    await pagina.waitForURL(/records\/\d+\/show/)
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await semAlheias(pagina)
  })

  test.each(['show', 'conectar'])('gets a message for %s of a record of another company', async (acao) => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local', {
      tolerar: /status of 40[34] .*\/records\/2\//,
    })
    await irPara(pagina, `/records/2/${acao}`)
    await pagina.getByText('Este registro não existe, ou você não tem acesso a ele.').first().waitFor()
    await semAlheias(pagina)
  })
})
