import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const painel = abrirPainelNoProcesso({ semear: async () => {} })

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

/** In this process the simulator gives WhatsApp's own addresses. */
const FOTO_DO_WHATSAPP = /conexoes\/1\/foto|pps\.whatsapp\.net|ERR_NAME_NOT_RESOLVED/

/** A small screen that is touched. */
const noTelefone = async (email: string): Promise<Page> => {
  const pagina = await painel.navegador.entrarComo(email, { tolerar: FOTO_DO_WHATSAPP })
  await pagina.setViewportSize({ width: 390, height: 844 })
  const sessao = await pagina.context().newCDPSession(pagina)
  await sessao.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await sessao.send('Emulation.setUserAgentOverride', { userAgent: IPHONE })
  await pagina.reload()
  return pagina
}
const mudar = (colunas: string) =>
  painel.aplicacao.dataSource.query(`UPDATE whatsapp.configuracao_whatsapp SET ${colunas} WHERE id = 2`)

test('on a phone the code comes first, in sight, with its time, and leads to the conversations', async () => {
  const pagina = await noTelefone('ze@teste.local')
  await pagina.getByRole('button', { name: 'Conectar com código' }).click()
  await pagina.getByLabel('Número do WhatsApp').fill('(11) 98888-7777')
  await pagina.getByRole('button', { name: 'Receber código' }).click()
  const codigo = pagina.locator('.wa-codigo-valor')
  await codigo.waitFor()
  const lugar = await codigo.boundingBox()
  expect((lugar?.y ?? 9999) + (lugar?.height ?? 0)).toBeLessThan(844)
  await pagina.getByText(/^Vale por mais \d+ s$/).waitFor()
  await expect
    .poll(() => pagina.getByRole('tab', { name: 'iPhone' }).getAttribute('aria-selected'))
    .toBe('true')
  await pagina.getByText('Toque em Conectar com número de telefone e digite o código.').waitFor()
  const antes = await codigo.textContent()

  // WhatsApp changes it by itself.
  const { controle } = painel.aplicacao.simulador
  const nome = controle.instancias()[0]?.nome ?? ''
  controle.girarQr(nome)
  await pagina.getByText('Código novo: o anterior não vale mais.').waitFor()
  expect(await codigo.textContent()).not.toBe(antes)

  await pagina.getByRole('button', { name: 'Cancelar este código' }).click()
  await pagina.getByRole('button', { name: 'Conectar com código' }).click()
  await pagina.getByLabel('Número do WhatsApp').fill('(11) 97777-6666')
  await pagina.getByRole('button', { name: 'Receber código' }).click()
  await codigo.waitFor()
  await controle.digitarCodigo(nome, ((await codigo.textContent()) ?? '').replace('-', ''))
  await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()
  await pagina.getByRole('link', { name: 'Ver conversas' }).click()
  await pagina.waitForURL(/resources\/Conversa/)
})

test('on a phone a QR that somebody else asked for is no dead end: a code can be had', async () => {
  await painel.aplicacao.whatsapp.deletarInstancia(1)
  await painel.aplicacao.whatsapp.criarInstancia(1)
  const pagina = await noTelefone('ze@teste.local')
  await pagina.getByLabel('Número do WhatsApp').fill('(11) 98888-7777')
  await pagina.getByRole('button', { name: 'Receber código' }).click()
  await pagina.locator('.wa-codigo-valor').waitFor()
  await pagina.getByRole('button', { name: 'Voltar ao QR Code' }).click()
  await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
})

test.each([
  ['desconectado', 'banido', 'O WhatsApp bloqueou este número', 'Conectar outro número'],
  ['desconectado', 'substituido', 'Este WhatsApp foi conectado em outro lugar', 'Conectar WhatsApp'],
  ['erro', 'instancia_inexistente', 'A conexão sumiu do servidor', 'Conectar WhatsApp'],
])('a connection that is %s, as %s, says so in its own words', async (status, motivo, titulo, botao) => {
  await mudar(`status = '${status}', motivo = '${motivo}', qr_code = NULL, ultimo_erro = NULL`)
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    em: '/resources/ConfiguracaoWhatsApp/records/2/conectar',
  })
  await pagina.getByRole('heading', { name: titulo }).waitFor()
  await pagina.getByRole('button', { name: botao }).waitFor()
})

test('a number that is connected twice here is said on the page', async () => {
  const { dataSource } = painel.aplicacao
  await dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', motivo = NULL, numero_conectado = '5511988887777' WHERE id IN (1, 2)`,
  )
  const pagina = await painel.navegador.entrarComo('ze@teste.local')
  await pagina.getByText('Este número está conectado aqui mais de uma vez.').waitFor()
})
