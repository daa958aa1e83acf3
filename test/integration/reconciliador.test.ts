import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pausar } from 'node:timers/promises'
import { IsNull, Not } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { InstanciaOrfa } from '../../src/resources/instancia-orfa/instancia-orfa.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { criarMemoriaDeVersoes } from '../../src/services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from '../../src/services/evolution/servidor-proprio.js'
import { criarMetricas } from '../../src/services/metricas/metricas.js'
import { criarReconciliador } from '../../src/services/reconciliacao/reconciliador.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { contarPedidos } from '../helpers/contar-pedidos.js'
import { type DoisNos, iniciarDoisNos } from '../helpers/dois-nos.js'
import { noPostgres } from '../helpers/precisa.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

let aplicacao: Aplicacao
let contador: ReturnType<typeof contarPedidos>
let serie = 0

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
  contador = contarPedidos(aplicacao.simulador.url)
})
beforeEach(() => {
  contador.pedidos.length = 0
})
afterAll(async () => {
  contador.parar()
  await aplicacao.parar()
})

const configuracoes = () => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp)
const ler = (id: number) => configuracoes().findOneByOrFail({ id })
const conectada = async () => {
  serie += 1
  const { whatsapp, simulador } = aplicacao
  const empresa = await whatsapp.criarEmpresa({ nome: `Loja ${serie}`, slug: `loja-${serie}` })
  const { id, instanceName: nome } = await configuracoes().findOneByOrFail({ empresaId: empresa.id })
  await whatsapp.criarInstancia(id)
  await simulador.controle.escanear(nome, { numero: '5511999990002', nome: 'Zé' })
  await esperar(async () => (await ler(id)).nomePerfil === 'Zé')
  return { id, nome, empresaId: empresa.id }
}
/** As if nothing had been heard for so long. */
const envelhecer = (minutos = 60) =>
  aplicacao.dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET evidencia = 'webhook', evidencia_em = now() - $1 * interval '1 minute'
     WHERE evidencia_em IS NOT NULL`,
    [minutos],
  )
/** A round now, whenever it is due. */
const reconciliar = async () => {
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  return aplicacao.whatsapp.reconciliar()
}
const evolution = async (metodo: string, caminho: string, corpo?: object) => {
  const resposta = await fetch(aplicacao.simulador.url + caminho, {
    method: metodo,
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    ...(corpo && { body: JSON.stringify(corpo) }),
  })
  return (await resposta.json()) as Record<string, unknown>
}
const instanciaDeNinguem = (instanceName: string) =>
  evolution('POST', '/instance/create', { instanceName, integration: 'WHATSAPP-BAILEYS', qrcode: false })
const orfas = () => aplicacao.dataSource.getRepository(InstanciaOrfa).find({ order: { id: 'ASC' } })

describe('a round', () => {
  it('gives every record that the list confirms new evidence, for two calls', async () => {
    const [a, b] = [await conectada(), await conectada()]
    await envelhecer()
    contador.pedidos.length = 0
    expect(await reconciliar()).toMatchObject({ servidores: 1, falhas: 0, confirmadas: 2, corrigidas: 0 })
    expect(contador.pedidos).toEqual(['GET /', 'GET /instance/fetchInstances'])
    for (const { id } of [a, b]) {
      const { evidencia, evidenciaEm, status } = await ler(id)
      expect([evidencia, status]).toEqual(['sonda', 'conectado'])
      expect(Date.now() - Number(evidenciaEm)).toBeLessThan(10_000)
    }
  })

  it('corrects a record that drifted, after asking', async () => {
    const { id } = await conectada()
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado',
       sinais = '{"fechada": {"em": 1, "codigo": 401}}' WHERE id = $1`,
      [id],
    )
    await envelhecer()
    expect((await reconciliar()).corrigidas).toBe(1)
    expect(await ler(id)).toMatchObject({ status: 'conectado', evidencia: 'sonda' })
  })

  it('does not believe a list that is stale', async () => {
    const { id, nome } = await conectada()
    aplicacao.simulador.controle.estadoErrado(nome, 'close')
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado',
       sinais = '{"fechada": {"em": 1, "codigo": 401}}' WHERE id = $1`,
      [id],
    )
    await envelhecer()
    expect((await reconciliar()).corrigidas).toBe(0)
    expect((await ler(id)).status).toBe('desconectado')
    aplicacao.simulador.controle.estadoErrado(nome, null)
    await reconciliar()
  })

  it('finds an instance of ours again that the record had forgotten', async () => {
    const { id } = await conectada()
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', sinais = '{}' WHERE id = $1`,
      [id],
    )
    await envelhecer()
    await reconciliar()
    expect((await ler(id)).status).toBe('conectado')
    expect(await orfas()).toEqual([])
  })

  it('marks an instance that vanished, and says why', async () => {
    const { id, nome } = await conectada()
    aplicacao.simulador.controle.sumir(nome)
    await envelhecer()
    await reconciliar()
    expect(await ler(id)).toMatchObject({ status: 'erro', motivo: 'instancia_inexistente' })
  })

  it('leaves a record alone that an operation is at work on', async () => {
    const { id, nome } = await conectada()
    aplicacao.simulador.controle.sumir(nome)
    await envelhecer()
    const operacao = (ate: string) =>
      aplicacao.dataSource.query(
        `UPDATE whatsapp.configuracao_whatsapp SET operacao = 'conectar', operacao_ate = ${ate} WHERE id = $1`,
        [id],
      )
    await operacao(`now() + interval '1 minute'`)
    await reconciliar()
    expect((await ler(id)).status).toBe('conectado')
    await operacao('NULL')
    await reconciliar()
    expect((await ler(id)).status).toBe('erro')
  })

  it('changes nothing while the server is down, and keeps why, without a secret', async () => {
    await conectada()
    await envelhecer()
    const antes = await configuracoes().find({ order: { id: 'ASC' } })
    aplicacao.simulador.controle.falhas({ fora: true })
    expect(await reconciliar()).toMatchObject({ servidores: 1, falhas: 1, confirmadas: 0 })
    aplicacao.simulador.controle.falhas({ fora: false })
    const conhecidas = antes.filter(({ status }) => status !== 'nao_configurado')
    const mudas = await configuracoes().findBy({ servidorMudoDesde: Not(IsNull()) })
    expect(mudas.map(({ id }) => id).sort()).toEqual(conhecidas.map(({ id }) => id).sort())
    const depois = await configuracoes().find({ order: { id: 'ASC' } })
    expect(depois.map((uma) => ({ ...uma, servidorMudoDesde: null }))).toEqual(
      antes.map((uma) => ({ ...uma })),
    )
    const [{ erro, ultima }] = await aplicacao.dataSource.query(
      'SELECT erro, ultima FROM whatsapp.reconciliacao',
    )
    expect([erro, ultima]).toEqual(['evolution_inacessivel', expect.any(Date)])
    const ditas = aplicacao.linhas.filter((linha) => linha.startsWith('servidor não pôde ser reconciliado'))
    expect(ditas).toEqual([
      `servidor não pôde ser reconciliado{"servidor":"${aplicacao.simulador.url}","erro":"evolution_inacessivel"}`,
    ])
    expect((await reconciliar()).falhas).toBe(0)
    expect(await aplicacao.dataSource.query('SELECT erro FROM whatsapp.reconciliacao')).toEqual([
      { erro: null },
    ])
  })

  it('asks a company’s own server with its own key, and forgets a server that is no longer used', async () => {
    const { id } = await conectada()
    const outro = `${aplicacao.simulador.url}/outro`
    await aplicacao.dataSource.query(
      'UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = $1 WHERE id = $2',
      [outro, id],
    )
    contador.pedidos.length = 0
    expect(await reconciliar()).toMatchObject({ servidores: 2, falhas: 1 })
    expect(contador.pedidos).toContain('GET /outro/instance/fetchInstances')
    await aplicacao.dataSource.query(
      'UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = NULL WHERE id = $1',
      [id],
    )
    await reconciliar()
    expect(await aplicacao.dataSource.query('SELECT servidor FROM whatsapp.reconciliacao')).toEqual([
      { servidor: aplicacao.simulador.url },
    ])
  })

  it('waits for no server with those that answer', async () => {
    const [mudo, outro] = [await conectada(), await conectada()]
    let responder = () => {}
    const calado = createServer((_req, res) => {
      responder = () => res.writeHead(503).end()
    }).listen(0, '127.0.0.1')
    await once(calado, 'listening')
    const usar = (id: number, url: string | null) =>
      aplicacao.dataSource.query(
        'UPDATE whatsapp.configuracao_whatsapp SET evolution_api_url = $1 WHERE id = $2',
        [url, id],
      )
    await envelhecer()
    await usar(mudo.id, `http://127.0.0.1:${(calado.address() as AddressInfo).port}`)
    await usar(outro.id, `${aplicacao.simulador.url}/outro`)
    // The silent one comes first.
    await aplicacao.dataSource.query(
      'UPDATE whatsapp.configuracao_whatsapp SET evidencia_em = now() WHERE id = $1',
      [mudo.id],
    )
    const rodada = reconciliar()
    await esperar(async () => {
      const linhas = await aplicacao.dataSource.query(
        `SELECT 1 FROM whatsapp.reconciliacao WHERE erro IS NOT NULL`,
      )
      return linhas.length === 1
    })
    responder()
    expect(await rodada).toMatchObject({ servidores: 3, falhas: 2 })
    for (const { id } of [mudo, outro]) await usar(id, null)
    calado.closeAllConnections()
    calado.close()
  })
})

describe('by itself', () => {
  it('begins a round when one is due, until it is stopped', async () => {
    const { dataSource, simulador } = aplicacao
    const reconciliador = criarReconciliador({
      ambiente: {
        dataSource,
        cifra: criarCifra([randomBytes(32)]),
        siteUrl: aplicacao.url,
        evolution: { url: simulador.url, apiKey: API_KEY },
        servidorProprio: criarServidorProprio({ permitido: false, hosts: [], exigirHttps: true }),
        webhookJwt: 'exigido',
        porOnde: 'webhooks',
        versoes: criarMemoriaDeVersoes(),
        comportamento: { padrao: null, empresaPode: [] },
        registro: registroMudo,
      },
      perguntar: (id) => aplicacao.whatsapp.obterStatusConexao(id),
      metricas: criarMetricas(),
      intervaloSegundos: 0.2,
    })
    await dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
    reconciliador.iniciar()
    await esperar(() => contador.listas() >= 2)
    await reconciliador.parar()
    const ate = contador.listas()
    await pausar(1500)
    expect(contador.listas()).toBe(ate)
  })
})

describe('evidence', () => {
  it('is fresh after a webhook, and after a question, also where nothing changes', async () => {
    const { id, nome } = await conectada()
    const idade = async () => Date.now() - Number((await ler(id)).evidenciaEm)
    await envelhecer()
    aplicacao.simulador.controle.queda(nome)
    await esperar(async () => (await idade()) < 10_000 && (await ler(id)).status === 'conectado')
    expect((await ler(id)).evidencia).toBe('webhook')
    await envelhecer()
    await aplicacao.whatsapp.obterStatusConexao(id)
    expect(await ler(id)).toMatchObject({ status: 'conectado', evidencia: 'sonda' })
    expect(await idade()).toBeLessThan(10_000)
  })
})

describe('orphans', () => {
  it('are listed while they are there, without their token', async () => {
    const { hash } = await instanciaDeNinguem('avulsa')
    await reconciliar()
    const [orfa] = await orfas()
    expect(orfa).toMatchObject({
      servidor: aplicacao.simulador.url,
      instanceName: 'avulsa',
      status: 'desconectado',
      numero: null,
    })
    expect(JSON.stringify(orfa)).not.toContain(String(hash))
    await evolution('DELETE', '/instance/delete/avulsa')
    await esperar(() => aplicacao.simulador.controle.instancias().every(({ nome }) => nome !== 'avulsa'))
    await reconciliar()
    expect(await orfas()).toEqual([])
  })
})

const servidor = process.env.TEST_DATABASE_URL

noPostgres.describe('two nodes on one database', () => {
  let nos: DoisNos
  beforeAll(async () => {
    nos = await iniciarDoisNos(servidor ?? '', { tempos: temposCurtos })
  })
  afterAll(() => nos.parar())

  it('ask a server for its instances once a round', async () => {
    const pedidos = contarPedidos(nos.simulador.url)
    for (const rodada of [1, 2, 3]) {
      const relatorios = await Promise.all([nos.a.whatsapp.reconciliar(), nos.b.whatsapp.reconciliar()])
      expect(relatorios.reduce((soma, { servidores }) => soma + servidores, 0)).toBe(1)
      expect(pedidos.listas()).toBe(rodada)
      // Not due yet.
      expect((await nos.a.whatsapp.reconciliar()).servidores).toBe(0)
      await nos.a.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
    }
    pedidos.parar()
  })
})
