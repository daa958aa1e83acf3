import { join } from 'node:path'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { abrirPainel } from './painel-aberto.js'

const TELAS = join(import.meta.dirname, 'telas')

const painel = abrirPainel()

test('a tenant finds out what is wrong, repairs it with the button on its line, and sees it green', async () => {
  const { navegador, servidor } = painel
  const pagina = await navegador.entrarComo('ze@demo.local')
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
  await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
  await servidor.escanear('ze', { numero: '5511999990002', nome: 'Zé da Navalha' })
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()

  await pagina.getByRole('link', { name: 'Fazer um diagnóstico' }).click()
  await pagina.getByRole('button', { name: 'Verificar agora' }).click()
  await pagina.getByRole('heading', { name: 'Nenhum problema, 1 aviso' }).waitFor()

  await pagina.getByRole('heading', { name: 'Barbearia do Zé' }).waitFor()
  await servidor.sumir('ze')
  await pagina.getByRole('button', { name: 'Verificar de novo' }).click()
  const linha = pagina.getByRole('listitem').filter({ hasText: 'Instância' }).first()
  await linha.getByText('A instância não existe mais no servidor.').waitFor()
  await linha.getByText('Problema', { exact: true }).waitFor()
  await pagina.getByRole('heading', { name: '1 problema encontrado' }).waitFor()
  await pagina.setViewportSize({ width: 1280, height: 1200 })
  await pagina.screenshot({ path: join(TELAS, 'diagnostico.png'), animations: 'disabled' })
  expect(await infracoes(pagina)).toEqual([])
  await pagina.getByRole('button', { name: 'Usar tema escuro' }).click()
  await pagina.setViewportSize({ width: 390, height: 1700 })
  expect(await infracoes(pagina)).toEqual([])
  await pagina.screenshot({ path: join(TELAS, 'diagnostico-celular-escuro.png'), animations: 'disabled' })
  await pagina.setViewportSize({ width: 1280, height: 800 })
  await pagina.screenshot({ path: join(TELAS, 'diagnostico-escuro.png'), animations: 'disabled' })

  await pagina.getByRole('link', { name: 'Ir para “Instância”' }).click()
  await linha.getByRole('button', { name: /Conectar WhatsApp/ }).click()
  await linha.getByText('Certo', { exact: true }).waitFor()
  await pagina.getByRole('link', { name: 'Abrir o QR Code' }).waitFor()
  await pagina.getByRole('button', { name: 'O QR Code não aparece' }).click()
  expect(await pagina.getByRole('listitem').filter({ hasText: 'Registro do webhook' }).count()).toBe(0)
  // What a symptom leaves out is one press away.
  await pagina.getByRole('link', { name: 'Ir para “Endereço deste sistema”' }).click()
  await pagina.getByRole('listitem').filter({ hasText: 'só existe neste computador' }).waitFor()
})
