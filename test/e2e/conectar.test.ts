import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { abrirPainel } from './painel-aberto.js'

const painel = abrirPainel()

/** A reload would take the mark away. */
const marcar = (pagina: Page) =>
  pagina.evaluate(() => {
    document.documentElement.dataset.semRecarga = 'sim'
  })
const semRecarga = (pagina: Page) => pagina.evaluate(() => document.documentElement.dataset.semRecarga)

/** The path of the QR on show. */
const desenhoDoQr = (pagina: Page) =>
  pagina.locator('svg[aria-label="QR Code para conectar o WhatsApp"] path').getAttribute('d')

interface Deslocamento extends PerformanceEntry {
  hadRecentInput: boolean
  sources: { node: Element | null }[]
}

/** Of the pages it opens from here on. @returns asks for the elements that moved without any input */
const observarDeslocamento = async (pagina: Page): Promise<() => Promise<string[]>> => {
  await pagina.addInitScript(() => {
    const movidos: string[] = []
    new PerformanceObserver((lista) => {
      for (const { hadRecentInput, sources } of lista.getEntries() as Deslocamento[]) {
        // AdminJS's own bars move while it waits.
        if (!hadRecentInput)
          movidos.push(
            ...sources.flatMap(({ node }) => (node?.closest?.('.wa') ? [node.outerHTML.slice(0, 200)] : [])),
          )
      }
    }).observe({ type: 'layout-shift' })
    Object.assign(window, { movidos })
  })
  return () => pagina.evaluate(() => (window as unknown as { movidos: string[] }).movidos)
}

/** Bytes over the wire, of a page that finds nothing in the cache. @returns asks for them */
const medirTransferencia = async (pagina: Page): Promise<() => Promise<number>> => {
  const sessao = await pagina.context().newCDPSession(pagina)
  await sessao.send('Network.enable')
  await sessao.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  sessao.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return async () => {
    await sessao.send('Network.setCacheDisabled', { cacheDisabled: false })
    return bytes
  }
}

const botaoDeConectar = (pagina: Page) => pagina.getByRole('button', { name: 'Conectar WhatsApp' })
const status = (pagina: Page, texto: string) =>
  pagina.getByRole('status').filter({ hasText: `Status da conexão: ${texto}` })

describe('the connection of a company', () => {
  test('somebody who may only read finds out whom to ask, and no button to connect', async () => {
    const pagina = await painel.navegador.entrarComo('lia@demo.local')
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await pagina.getByText('Peça a quem administra o WhatsApp da empresa').waitFor()
    expect(await botaoDeConectar(pagina).count()).toBe(0)
  })

  test('two people on one page see the same, a reload goes on where it was, and a QR moves nothing', async () => {
    const pagina = await painel.navegador.entrarComo('suporte@demo.local')
    const transferido = await medirTransferencia(pagina)
    await pagina.goto(`${painel.servidor.origem}/admin/resources/ConfiguracaoWhatsApp/records/2/conectar`)
    await botaoDeConectar(pagina).waitFor()
    expect(await transferido()).toBeLessThan(1_000_000)
    const outra = await pagina.context().newPage()
    // From its first moment: the page that waits has its place where the one that is ready stands.
    const movidos = await observarDeslocamento(outra)
    await outra.goto(pagina.url())
    await botaoDeConectar(outra).waitFor()

    await botaoDeConectar(pagina).click()
    const desenhos = [pagina, outra].map((cada) => desenhoDoQr(cada))
    const [nesta, naquela] = await Promise.all(desenhos)
    expect(naquela).toBe(nesta)
    expect(nesta).toBe(await painel.servidor.desenhoDoQr('lucas'))
    expect(await movidos()).toEqual([])
    await outra.getByText('Escanear o QR Code', { exact: true }).waitFor()

    await outra.reload()
    expect(await desenhoDoQr(outra)).toBe(nesta)
    await painel.servidor.escanear('lucas', { numero: '5511999990004', nome: 'Lucas' })
    for (const cada of [pagina, outra]) {
      await cada.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
      expect(await cada.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).count()).toBe(0)
    }
    await expect
      .poll(() => outra.getByRole('list', { name: 'Etapas da conexão' }).getByText('(feita)').count())
      .toBe(3)
    await outra.close()
  })

  test('a tenant connects by QR Code and disconnects, and the page follows without a reload', async () => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local')
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await marcar(pagina)

    await botaoDeConectar(pagina).click()
    await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
    await status(pagina, 'Aguardando QR Code').waitFor({ state: 'attached' })
    await pagina.getByRole('tab', { name: 'Android' }).press('ArrowRight')
    await expect
      .poll(() => pagina.getByRole('tab', { name: 'iPhone' }).getAttribute('aria-selected'))
      .toBe('true')
    await pagina.getByText('Toque em Configurações, no canto de baixo.').waitFor()

    await painel.servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé da Navalha' })
    await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
    await status(pagina, 'Conectado').waitFor({ state: 'attached' })
    await pagina.getByText('Conectado', { exact: true }).waitFor()
    await pagina.getByText('+55 11 99999-0002', { exact: true }).first().waitFor()
    await pagina.getByText('Zé da Navalha', { exact: true }).waitFor()

    await pagina.getByRole('button', { name: 'Enviar mensagem de teste' }).click()
    const teste = pagina.getByRole('dialog', { name: 'Enviar mensagem de teste' })
    await expect.poll(() => teste.getByLabel('Para o número').inputValue()).toBe('+55 11 99999-0002')
    await teste.getByRole('button', { name: 'Enviar', exact: true }).click()
    await pagina.getByText('Mensagem de teste enviada. Confira no celular.').waitFor()

    await pagina.getByRole('button', { name: 'Mais opções' }).click()
    await pagina.getByRole('button', { name: 'Desconectar', exact: true }).click()
    const dialogo = pagina.getByRole('dialog', { name: 'Desconectar o WhatsApp?' })
    await dialogo.getByRole('button', { name: 'Desconectar', exact: true }).click()
    await dialogo.waitFor({ state: 'detached' })
    await pagina.getByRole('heading', { name: 'O WhatsApp está desconectado' }).waitFor()
    await status(pagina, 'Desconectado').waitFor({ state: 'attached' })
    await botaoDeConectar(pagina).waitFor()
    expect(await pagina.getByText('+55 11 99999-0002').count()).toBe(0)
    expect(await semRecarga(pagina)).toBe('sim')
  })
})
