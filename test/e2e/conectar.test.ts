import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { montarCena } from './cena.js'

const TELAS = join(import.meta.dirname, 'telas')

const cena = montarCena()

/** A reload would take the mark away. */
const marcar = (pagina: Page) =>
  pagina.evaluate(() => {
    document.documentElement.dataset.semRecarga = 'sim'
  })
const semRecarga = (pagina: Page) => pagina.evaluate(() => document.documentElement.dataset.semRecarga)

const botaoDeConectar = (pagina: Page) => pagina.getByRole('button', { name: 'Conectar WhatsApp' })
const status = (pagina: Page, texto: string) =>
  pagina.getByRole('status').filter({ hasText: `Status da conexão: ${texto}` })

describe('the connection of a company', () => {
  test('somebody who may only read finds out whom to ask, and no button to connect', async () => {
    const pagina = await cena.navegador.entrarComo('lia@demo.local')
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await pagina.getByText('Peça a quem administra o WhatsApp da empresa').waitFor()
    expect(await botaoDeConectar(pagina).count()).toBe(0)
  })

  test('a tenant connects by QR Code and disconnects, and the page follows without a reload', async () => {
    const pagina = await cena.navegador.entrarComo('ze@demo.local')
    await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
    await marcar(pagina)

    await botaoDeConectar(pagina).click()
    await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
    await status(pagina, 'Aguardando QR Code').waitFor({ state: 'attached' })
    await pagina.screenshot({ path: join(TELAS, 'conectar.png') })

    await cena.servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé da Navalha' })
    await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
    await status(pagina, 'Conectado').waitFor({ state: 'attached' })
    await pagina.getByText('Conectado', { exact: true }).waitFor()
    await pagina.getByText('+55 11 99999-0002', { exact: true }).waitFor()
    await pagina.getByText('Zé da Navalha', { exact: true }).waitFor()
    await pagina.screenshot({ path: join(TELAS, 'conectado.png') })

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
