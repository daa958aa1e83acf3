import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import type { SaudeDoServidor } from '../../../src/services/visao-geral/servidores.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { contarPedidos } from '../../helpers/contar-pedidos.js'
import { entrar } from '../../helpers/navegante.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

const QUANTAS = 12
let aplicacao: Aplicacao
const nomes: string[] = []
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ tempos: temposCurtos })
  for (let i = 0; i < QUANTAS; i++) {
    const { id: empresaId } = await aplicacao.whatsapp.criarEmpresa({ nome: `Loja ${i}`, slug: `loja-${i}` })
    const { id, instanceName } = await configuracoes().findOneByOrFail({ empresaId })
    await aplicacao.whatsapp.criarInstancia(id)
    await aplicacao.simulador.controle.escanear(instanceName, { numero: `55119888800${10 + i}` })
    nomes.push(instanceName)
  }
  await ateFicarem('conectado')
})
afterAll(() => aplicacao.parar())

const configuracoes = () => aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp)
const nossas = () =>
  configuracoes().find({ where: nomes.map((instanceName) => ({ instanceName })), order: { id: 'ASC' } })
const ateFicarem = (status: string) =>
  esperar(async () => (await nossas()).every((linha) => linha.status === status))
const rodada = async () => {
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  return aplicacao.whatsapp.reconciliar()
}
const { falhas, falhasDeWebhook, desconectarNoTelefone, escanear } = {
  falhas: (mudanca: object) => aplicacao.simulador.controle.falhas(mudanca),
  falhasDeWebhook: (mudanca: object) => aplicacao.simulador.controle.falhasDeWebhook(mudanca),
  desconectarNoTelefone: (nome: string) => aplicacao.simulador.controle.desconectarNoTelefone(nome),
  escanear: (nome: string) => aplicacao.simulador.controle.escanear(nome),
}

describe('a server that falls silent', () => {
  it('has its instances doubted by the next round, and every page says since when', async () => {
    await rodada()
    falhas({ fora: true })
    expect(await rodada()).toMatchObject({ servidores: 1, falhas: 1 })
    const linhas = await nossas()
    const [{ mudo_desde: desde }] = await aplicacao.dataSource.query(
      'SELECT mudo_desde FROM whatsapp.reconciliacao',
    )
    expect(linhas.map(({ status, servidorMudoDesde }) => [status, servidorMudoDesde])).toEqual(
      linhas.map(() => ['conectado', desde]),
    )
    const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
    const { corpo } = await sofia.lista('ConfiguracaoWhatsApp', '?perPage=50')
    const naLista = corpo.records.filter(
      ({ params }: { params: { status: string } }) => params.status === 'conectado',
    )
    expect(naLista).toHaveLength(QUANTAS)
    for (const { params } of naLista) expect(new Date(params.servidorMudoDesde)).toEqual(desde)
    const pagina = await sofia.acao(linhas[0]?.id ?? 0, 'conectar')
    expect(pagina.corpo.estado.evidencia.servidorMudoDesde).toBe(desde.toISOString())
    const servidores: SaudeDoServidor[] = await (await sofia.pedir('/admin/whatsapp/servidores')).json()
    expect(servidores[0]?.semRespostaDesde).toBe(desde.toISOString())
  })

  it('stays silent since the same moment, and is complained of once', async () => {
    const quando = () => aplicacao.dataSource.query('SELECT mudo_desde FROM whatsapp.reconciliacao')
    const antes = await quando()
    await rodada()
    await rodada()
    expect(await quando()).toEqual(antes)
    const ditas = aplicacao.linhas.filter((linha) => linha.startsWith('servidor não pôde ser reconciliado'))
    expect(ditas).toHaveLength(1)
  })

  it('is asked, once it is back, only about the instances that its list has otherwise', async () => {
    falhasDeWebhook({ perder: { chance: 1 } })
    const [primeira = '', segunda = ''] = nomes
    desconectarNoTelefone(primeira)
    desconectarNoTelefone(segunda)
    falhas({ fora: false })
    const contador = contarPedidos(aplicacao.simulador.url)
    expect(await rodada()).toMatchObject({ falhas: 0, confirmadas: QUANTAS - 2, corrigidas: 2 })
    expect(contador.pedidos.sort()).toEqual(
      [
        'GET /',
        `GET /instance/connectionState/${primeira}`,
        `GET /instance/connectionState/${segunda}`,
        'GET /instance/fetchInstances',
      ].sort(),
    )
    contador.parar()
    const linhas = await nossas()
    expect(linhas.every(({ servidorMudoDesde }) => servidorMudoDesde === null)).toBe(true)
    expect(linhas.map(({ status }) => status)).toEqual([
      'desconectado',
      'desconectado',
      ...Array(QUANTAS - 2).fill('conectado'),
    ])
    falhasDeWebhook({ perder: 0 })
  })
})

describe('deliveries lost for all instances', () => {
  it('leave no record wrong after one round, whatever happened meanwhile', async () => {
    falhasDeWebhook({ perder: { chance: 1 } })
    // Those two come back with other phones, one vanishes, the others are logged out.
    const [primeira = '', segunda = '', terceira = '', ...demais] = nomes
    for (const nome of [primeira, segunda]) {
      const resposta = await fetch(`${aplicacao.simulador.url}/instance/connect/${nome}`, {
        headers: { apikey: 'chave-global-de-teste' },
      })
      await resposta.json()
      await escanear(nome)
    }
    aplicacao.simulador.controle.sumir(terceira)
    for (const nome of demais) desconectarNoTelefone(nome)
    const antes = (await nossas()).map(({ status }) => status)
    expect(antes.filter((status) => status === 'conectado')).toHaveLength(QUANTAS - 2)
    await rodada()
    const depois = new Map((await nossas()).map((linha) => [linha.instanceName, linha]))
    const verdade = new Map(aplicacao.simulador.controle.instancias().map((uma) => [uma.nome, uma]))
    for (const nome of [primeira, segunda]) {
      expect(depois.get(nome)).toMatchObject({
        status: 'conectado',
        numeroConectado: verdade.get(nome)?.numero,
      })
    }
    expect(depois.get(terceira)?.status).toBe('erro')
    expect(new Set(demais.map((nome) => depois.get(nome)?.status))).toEqual(new Set(['desconectado']))
  })

  it('and another phone on a connection that never seemed to change is noticed', async () => {
    const [nome = ''] = nomes
    desconectarNoTelefone(nome)
    await fetch(`${aplicacao.simulador.url}/instance/connect/${nome}`, {
      headers: { apikey: 'chave-global-de-teste' },
    }).then((resposta) => resposta.json())
    await aplicacao.simulador.controle.escanear(nome, { numero: '5521977776666' })
    expect(await rodada()).toMatchObject({ corrigidas: 1 })
    expect(await configuracoes().findOneByOrFail({ instanceName: nome })).toMatchObject({
      status: 'conectado',
      numeroConectado: '5521977776666',
    })
    falhasDeWebhook({ perder: 0 })
  })
})
