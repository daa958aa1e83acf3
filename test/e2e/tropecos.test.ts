import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { encerrarSessao } from './navegador.js'
import { abrirPainel } from './painel-aberto.js'

const painel = abrirPainel()

const irPara = (pagina: Page, caminho: string) =>
  pagina.goto(`${painel.servidor.origem}/admin/resources/ConfiguracaoWhatsApp${caminho}`)
const conectar = (pagina: Page) => pagina.getByRole('button', { name: 'Conectar WhatsApp' })
const qr = (pagina: Page) => pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' })

describe('what goes wrong around a connection is said, with a way on', () => {
  test('Evolution is down: the same button tries again', async () => {
    const pagina = await painel.navegador.entrarComo('suporte@demo.local', {
      em: '/resources/ConfiguracaoWhatsApp/records/2/conectar',
    })
    await painel.servidor.falhar({ fora: true })
    await conectar(pagina).click()
    await pagina.getByText('Não foi possível falar com o servidor do WhatsApp.').waitFor()
    await painel.servidor.falhar({ fora: false })

    // Two clicks in a row are one request.
    const pedidos: string[] = []
    pagina.on('request', (pedido) => {
      if (pedido.method() === 'POST') pedidos.push(new URL(pedido.url()).pathname)
    })
    await conectar(pagina).dblclick()
    await qr(pagina).waitFor()
    expect(pedidos.filter((caminho) => caminho.endsWith('/conectar'))).toHaveLength(1)
  })

  test('the server is restarted: an open page goes on without a reload', async () => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local', {
      tolerar: /Failed to load resource|ERR_/,
    })
    await conectar(pagina).waitFor()
    await pagina.evaluate(() => {
      document.documentElement.dataset.semRecarga = 'sim'
    })
    const reinicio = painel.servidor.reiniciar()
    await pagina
      .getByText('Sem conexão em tempo real, tentando de novo…')
      .or(pagina.getByText('Não conseguimos falar com o painel.'))
      .first()
      .waitFor()
    await reinicio
    await conectar(pagina).click()
    await qr(pagina).waitFor()
    await painel.servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé' })
    await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
    await expect.poll(() => pagina.getByText(/tentando de novo|falar com o painel/).count()).toBe(0)
    expect(await pagina.evaluate(() => document.documentElement.dataset.semRecarga)).toBe('sim')
  })

  test('no stream gets through: the page says so, and asks instead', async () => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local', { tolerar: /vivo|ERR_FAILED/ })
    await pagina.context().route('**/whatsapp/vivo', (rota) => rota.abort())
    await pagina.reload()
    await pagina.getByText('Sem conexão em tempo real, tentando de novo…').waitFor()
    await pagina.getByRole('button', { name: 'Mais opções' }).click()
    await pagina.getByRole('button', { name: 'Desconectar', exact: true }).click()
    await pagina.getByRole('dialog').getByRole('button', { name: 'Desconectar', exact: true }).click()
    await conectar(pagina).waitFor()
  })

  test('the session has ended: the page leads to the login', async () => {
    const pagina = await painel.navegador.entrarComo('ze@demo.local', { tolerar: /status of 401/ })
    await conectar(pagina).waitFor()
    await encerrarSessao(pagina)
    await conectar(pagina).click()
    await pagina.getByRole('heading', { name: 'Sua sessão terminou.' }).waitFor()
    await pagina.getByRole('link', { name: 'Entre de novo' }).click()
    await pagina.getByLabel('E-mail').waitFor()
  })

  test('the company is deleted in another tab: the page says so, and back is where one came from', async () => {
    const pagina = await painel.navegador.entrarComo('admin@demo.local', {
      tolerar: /status of 404/,
      em: '/resources/ConfiguracaoWhatsApp',
    })
    await pagina.getByText('Loja da Ana').first().waitFor()
    const lista = pagina.url()
    await irPara(pagina, '/records/3/conectar')
    await conectar(pagina).waitFor()
    expect(
      await pagina.evaluate(async () => {
        const resposta = await fetch('/admin/api/resources/Empresa/records/3/delete', { method: 'POST' })
        return (await resposta.json()).notice.type
      }),
    ).toBe('success')
    await conectar(pagina).click()
    await pagina.getByText('Ainda não há WhatsApp para esta empresa.').waitFor()
    await pagina.goBack()
    expect(pagina.url()).toBe(lista)
    await pagina.getByText('Barbearia do Zé').first().waitFor()
    expect(await pagina.getByText('Loja da Ana').count()).toBe(0)
  })

  test('a link to what is not there is a page with a way on', async () => {
    const pagina = await painel.navegador.entrarComo('admin@demo.local', { tolerar: /status of 404/ })
    const resposta = await pagina.goto(`${painel.servidor.origem}/nao/existe`)
    expect(resposta?.status()).toBe(404)
    await pagina.getByRole('link', { name: 'Ir para o início' }).click()
    await pagina.getByRole('heading', { name: 'WhatsApp das empresas' }).waitFor()
  })

  test('whoever has no password is told how to get one, from the login on', async () => {
    const pagina = await painel.navegador.abrir(/status of 410/)
    await pagina.getByRole('link', { name: 'Esqueci a senha' }).click()
    await pagina.getByText('Peça ao administrador um link').waitFor()
    await pagina.goto(`${painel.servidor.origem}/admin/senha?token=velho`)
    await pagina.getByRole('heading', { name: 'Este link não vale mais' }).waitFor()
  })
})
