import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { abrirCenario, ate, type Cenario, pausa } from './cenario.js'
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

const ouvindo = (nome: string, events: string[]) =>
  cenario.criar(nome, { webhook: { url: receptor.url, events } })

const eventos = () => receptor.recebidas.map(({ corpo }) => corpo.event)

describe('webhooks that go wrong on demand', () => {
  test('a doubled event comes twice, byte for byte', async () => {
    cenario.sim.controle.falhasDeWebhook({ duplicar: 1 })
    await ouvindo('loja', ['INSTANCE_CREATE', 'REMOVE_INSTANCE'])
    await cenario.chamar('DELETE', '/instance/delete/loja')
    await receptor.esperar(3)
    expect(eventos().sort()).toEqual(['instance.create', 'instance.create', 'remove.instance'])
    const criadas = receptor.recebidas.filter(({ corpo }) => corpo.event === 'instance.create')
    expect(criadas[0]?.sha256).toBe(criadas[1]?.sha256)
  })

  test('an event out of order comes after the next one', async () => {
    cenario.sim.controle.falhasDeWebhook({ desordenar: 1 })
    await ouvindo('loja', ['INSTANCE_CREATE', 'CONNECTION_UPDATE'])
    await cenario.conectar('loja')
    await receptor.esperar(2)
    expect(eventos()).toEqual(['connection.update', 'instance.create'])
  })

  test('a delayed event comes late', async () => {
    cenario.sim.controle.falhasDeWebhook({ atrasar: 1, atrasoMs: 80 })
    const inicio = Date.now()
    await ouvindo('loja', ['INSTANCE_CREATE'])
    await receptor.esperar(1)
    expect(Date.now() - inicio).toBeGreaterThanOrEqual(80)
  })

  test('a lost event comes with the first retry', async () => {
    cenario.sim.controle.falhasDeWebhook({ perderParaRepetir: 1 })
    await ouvindo('loja', ['INSTANCE_CREATE'])
    await receptor.esperar(1)
    await ate(() => cenario.sim.controle.entregas()[0]?.situacao === 'entregue')
    expect(cenario.sim.controle.entregas()[0]?.tentativas).toHaveLength(2)
  })

  test('the same seed gives the same chances', async () => {
    const sorte = async () => {
      const { sim } = await abrirCenario({ semente: 42 })
      sim.controle.falhasDeWebhook({ duplicar: { chance: 0.5 } })
      for (const nome of ['a', 'b', 'c', 'd', 'e', 'f']) {
        await fetch(`${sim.url}/instance/create`, {
          method: 'POST',
          headers: { apikey: 'test-master-key', 'content-type': 'application/json' },
          body: JSON.stringify({
            instanceName: nome,
            integration: 'WHATSAPP-BAILEYS',
            webhook: { url: receptor.url, events: ['INSTANCE_CREATE'] },
          }),
        })
      }
      await pausa(50)
      const instancias = sim.controle.entregas().map(({ instancia }) => instancia)
      await sim.parar()
      return instancias
    }
    expect(await sorte()).toEqual(await sorte())
  })
})

describe('a server that goes wrong on demand', () => {
  test('cuts the connection while it is away, and the control still works', async () => {
    cenario.sim.controle.falhas({ fora: true })
    await expect(cenario.chamar('GET', '/')).rejects.toThrow('fetch failed')
    const falhas = (await (await fetch(`${cenario.url}/_simulador/falhas`)).json()) as { servidor: unknown }
    expect(falhas.servidor).toMatchObject({ fora: true })
    cenario.sim.controle.falhas({ fora: false })
    expect((await cenario.chamar('GET', '/')).status).toBe(200)
  })

  test('answers with the status it is told', async () => {
    cenario.sim.controle.falhas({ erro: 503 })
    expect((await cenario.chamar('GET', '/')).status).toBe(503)
  })

  test('answers as slowly as it is told', async () => {
    cenario.sim.controle.falhas({ lentoMs: 60 })
    const inicio = Date.now()
    await cenario.chamar('GET', '/')
    expect(Date.now() - inicio).toBeGreaterThanOrEqual(59)
  })

  test('lies about a state until it is told to stop', async () => {
    await cenario.criar('loja')
    cenario.sim.controle.estadoErrado('loja', 'open')
    expect((await cenario.chamar('GET', '/instance/connectionState/loja')).body).toMatchObject({
      instance: { state: 'open' },
    })
    cenario.sim.controle.estadoErrado('loja', null)
    expect((await cenario.chamar('GET', '/instance/connectionState/loja')).body).toMatchObject({
      instance: { state: 'close' },
    })
  })

  test('loses an instance without a word', async () => {
    await ouvindo('loja', [])
    await receptor.esperar(1)
    cenario.sim.controle.sumir('loja')
    expect((await cenario.chamar('GET', '/instance/connectionState/loja')).status).toBe(404)
    await pausa(30)
    expect(eventos()).toEqual(['instance.create'])
  })

  test('destroys the instance when its name is created twice at the same time', async () => {
    cenario.sim.controle.tempos.criar = 200
    const respostas = await Promise.all([cenario.criar('loja'), cenario.criar('loja')])
    expect(respostas.map(({ status }) => status).sort()).toEqual([201, 400])
    expect((await cenario.chamar('GET', '/instance/connectionState/loja')).status).toBe(404)
  })

  test('reports a refused message as ERROR', async () => {
    await ouvindo('loja', ['MESSAGES_UPDATE'])
    await cenario.conectar('loja')
    await cenario.sim.controle.escanear('loja')
    cenario.sim.controle.recusarMensagens('loja', 1)
    await cenario.chamar('POST', '/message/sendText/loja', { number: '5511988887777', text: 'oi' })
    const [recebida] = await receptor.esperar(1)
    expect(recebida?.corpo.data).toMatchObject({ status: 'ERROR', fromMe: true })
  })
})
