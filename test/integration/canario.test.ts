import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { SignJWT } from 'jose'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { iniciarSimulador } from '../../src/demo/simulador/index.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { lerCredenciais } from '../../src/services/criptografia/credenciais.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { abrirTudo, type Dito, despejar, escutarServidor, procurar, repetir } from '../helpers/canario.js'
import { aceitarConvite, entrar } from '../helpers/navegante.js'
import { SENHA } from '../helpers/usuarios.js'
import { abrirServidor, type ServidorLocal } from '../unit/evolution/servidor.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const [velha, nova] = [randomBytes(32), randomBytes(32)]
const cifra = criarCifra([nova, velha])
const planta = (nome: string) => `canario+${nome}/${randomBytes(12).toString('hex')}`

/** Every secret there is, by a name of its own. */
const segredos = new Map([
  ['the SaaS’s API key', API_KEY],
  ['the users’ password', SENHA],
  ['a new user’s password', planta('senha')],
  ['a mistyped password', planta('engano')],
  ['a company’s own API key', planta('propria')],
  ['a refused API key', planta('recusada')],
  ['the session secret', planta('sessao')],
  ['the metrics token', planta('metricas')],
  ['ENCRYPTION_KEY, new', nova.toString('base64')],
  ['ENCRYPTION_KEY, new, in hex', nova.toString('hex')],
  ['ENCRYPTION_KEY, old', velha.toString('base64')],
  ['ENCRYPTION_KEY, old, in hex', velha.toString('hex')],
])
const segredo = (nome: string): string => {
  const valor = segredos.get(nome)
  if (!valor) throw new Error(`nothing was planted as ${nome}`)
  return valor
}
const senhaNova = segredo('a new user’s password')
const chavePropria = segredo('a company’s own API key')
const metricas = { token: segredo('the metrics token') }

/** Everything that was said outside of HTTP and the database. */
const ditos: Dito[] = []
const anotar = (onde: string, valor: unknown) =>
  ditos.push({
    onde,
    texto: [String(valor), JSON.stringify(valor), inspect(valor, { depth: 10, showHidden: true })].join('\n'),
  })
/** What a call gives or how it fails: both may be shown. */
const chamar = async <T>(promessa: Promise<T>): Promise<T | undefined> => {
  try {
    const valor = await promessa
    anotar('a result', valor)
    return valor
  } catch (erro) {
    anotar('an error', erro)
    return undefined
  }
}

let aplicacao: Aplicacao
let ouvido: ReturnType<typeof escutarServidor>
let propria: Awaited<ReturnType<typeof iniciarSimulador>>
/** An Evolution that answers with all that it was sent. */
let eco: ServidorLocal

const colher = async () => {
  for (const [nome, valor] of await abrirTudo(aplicacao.dataSource.manager, cifra)) {
    if (![...segredos.values()].includes(valor)) segredos.set(`${nome}, ${segredos.size}`, valor)
  }
}

beforeAll(async () => {
  for (const metodo of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, metodo).mockImplementation((...valores) => {
      anotar('the console', valores)
    })
  }
  const registro = pino(
    { level: 'trace' },
    { write: (linha) => ditos.push({ onde: 'the log', texto: linha }) },
  )
  propria = await iniciarSimulador({ apiKey: chavePropria, semente: 8, tempos: temposCurtos })
  eco = await abrirServidor(repetir)
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    metricas,
    opcoes: {
      registro,
      encryptionKeys: [nova, velha].map((chave) => chave.toString('base64')),
      sessionSecret: segredo('the session secret'),
    },
  })
  ouvido = escutarServidor(aplicacao.url)
})
afterAll(async () => {
  ouvido.parar()
  await aplicacao.parar()
  await propria.parar()
  await eco.fechar()
  vi.restoreAllMocks()
})

it('goes through everything there is', async () => {
  const { whatsapp, simulador, url, dataSource } = aplicacao
  await colher()
  await entrar(url, 'admin@teste.local', segredo('a mistyped password'))
  await entrar(url, 'ninguem@teste.local')
  const ada = await entrar(url, 'admin@teste.local')
  const sofia = await entrar(url, 'suporte@teste.local')
  const ze = await entrar(url, 'ze@teste.local')

  const fim = new AbortController()
  const vivo = await ada.pedir('/admin/whatsapp/vivo', { signal: fim.signal })
  expect(vivo.headers.get('content-type')).toBe('text/event-stream')

  // The first company: from connecting to deleting.
  await ze.acao(1, 'conectar', {})
  const nome = simulador.controle.instancias()[0]?.nome ?? ''
  await simulador.controle.escanear(nome, { numero: '5511999990002', nome: 'Zé' })
  const status = async () =>
    (await dataSource.query('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1'))[0].status
  await esperar(async () => (await status()) === 'conectado')
  await colher()
  await chamar(whatsapp.enviarMensagemTexto(1, { numero: '5511988887777', texto: 'Oi' }))
  await chamar(whatsapp.enviarMensagemImagem(1, { numero: '5511988887777', imagem: 'https://localhost/a' }))
  await ada.acao(1, 'verificarStatus', {})
  await sofia.acao(1, 'rotacionarSegredo', {})
  await sofia.acao(1, 'rotacionarSegredo', {})
  await colher()
  await chamar(whatsapp.rotacionarChaves())
  await ada.acao(1, 'reiniciar', {})
  await chamar(whatsapp.obterQrcode(1))

  // The second: a server of its own, first with a key that it refuses, and then one that says all it hears.
  const proprio = (endereco: string, apiKey: string) =>
    ada.acao(2, 'configurarServidor', { modo: 'proprio', url: endereco, apiKey })
  await proprio(propria.url, segredo('a refused API key'))
  await proprio('https://10.0.0.1', chavePropria)
  expect((await proprio(propria.url, chavePropria)).corpo.notice.type).toBe('success')
  await ada.acao(2, 'conectar', {})
  await chamar(whatsapp.deletarInstancia(2))
  expect((await proprio(eco.url, chavePropria)).corpo.notice.type).toBe('success')
  for (const acao of [
    'conectar',
    'verQrcode',
    'verificarStatus',
    'reiniciar',
    'desconectar',
    'rotacionarSegredo',
  ])
    await ada.acao(2, acao, {})
  await chamar(whatsapp.criarInstancia(2))
  await chamar(whatsapp.enviarMensagemTexto(2, { numero: '5511988887777', texto: 'Oi' }))
  expect(eco.recebidos.some(({ cabecalhos }) => cabecalhos.apikey === chavePropria)).toBe(true)
  expect(eco.recebidos.some(({ corpo }) => corpo.includes('jwt_key'))).toBe(true)
  await colher()

  // Deliveries: what carries the token and the address, what is not JSON, what knocks at the wrong door.
  const { instanceToken, webhookSecret } = await lerCredenciais(dataSource.manager, cifra, 1)
  const entregar = async (empresaId: number, corpo: string, porta?: string) => {
    const { webhookSecret: daqui, jwtKey } = await lerCredenciais(dataSource.manager, cifra, empresaId)
    const assinatura = new SignJWT({ app: 'evolution', action: 'webhook' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(Buffer.from(jwtKey ?? ''))
    return fetch(`${url}/api/webhooks/whatsapp/${empresaId}/${porta ?? daqui}`, {
      method: 'POST',
      body: corpo,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await assinatura}` },
    })
  }
  const evento = JSON.stringify({
    event: 'connection.update',
    instance: nome,
    data: { instance: nome, state: 'open', statusReason: 200 },
    destination: `${url}/api/webhooks/whatsapp/1/${webhookSecret}`,
    apikey: instanceToken,
  })
  expect((await entregar(1, evento)).status).toBe(200)
  expect((await entregar(1, `{"apikey":"${instanceToken}",`)).status).toBe(400)
  expect((await entregar(1, evento, 'porta-errada')).ok).toBe(false)
  await dataSource.query('ALTER TABLE whatsapp.evento_webhook RENAME TO fora')
  expect((await entregar(1, evento.replace('200', '201'))).status).toBe(503)
  await dataSource.query('ALTER TABLE whatsapp.fora RENAME TO evento_webhook')
  // The second company's asks its Evolution for the profile, which says all it hears.
  expect((await entregar(2, evento)).status).toBe(200)
  await esperar(() => ditos.some(({ texto }) => texto.includes('não foi possível conferir')))
  await chamar(whatsapp.processarWebhook(1, JSON.parse(evento)))
  await chamar(whatsapp.processarWebhook(1, { event: 'que.nada', apikey: instanceToken }))
  await esperar(async () => (await dataSource.query('SELECT FROM whatsapp.evento_webhook')).length > 3)
  const [{ id: eventoId }] = await dataSource.query(
    'SELECT id FROM whatsapp.evento_webhook ORDER BY id DESC LIMIT 1',
  )
  await sofia.json(`/resources/EventoWebhook/records/${eventoId}/reprocessar`, {})
  await chamar(whatsapp.reprocessarEventos({ desde: new Date(0) }, { aplicar: true }))

  // Evolution down, and failing.
  for (const falha of [{ fora: true }, { fora: false, erro: 500 }, { erro: null }] as const) {
    simulador.controle.falhas(falha)
    await ada.acao(1, 'verificarStatus', {})
    await chamar(whatsapp.obterStatusConexao(1))
  }
  await ada.acao(1, 'desconectar', {})
  await ada.acao(1, 'excluirInstancia', { confirmacao: nome })

  // Users, lists, pages.
  const usuario = { nome: 'Nova', email: 'nova@teste.local', papel: 'suporte' }
  await ada.json('/resources/Usuario/actions/new', { ...usuario, senha: senhaNova })
  await ada.json('/resources/Usuario/actions/new', { ...usuario, email: 'nenhum', senha: senhaNova })
  const { corpo: criada } = await ada.json('/resources/Usuario/actions/new', usuario)
  await ada.json(`/resources/Usuario/records/${criada.record.id}/edit`, { senha: senhaNova })
  const { corpo: convidada } = await ada.json(`/resources/Usuario/records/${criada.record.id}/convidar`, {})
  const { pathname, search } = new URL(convidada.convite.feito.link)
  await aceitarConvite(url + pathname + search, senhaNova)
  expect((await entrar(url, 'nova@teste.local', senhaNova)).login.status).toBe(302)
  for (const caminho of ['/admin/api/resources/Usuario/actions/new', '/admin/login', '/admin/nada'])
    await ada.pedir(caminho, {
      method: 'POST',
      body: `{"senha":"${senhaNova}","password":"${senhaNova}`,
      headers: { 'content-type': 'application/json' },
    })
  for (const recurso of ['Empresa', 'ConfiguracaoWhatsApp', 'EventoWebhook', 'Usuario', 'Auditoria']) {
    await ada.lista(recurso)
    for (const id of [1, 2, 5]) await ada.json(`/resources/${recurso}/records/${id}/show`)
    for (const coluna of ['senha', 'webhookSecret', 'instanceToken', 'jwtKey'])
      await ada.lista(recurso, `?filters.${coluna}=${encodeURIComponent('x')}&sortBy=${coluna}`)
    await ada.pedir(`/admin/resources/${recurso}`)
    await ada.pedir(`/admin/resources/${recurso}/records/1/show`)
  }
  for (const caminho of ['/admin', '/admin/login', '/admin/api/dashboard', '/healthz', '/readyz', '/nada'])
    await ada.pedir(caminho)
  await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricas.token}` } })
  await fetch(`${url}/metrics`)
  await ada.pedir('/admin/logout')
  await colher()
  fim.abort()
})

it('has heard what it is about', () => {
  const tudo = ouvido.ditos().map(({ texto }) => texto)
  const alguma = (padrao: RegExp) => tudo.some((texto) => padrao.test(texto))
  expect(alguma(/event: mudou/)).toBe(true)
  expect(alguma(/<!DOCTYPE html>/i)).toBe(true)
  expect(alguma(/set-cookie: /i)).toBe(true)
  expect(alguma(/"instanceName":"barbearia-do-ze_1"/)).toBe(true)
  expect(alguma(/adminjs_evolution_\w+_total/)).toBe(true)
  expect(ditos.filter(({ onde }) => onde === 'an error').length).toBeGreaterThan(3)
  expect(ditos.filter(({ onde }) => onde === 'the log').length).toBeGreaterThan(0)
  expect(segredos.size).toBeGreaterThan(20)
})

it('has given no secret away, by HTTP, in a result, an error, or the log', () => {
  expect(procurar([...ouvido.ditos(), ...ditos], segredos)).toEqual([])
})

it('has put no secret into the database in clear', async () => {
  const despejo = await despejar(aplicacao.dataSource)
  expect(despejo.map(({ texto }) => texto).join()).toContain('barbearia-do-ze_1')
  expect(procurar(despejo, segredos)).toEqual([])
})
