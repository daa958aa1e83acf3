import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diferencas } from '../../helpers/forma.js'
import { abrirCenario, type Cenario, pausa } from './cenario.js'
import { abrirReceptor, type Receptor } from './receptor.js'

let cenario: Cenario
let receptor: Receptor

beforeEach(async () => {
  cenario = await abrirCenario()
  receptor = await abrirReceptor()
})
afterEach(async () => {
  await cenario.sim.parar()
  await receptor.fechar()
})

const da = (versao: string, nome: string) =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/evolution/${versao}/http/${nome}.json`, import.meta.url), 'utf8'),
  ) as {
    request: { method: string; path: string; body?: object }
    response: { status: number; body: unknown }
  }

/** Asks as recorded, of an instance of the recorded name; what differs in shape. */
const comparar = async (versao: string, nome: string) => {
  const { request, response } = da(versao, nome)
  const resposta = await cenario.chamar(request.method, request.path, request.body)
  const textosLivres = ['register_url', 'docs_url']
  return diferencas(response, { ...response, ...resposta }, { textosLivres })
}

describe('without a connection', () => {
  test.each(['60-sendText-state-close', '63-whatsappNumbers-state-close'])(
    '%s is as 2.3.7 has it',
    async (nome) => {
      cenario.sim.controle.versao('2.3.7')
      await cenario.criar('a-token')
      expect(await comparar('2.3.7', nome)).toEqual([])
    },
  )
})

describe('of what is sent beside texts', () => {
  test.each([
    '111-sendMedia-document',
    '111c-sendMedia-audio',
    '112-sendWhatsAppAudio',
    '112b-sendWhatsAppAudio-bad',
    '119-sendReaction',
    '121-updateMessage',
    '122-deleteMessageForEveryone',
  ])('%s is answered as 2.3.7 answers', async (nome) => {
    cenario.sim.controle.versao('2.3.7')
    await cenario.abrir('m-media')
    const diferentes = await comparar('2.3.7', nome)
    // Times that are texts: theirs is not ours.
    expect(diferentes.filter((uma) => !/[Tt]imestamp(Ms)?: esperado "\d+", veio "\d+"/.test(uma))).toEqual([])
  })
})

describe('a subscription', () => {
  const com = (nome: string, events: string[]) =>
    cenario.chamar('POST', `/webhook/set/${nome}`, { webhook: { enabled: true, url: receptor.url, events } })

  test('that names what 2.4 brought is refused as a whole before, and taken from then on', async () => {
    await cenario.criar('loja')
    const eventos = ['QRCODE_UPDATED', 'MESSAGING_HISTORY_SET']
    expect(await com('loja', eventos)).toMatchObject({ status: 400 })
    expect((await cenario.chamar('GET', '/webhook/find/loja')).body).toBeNull()
    cenario.sim.controle.versao('2.4.0')
    expect(await com('loja', eventos)).toMatchObject({ status: 201, body: { events: eventos } })
  })
})

describe('2.4', () => {
  beforeEach(() => cenario.sim.controle.versao('2.4.0'))

  test('does nothing for anybody until it is activated, and greets all the same', async () => {
    await cenario.criar('loja_1')
    cenario.sim.controle.falhas({ semLicenca: true })
    for (const nome of ['gate-state', 'gate-create', 'gate-list', 'gate-send', 'gate-logout'])
      expect(await comparar('2.4.0', nome)).toEqual([])
    // The key does not matter, nor whether there is one.
    expect((await cenario.chamar('GET', '/instance/fetchInstances', undefined, null)).status).toBe(503)
    expect(await cenario.chamar('GET', '/')).toMatchObject({ status: 200, body: { version: '2.4.0' } })
    expect(await comparar('2.4.0', 'license-status-inactive')).toEqual([])
    cenario.sim.controle.falhas({ semLicenca: false })
    expect(await cenario.chamar('GET', '/license/status')).toMatchObject({ body: { status: 'active' } })
    expect((await cenario.chamar('GET', '/instance/fetchInstances')).status).toBe(200)
  })

  test('knows no licence before', async () => {
    cenario.sim.controle.versao('2.3.7')
    expect((await cenario.chamar('GET', '/license/status')).status).toBe(404)
  })

  test('logs out what is closed, and trims names', async () => {
    expect((await cenario.criar(' loja_1 ')).body).toMatchObject({ instance: { instanceName: 'loja_1' } })
    expect(await comparar('2.4.0', 'logout-when-close')).toEqual([])
    expect(await comparar('2.4.0', 'restart-when-close')).toEqual([])
  })

  test('restarts in a shape of its own', async () => {
    await cenario.abrir('loja_1')
    expect(await comparar('2.4.0', 'restart-open')).toEqual([])
  })

  test('says in headers what a delivery is, and when it was minted', async () => {
    const antes = Date.now()
    await cenario.criar('loja', { webhook: { url: receptor.url, events: ['INSTANCE_CREATE'] } })
    await receptor.esperar(1)
    const cabecalhos = receptor.recebidas[0]?.cabecalhos ?? {}
    expect(cabecalhos).toMatchObject({
      'x-instance-name': 'loja',
      'x-event-type': 'instance.create',
      'user-agent': 'EvolutionAPI-Webhook/2.4.0',
    })
    const em = Number(cabecalhos['x-timestamp'])
    expect(em).toBeGreaterThanOrEqual(antes)
    expect(em).toBeLessThanOrEqual(Date.now())
  })

  test('leaves alone at a start what was closed', async () => {
    await cenario.criar('fechada')
    await cenario.abrir('aberta')
    await cenario.sim.controle.reiniciarServidor()
    await pausa(100)
    const estados = Object.fromEntries(
      cenario.sim.controle.instancias().map(({ nome, estado }) => [nome, estado]),
    )
    expect(estados).toEqual({ fechada: 'close', aberta: 'open' })
  })
})

test('a delivery lost for good is never attempted', async () => {
  cenario.sim.controle.falhasDeWebhook({ perder: 1 })
  await cenario.criar('uma', { webhook: { url: receptor.url, events: ['INSTANCE_CREATE'] } })
  await cenario.criar('outra', { webhook: { url: receptor.url, events: ['INSTANCE_CREATE'] } })
  await receptor.esperar(1)
  await pausa(100)
  expect(receptor.recebidas.map(({ corpo }) => corpo.instance)).toEqual(['outra'])
})
