import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { ProxyRecusado } from '../../src/services/evolution/erros.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { contarPedidos } from '../helpers/contar-pedidos.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const SENHA_DO_PROXY = 'CanarioSenhaDoProxy'

let aplicacao: Aplicacao
let contador: ReturnType<typeof contarPedidos>
type Navegante = Awaited<ReturnType<typeof entrar>>
let admin: Navegante
let ze: Navegante
/** Somebody who answers, as a proxy would. */
const proxy = createServer((socket) => socket.on('error', () => undefined).end())
let porta: number

beforeAll(async () => {
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  porta = (proxy.address() as AddressInfo).port
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: { comportamento: { padrao: { ignorarGrupos: true } } },
  })
  contador = contarPedidos(aplicacao.simulador.url)
  admin = await entrar(aplicacao.url, 'admin@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
})
beforeEach(() => {
  contador.pedidos.length = 0
})
afterAll(async () => {
  contador.parar()
  await aplicacao.parar()
  proxy.close()
})

const NOME = 'barbearia-do-ze_1'
const noServidor = async (caminho: string, corpo?: object) => {
  const resposta = await fetch(`${aplicacao.simulador.url}${caminho}/${NOME}`, {
    method: corpo ? 'POST' : 'GET',
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    ...(corpo && { body: JSON.stringify(corpo) }),
  })
  return resposta.json()
}
const ajustes = () => noServidor('/settings/find')
const proxyDoServidor = () => noServidor('/proxy/find')
const pedir = async (quem: Navegante, corpo?: object, id = 1) => {
  const { corpo: resposta } = await quem.json(
    `/resources/ConfiguracaoWhatsApp/records/${id}/comportamento`,
    corpo,
  )
  return resposta
}
const trilha = () =>
  aplicacao.dataSource
    .getRepository(Auditoria)
    .find({ where: { acao: 'comportamento' }, order: { id: 'ASC' } })
const reconciliar = async () => {
  await aplicacao.dataSource.query('UPDATE whatsapp.reconciliacao SET proxima = now()')
  return aplicacao.whatsapp.reconciliar()
}
const doProxy = (mais = {}) => ({
  proxy: true,
  proxyProtocolo: 'http',
  proxyHost: '127.0.0.1',
  proxyPorta: porta,
  proxyUsuario: 'ze',
  ...mais,
})

it('keeps what was chosen before there is an instance, and has it in force before the QR', async () => {
  expect(await pedir(ze)).toMatchObject({
    comportamento: { situacao: 'semInstancia', ajustes: { ignorarGrupos: true, recusarChamadas: false } },
  })
  const { notice } = await pedir(ze, { recusarChamadas: true, mensagemChamada: 'Escreva, por favor.' })
  expect(notice).toMatchObject({ message: 'feito.comportamento_semInstancia', type: 'success' })
  await aplicacao.whatsapp.criarInstancia(1)
  expect(await ajustes()).toMatchObject({
    rejectCall: true,
    msgCall: 'Escreva, por favor.',
    groupsIgnore: true,
    alwaysOnline: false,
  })
  const [daEscolha, daConexao] = ['POST /settings/set', 'GET /instance/connect'].map((caminho) =>
    contador.pedidos.findIndex((pedido) => pedido.startsWith(caminho)),
  )
  expect(daEscolha).toBeGreaterThanOrEqual(0)
  expect(daEscolha).toBeLessThan(daConexao ?? -1)
  expect((await pedir(ze)).comportamento.situacao).toBe('aplicado')
})

it('gives the defaults to a new instance of a company that chose nothing', async () => {
  await aplicacao.whatsapp.criarInstancia(2)
  expect(await aplicacao.whatsapp.verComportamento(2)).toMatchObject({
    situacao: 'aplicado',
    ajustes: { ignorarGrupos: true, recusarChamadas: false },
  })
})

it('changes what is named and nothing else, tells the server, and writes down who did it', async () => {
  await aplicacao.simulador.controle.escanear(NOME)
  const { notice, comportamento } = await pedir(ze, { sempreOnline: true })
  expect(notice).toMatchObject({ message: 'feito.comportamento', type: 'success' })
  expect(comportamento.ajustes).toMatchObject({
    sempreOnline: true,
    recusarChamadas: true,
    ignorarGrupos: true,
  })
  expect(await ajustes()).toMatchObject({ alwaysOnline: true, rejectCall: true, groupsIgnore: true })
  expect((await trilha()).at(-1)).toMatchObject({
    autor: 'ze@teste.local',
    empresaId: 1,
    resultado: 'ok',
    antes: { sempreOnline: false },
    depois: { sempreOnline: true },
  })
})

it('lets a company change what the host allows it, and see no proxy', async () => {
  for (const corpo of [{ sincronizarHistorico: true }, doProxy(), { proxy: false }, { inventado: 1 }]) {
    const { notice } = await pedir(ze, corpo)
    expect([JSON.stringify(corpo), notice.type]).toEqual([JSON.stringify(corpo), 'error'])
  }
  expect(await proxyDoServidor()).toBeNull()
  expect(await ajustes()).toMatchObject({ syncFullHistory: false })
  await pedir(admin, doProxy({ proxySenha: SENHA_DO_PROXY }))
  expect((await pedir(admin)).comportamento.proxy).toMatchObject({ host: '127.0.0.1', senhaDefinida: true })
  expect((await pedir(ze)).comportamento.proxy).toBeNull()
})

describe('a proxy', () => {
  it('is tried out by the server, and kept only when it gets out through it', async () => {
    const { notice } = await pedir(admin, doProxy({ proxyPorta: 1 }))
    expect(notice).toMatchObject({ message: 'erros.proxy_recusado', type: 'error' })
    expect((await pedir(admin)).comportamento.proxy).toMatchObject({ porta })
    expect(await proxyDoServidor()).toMatchObject({ enabled: true, port: String(porta) })
    await expect(
      aplicacao.whatsapp.mudarComportamento(1, {
        proxy: { protocolo: 'socks5', host: '127.0.0.1', porta: 1, usuario: '' },
      }),
    ).rejects.toBeInstanceOf(ProxyRecusado)
  })

  it.each(['http://proxy.example', 'proxy.example:80', 'a b', ''])(
    'has an address and no more: %j',
    async (proxyHost) => {
      expect((await pedir(admin, doProxy({ proxyHost }))).notice.type).toBe('error')
    },
  )

  it('has a password that is written, sealed, told to the server, and never read back', async () => {
    expect(await proxyDoServidor()).toMatchObject({ username: 'ze', password: SENHA_DO_PROXY })
    const guardado = await aplicacao.dataSource.query(
      `SELECT row_to_json(s)::text || row_to_json(b)::text AS texto FROM whatsapp.credencial_evolution s
       JOIN whatsapp.comportamento b USING (configuracao_id)`,
    )
    expect(JSON.stringify(guardado)).not.toContain(SENHA_DO_PROXY)
    const lidas = [
      JSON.stringify(await pedir(admin)),
      JSON.stringify(await trilha()),
      JSON.stringify(await aplicacao.whatsapp.verComportamento(1)),
      aplicacao.linhas.join(),
    ]
    for (const texto of lidas) expect(texto).not.toContain(SENHA_DO_PROXY)
    expect((await trilha()).some(({ detalhe }) => detalhe === 'proxySenha')).toBe(true)
  })

  it('keeps its password as long as it is the same, and hands it to no other', async () => {
    await pedir(admin, doProxy())
    expect(await proxyDoServidor()).toMatchObject({ password: SENHA_DO_PROXY })
    await pedir(admin, doProxy({ proxyUsuario: 'outro' }))
    expect(await proxyDoServidor()).toMatchObject({ username: 'outro', password: '' })
    expect((await pedir(admin)).comportamento.proxy.senhaDefinida).toBe(false)
    await pedir(admin, doProxy({ proxySenha: SENHA_DO_PROXY }))
  })
})

describe('a round of the reconciler', () => {
  it('mends what somebody changed on the server, and asks nothing more where all is well', async () => {
    await noServidor('/settings/set', {
      rejectCall: false,
      groupsIgnore: false,
      alwaysOnline: false,
      readMessages: false,
      readStatus: false,
      syncFullHistory: false,
    })
    await noServidor('/proxy/set', {
      enabled: true,
      host: '127.0.0.1',
      port: String(porta),
      protocol: 'http',
      username: 'ze',
      password: 'outra',
    })
    expect(await reconciliar()).toMatchObject({ ajustadas: 1 })
    expect(await ajustes()).toMatchObject({ rejectCall: true, groupsIgnore: true, alwaysOnline: true })
    expect(await proxyDoServidor()).toMatchObject({ password: SENHA_DO_PROXY })
    contador.pedidos.length = 0
    expect(await reconciliar()).toMatchObject({ ajustadas: 0 })
    expect(contador.pedidos.filter((pedido) => pedido.startsWith('POST'))).toEqual([])
  })

  it('leaves a proxy alone that was set on the server while nobody chose one here', async () => {
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.comportamento SET proxy_escolhido = false, proxy_host = NULL, proxy_porta = NULL,
       proxy_protocolo = NULL, proxy_usuario = NULL WHERE configuracao_id = 1`,
    )
    await pedir(admin, { lerStatus: true })
    expect(await reconciliar()).toMatchObject({ ajustadas: 0 })
    expect(await proxyDoServidor()).toMatchObject({ enabled: true })
    await pedir(admin, { proxy: false })
    expect(await proxyDoServidor()).toMatchObject({ enabled: false, host: '', password: '' })
  })

  it('tells later what the server did not take, at growing distance', async () => {
    aplicacao.simulador.controle.falhas({ erro: 500 })
    const { notice } = await pedir(admin, { lerMensagens: true })
    expect(notice.message).toBe('feito.comportamento_pendente')
    aplicacao.simulador.controle.falhas({ erro: null })
    expect((await pedir(admin)).comportamento).toMatchObject({
      situacao: 'pendente',
      erro: 'evolution_falha_no_servidor',
      ajustes: { lerMensagens: true },
    })
    expect(await reconciliar()).toMatchObject({ ajustadas: 0 })
    await aplicacao.dataSource.query('UPDATE whatsapp.comportamento SET tentar_em = now()')
    expect(await reconciliar()).toMatchObject({ ajustadas: 1 })
    expect(await ajustes()).toMatchObject({ readMessages: true })
    expect((await pedir(admin)).comportamento).toMatchObject({ situacao: 'aplicado', erro: null })
  })
})

it('does not let an instance connect without the proxy it was to have', async () => {
  await aplicacao.whatsapp.deletarInstancia(1)
  await pedir(admin, doProxy({ proxyPorta: 1 }))
  await expect(aplicacao.whatsapp.criarInstancia(1)).rejects.toMatchObject({ codigo: 'proxy_recusado' })
  expect(contador.pedidos.filter((pedido) => pedido.includes('/instance/connect/'))).toEqual([])
  await pedir(admin, { proxy: false })
  await aplicacao.whatsapp.criarInstancia(1)
})

it('changes many at once, with one line in the trail, and no field that was not named', async () => {
  const antes = (await trilha()).length
  const { corpo: vazia } = await admin.json('/resources/ConfiguracaoWhatsApp/actions/emMassa', {
    acao: 'comportamento',
    ajustes: '{}',
  })
  expect(vazia.notice.type).toBe('error')
  const { corpo } = await admin.json('/resources/ConfiguracaoWhatsApp/actions/emMassa', {
    acao: 'comportamento',
    ajustes: JSON.stringify({ ignorarGrupos: false }),
  })
  expect(corpo.tarefa).toMatchObject({ acao: 'comportamento', total: 2 })
  await esperar(async () => {
    const { corpo: lida } = await admin.json(
      `/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${corpo.tarefa.id}`,
    )
    return lida.tarefa.porSituacao.ok === 2
  })
  await esperar(async () => (await trilha()).length > antes)
  expect((await trilha()).slice(antes)).toMatchObject([
    {
      depois: {
        ok: 2,
        resultados: [
          { id: 1, resultado: 'ok', 'antes.ignorarGrupos': 'true', 'depois.ignorarGrupos': 'false' },
          { id: 2, resultado: 'ok' },
        ],
      },
    },
  ])
  expect(await ajustes()).toMatchObject({ groupsIgnore: false, rejectCall: true })
})
