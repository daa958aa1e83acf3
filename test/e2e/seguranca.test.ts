import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { entrar } from './navegador.js'
import { abrirPainel } from './painel-aberto.js'

const HOSTIL = `</script><script>window.executou=1</script><img src=x onerror="window.executou=2">`

const painel = abrirPainel()

test('too many tries are told in words, with how long to wait, in the language of the page', async () => {
  const errar = () =>
    fetch(`${painel.servidor.origem}/admin/login`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'ninguem@demo.local', password: 'errada' }),
    })
  await Promise.all(Array.from({ length: 5 }, errar))
  const pagina = await painel.navegador.abrir(/status of 429 .*\/admin\/login/)
  await entrar(pagina, 'ninguem@demo.local', 'errada')
  await pagina
    .getByRole('alert')
    .filter({ hasText: /^Foram muitas tentativas\. Espere \d+ segundos/ })
    .waitFor()
  await pagina.getByLabel('Idioma').selectOption('en')
  await pagina
    .getByRole('alert')
    .filter({ hasText: /^Too many attempts\. Wait \d+ seconds/ })
    .waitFor()
})

test('the button logs out, an address does not', async () => {
  const pagina = await painel.navegador.entrarComo('ze@demo.local', { em: '/logout' })
  await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
  await pagina.getByRole('button', { name: 'Sair' }).click()
  await pagina.getByRole('button', { name: 'Entrar', exact: true }).waitFor()
  await pagina.goto(`${painel.servidor.origem}/admin`)
  expect(new URL(pagina.url()).pathname).toBe('/admin/login')
})

describe('text of users', () => {
  const mudar = (pagina: Page, registro: string, dados: object) =>
    pagina.evaluate(
      async ([endereco, corpo]) => {
        const headers = { 'content-type': 'application/json' }
        const resposta = await fetch(endereco, { method: 'POST', headers, body: corpo })
        return (await resposta.json()).notice.type
      },
      [`/admin/api/resources/${registro}/edit`, JSON.stringify(dados)] as const,
    )
  /** It stands there as it was written, none of it ran, and nobody advertises. */
  const comoTexto = async (pagina: Page) => {
    await pagina.getByText(HOSTIL).first().waitFor()
    expect(await pagina.evaluate(() => 'executou' in window)).toBe(false)
    expect(await pagina.getByText(/adminjs/i).count()).toBe(0)
  }

  test('is shown as text on every page, whoever looks', async () => {
    const admin = await painel.navegador.entrarComo('admin@demo.local')
    expect(await mudar(admin, 'Empresa/records/1', { nome: HOSTIL })).toBe('success')
    expect(await mudar(admin, 'Usuario/records/1', { nome: HOSTIL })).toBe('success')

    const ze = await painel.navegador.entrarComo('ze@demo.local')
    await comoTexto(ze)
    await ze.getByRole('button', { name: 'Conectar WhatsApp' }).click()
    await ze.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
    await painel.servidor.escanear('ze', { numero: '5511999990002', nome: `Zé ${HOSTIL}` })
    await ze.getByText(`Zé ${HOSTIL}`, { exact: true }).waitFor()

    for (const caminho of [
      'ConfiguracaoWhatsApp',
      'ConfiguracaoWhatsApp/records/1/show',
      'ConfiguracaoWhatsApp/records/1/conectar',
      'Empresa',
      'Empresa/records/1/show',
      'Usuario',
      'Usuario/records/1/show',
      'EventoWebhook',
    ]) {
      await admin.goto(`${painel.servidor.origem}/admin/resources/${caminho}`)
      await comoTexto(admin)
    }
    await admin.goto(`${painel.servidor.origem}/admin/resources/Empresa`)
    await admin.getByLabel('Buscar por nome da empresa').fill(`x${HOSTIL}`)
    await admin.getByText(`Nada encontrado para “x${HOSTIL}”`, { exact: true }).waitFor()
    await comoTexto(admin)
  })
})
