import { afterAll, beforeAll, expect, it } from 'vitest'
import { criarApp } from '../../src/app/app.js'
import { lerConfig } from '../../src/app/config.js'
import { AMBIENTE_DE_PRODUCAO } from '../helpers/ambiente-de-producao.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ opcoes: { siteUrl: 'https://painel.exemplo' } })
})
afterAll(() => aplicacao.parar())

const pedir = (headers: Record<string, string>, caminho = '/admin/login') =>
  fetch(aplicacao.url + caminho, { redirect: 'manual', headers: { accept: 'text/html', ...headers } })

it('tells whoever comes without X-Forwarded-Proto what the proxy lacks, instead of a login that never ends', async () => {
  const pagina = await pedir({})
  expect([pagina.status, pagina.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
  const texto = await pagina.text()
  expect(texto).toContain('X-Forwarded-Proto: https')
  expect(texto).toContain('lang="en"')
  expect(await (await pedir({ 'x-forwarded-proto': 'http' })).text()).toContain(
    'O proxy disse que a ligação era http',
  )
  expect((await pedir({ 'x-forwarded-proto': 'https' })).status).toBe(200)
})

it('tells a program the same in JSON', async () => {
  const resposta = await pedir({ accept: 'application/json' }, '/admin/api/resources/Empresa/actions/list')
  expect([resposta.status, await resposta.json()]).toEqual([400, expect.objectContaining({ erro: 'proxy' })])
})

it('lets probes and deliveries come without it', async () => {
  expect((await pedir({}, '/readyz')).status).toBe(200)
  expect((await pedir({}, '/api/webhooks/whatsapp/1/x')).status).toBe(405)
})

it('believes only the proxies it was told of, and says so where another one speaks', async () => {
  const { dataSource, simulador } = aplicacao
  const { app } = criarApp({
    dataSource,
    siteUrl: 'https://painel.exemplo',
    evolution: { url: simulador.url, apiKey: 'x' },
    encryptionKeys: [Buffer.alloc(32, 1).toString('base64')],
    sessionSecret: 'x'.repeat(32),
    proxyConfiavel: ['10.0.0.0/8'],
    registro: { info() {}, warn() {}, error() {} },
  })
  const { createServer } = await import('node:http')
  const servidor = createServer(app).listen(0, '127.0.0.1')
  await new Promise((pronto) => servidor.once('listening', pronto))
  const { port } = servidor.address() as { port: number }
  const resposta = await fetch(`http://127.0.0.1:${port}/admin/login`, {
    headers: { accept: 'text/html', 'x-forwarded-proto': 'https' },
  })
  servidor.close()
  expect(resposta.status).toBe(400)
  expect(await resposta.text()).toContain('(127.0.0.1) não é de confiança')
})

it('listens on this machine alone unless it is told otherwise, in production too', async () => {
  expect((await lerConfig(AMBIENTE_DE_PRODUCAO)).host).toBe('127.0.0.1')
  expect((await lerConfig({ ...AMBIENTE_DE_PRODUCAO, HOST: '0.0.0.0' })).host).toBe('0.0.0.0')
})

it('takes addresses and networks for its proxies, by default this machine and private networks', async () => {
  expect((await lerConfig(AMBIENTE_DE_PRODUCAO)).proxyConfiavel).toEqual(['loopback', 'uniquelocal'])
  const dita = await lerConfig({ ...AMBIENTE_DE_PRODUCAO, PROXY_CONFIAVEL: '203.0.113.7, 10.1.0.0/16' })
  expect(dita.proxyConfiavel).toEqual(['203.0.113.7', '10.1.0.0/16'])
  for (const ruim of ['proxy.interno', '10.0.0.0/33', '1', '10.0.0.0/8/8'])
    await expect(lerConfig({ ...AMBIENTE_DE_PRODUCAO, PROXY_CONFIAVEL: ruim })).rejects.toThrow(
      'PROXY_CONFIAVEL',
    )
})
