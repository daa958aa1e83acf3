import type { Page, Request } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { marcar } from './navegador.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'

const LISTA = '/resources/ConfiguracaoWhatsApp'
const NO_PRAZO = { timeout: 20_000 }

const painel = abrirPainelNoProcesso()

const abrir = async (consulta: string, tolerar?: RegExp): Promise<Page> => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', {
    tolerar,
    em: `${LISTA}?${consulta}`,
  })
  await linhas(pagina).first().waitFor()
  return pagina
}
const linhas = (pagina: Page) => pagina.locator('tbody tr')
const linha = (pagina: Page, empresa: string) => linhas(pagina).filter({ hasText: empresa })
const ehLeitura = (pedido: Request) => pedido.url().includes('/actions/list')
const contarLeituras = (pagina: Page) => {
  const leituras: string[] = []
  pagina.on('request', (pedido) => {
    if (ehLeitura(pedido)) leituras.push(pedido.url())
  })
  return leituras
}
const pausa = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const idDe = async (instancia: string): Promise<number> => {
  const [{ id }] = await painel.aplicacao.dataSource.query(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE instance_name LIKE $1',
    [`${instancia}%`],
  )
  return id
}
/** What another node writes, and then says to all. */
const mudar = async (instancia: string, colunas: string, comAviso = true): Promise<void> => {
  const id = await idDe(instancia)
  await painel.aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET ${colunas} WHERE id = $1`,
    [id],
  )
  if (comAviso) await avisar(id)
}
const avisar = (id: number) =>
  painel.aplicacao.dataSource.query(`SELECT pg_notify('adminjs_evolution', $1)`, [JSON.stringify([[id, 0]])])
/** As a browser does when another tab is looked at. */
const esconder = (pagina: Page, escondida: boolean) =>
  pagina.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, escondida)

beforeEach(() => mudar('loja-3-5', `status = 'desconectado', evidencia_em = now()`, false))

test('a row follows what a webhook tells, and page, filter, order, ticks and place stay as they were', async () => {
  const { whatsapp, simulador } = painel.aplicacao
  const consulta = 'filters.ativo=true&sortBy=instanceName&direction=asc&page=2'
  const pagina = await abrir(consulta)
  await expect.poll(() => linhas(pagina).count(), NO_PRAZO).toBe(10)
  const iris = linha(pagina, 'Floricultura Íris 3')
  await iris.getByText('Desconectado', { exact: true }).waitFor()
  const marca = linha(pagina, 'Pet Shop Amigo 3').locator('input[type=checkbox]')
  await marcar(marca)
  await pagina.setViewportSize({ width: 1280, height: 500 })
  await iris.scrollIntoViewIfNeeded()
  const ordem = await linhas(pagina).locator('[data-property-name=empresaId]').allInnerTexts()
  const lugar = await iris.boundingBox()
  await pagina.evaluate(() => {
    document.documentElement.dataset.semRecarga = 'sim'
  })

  const id = await idDe('loja-3-5')
  await whatsapp.criarInstancia(id)
  await iris.getByText('Aguardando QR Code').waitFor()
  const nome = simulador.controle.instancias()[0]?.nome ?? ''
  await simulador.controle.escanear(nome, { numero: '5511999990077', nome: 'Íris' })
  await iris.getByText('Conectado', { exact: true }).waitFor()
  simulador.controle.desconectarNoTelefone(nome)
  await iris.getByText('Desconectado', { exact: true }).waitFor()

  expect(await marca.isChecked()).toBe(true)
  expect(new URL(pagina.url()).search).toBe(`?${consulta}`)
  expect(await linhas(pagina).locator('[data-property-name=empresaId]').allInnerTexts()).toEqual(ordem)
  expect((await iris.boundingBox())?.y).toBeCloseTo(lugar?.y ?? 0, -1)
  expect(await pagina.evaluate(() => document.documentElement.dataset.semRecarga)).toBe('sim')
})

test('a status that is confirmed only shows its new evidence', async () => {
  await mudar('loja-3-5', `evidencia_em = now() - interval '40 minutes', evidencia = 'webhook'`, false)
  const pagina = await abrir('sortBy=instanceName&direction=desc')
  const iris = linha(pagina, 'Floricultura Íris 3')
  await iris.getByText(/há 40 min/).waitFor()
  await mudar('loja-3-5', `evidencia_em = now(), evidencia = 'sonda'`)
  await iris.getByText(/^verificado/).waitFor()
})

test('a storm of hints is a reading every two seconds, and the last of them counts', async () => {
  const pagina = await abrir('sortBy=instanceName&direction=desc')
  const leituras = contarLeituras(pagina)
  const outra = await idDe('loja-3-4')
  const inicio = Date.now()
  while (Date.now() - inicio < 5000) {
    await avisar(outra)
    await pausa(50)
  }
  await mudar('loja-3-5', `status = 'conectado'`)
  await linha(pagina, 'Floricultura Íris 3').getByText('Conectado', { exact: true }).waitFor()
  expect(leituras.length).toBeGreaterThan(1)
  expect(leituras.length).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - inicio) / 2000))
})

test('a hidden page reads nothing, and once when it is looked at again', async () => {
  const pagina = await abrir('sortBy=instanceName&direction=desc')
  const iris = linha(pagina, 'Floricultura Íris 3')
  const leituras = contarLeituras(pagina)
  const outra = await idDe('loja-1-0')
  // Two hints: the second one's reading is still to come when the page is hidden.
  await avisar(outra)
  await expect.poll(() => leituras.length, NO_PRAZO).toBe(1)
  await avisar(outra)
  await pausa(300)
  await esconder(pagina, true)
  await mudar('loja-3-5', `status = 'conectado'`)
  await pausa(3000)
  expect(leituras).toHaveLength(1)
  await esconder(pagina, false)
  await iris.getByText('Conectado', { exact: true }).waitFor()
  await pausa(2500)
  expect(leituras).toHaveLength(2)
})

test('what happened before the stream came to be is caught up with', async () => {
  const pagina = await painel.navegador.entrarComo('suporte@teste.local', { tolerar: /vivo|ERR_FAILED/ })
  await pagina.context().route('**/whatsapp/vivo', (rota) => rota.abort())
  await pagina.goto(`${painel.aplicacao.url}/admin${LISTA}?sortBy=instanceName&direction=desc`)
  const iris = linha(pagina, 'Floricultura Íris 3')
  await iris.getByText('Desconectado', { exact: true }).waitFor()
  await mudar('loja-3-5', `status = 'conectado'`)
  await pagina.context().unroute('**/whatsapp/vivo')
  await iris.getByText('Conectado', { exact: true }).waitFor()
})

test('an answer that comes after the page was turned does not bring the other page back', async () => {
  const pagina = await abrir('sortBy=instanceName&direction=asc')
  let soltar = () => {}
  const solta = new Promise<void>((resolve) => {
    soltar = resolve
  })
  await pagina.route('**/actions/list**', async (rota) => {
    if (!rota.request().url().includes('page=2')) await solta
    await rota.continue()
  })
  const pedida = pagina.waitForRequest(ehLeitura)
  await avisar(await idDe('loja-1-0'))
  await pedida
  await pagina.getByTestId('next').click()
  await linha(pagina, 'Floricultura Íris 3').waitFor()
  const respondida = pagina.waitForResponse((resposta) => ehLeitura(resposta.request()))
  soltar()
  await respondida
  await pausa(500)
  expect(await linha(pagina, 'Barbearia do Zé').count()).toBe(0)
  await expect.poll(() => linha(pagina, 'Floricultura Íris 3').count()).toBe(1)
})

test('the last row of the last page fits the filter no more: the page before it is shown', async () => {
  const consulta = 'filters.status=erro&sortBy=instanceName&direction=asc&perPage=2'
  const pagina = await abrir(`${consulta}&page=2`)
  await linha(pagina, 'Farmácia Saúde 3').waitFor()
  await mudar('loja-3-4', `status = 'conectado'`)
  await linha(pagina, 'Farmácia Saúde 1').waitFor()
  await expect.poll(() => linhas(pagina).count(), NO_PRAZO).toBe(2)
  expect(new URL(pagina.url()).searchParams.get('filters.status')).toBe('erro')
})
