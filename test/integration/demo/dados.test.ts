import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criarApp } from '../../../src/app/app.js'
import { lerConfig, problemasDaConfig } from '../../../src/app/config.js'
import type { Banco } from '../../../src/app/database.js'
import { acervoDaDemo } from '../../../src/demo/dados/arquivos/acervo.js'
import { lerEstadoDaDemo } from '../../../src/demo/estado-da-demo.js'
import { mostrarDemo } from '../../../src/demo/mostrar-demo.js'
import { removerDaBase } from '../../../src/demo/remover-demo.js'
import { semear } from '../../../src/demo/semear.js'
import { iniciarSimulador } from '../../../src/demo/simulador/index.js'
import type { EvolutionWhatsApp } from '../../../src/plugin/evolution-whatsapp.js'
import { STATUS } from '../../../src/resources/configuracao-whatsapp/status.js'
import { criarCifra } from '../../../src/services/criptografia/cifra.js'
import { AMBIENTE_DE_PRODUCAO } from '../../helpers/ambiente-de-producao.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'

const API_KEY = 'chave-do-simulador'
const SITE = 'http://127.0.0.1:9'

let pasta: string
let banco: Banco
let simulador: Awaited<ReturnType<typeof iniciarSimulador>>
let whatsapp: EvolutionWhatsApp
let opcoes: Parameters<typeof semear>[0]
let servidor: Server
let url: string

beforeAll(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'demo-'))
  banco = await abrirBancoDeTeste()
  simulador = await iniciarSimulador({ apiKey: API_KEY, aoVoltar: 'sem_anunciar', acervo: acervoDaDemo })
  const chave = randomBytes(32)
  const nada = () => undefined
  const { app, whatsapp: porta } = criarApp({
    dataSource: banco.dataSource,
    siteUrl: SITE,
    evolution: { url: simulador.url, apiKey: API_KEY },
    encryptionKeys: [chave.toString('base64')],
    sessionSecret: randomBytes(32).toString('base64'),
    reconciliacao: { intervaloSegundos: false },
    registro: { info: nada, warn: nada, error: nada },
    demo: {
      contas: [
        { chave: 'suporte', email: 'suporte@demo.local' },
        { chave: 'leitura', email: 'lia@demo.local' },
      ],
      telefone: `${simulador.url}/telefone`,
      empresa: 'demo-3',
    },
    ...(banco.embutido && { escutar: banco.embutido.escutar }),
  })
  whatsapp = porta
  servidor = createServer(app).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  opcoes = {
    dataSource: banco.dataSource,
    whatsapp,
    pasta,
    dados: {
      cifra: criarCifra([chave]),
      siteUrl: SITE,
      simulador: { url: simulador.url, plantar: simulador.controle.plantar },
    },
  }
  await semear(opcoes)
})
afterAll(async () => {
  servidor.close()
  await simulador.parar()
  await banco.fechar()
  await rm(pasta, { recursive: true })
})

const contar = async (sql: string): Promise<number> => {
  const [{ n }] = await banco.dataSource.query(`SELECT count(*)::int AS n FROM ${sql}`)
  return n
}
const statusDeTodas = (): Promise<unknown[]> =>
  banco.dataSource.query(
    'SELECT instance_name, status, motivo, numero_conectado FROM whatsapp.configuracao_whatsapp ORDER BY id',
  )

it('has forty companies in every state, with a month behind them', async () => {
  expect(await contar('whatsapp.empresa')).toBe(40)
  const vistos: { status: string }[] = await banco.dataSource.query(
    'SELECT DISTINCT status FROM whatsapp.configuracao_whatsapp',
  )
  expect(vistos.map(({ status }) => status).sort()).toEqual([...STATUS].sort())
  const [{ dias }] = await banco.dataSource.query(
    `SELECT count(DISTINCT em::date)::int AS dias FROM whatsapp.mudanca_de_status WHERE em > now() - interval '30 days'`,
  )
  expect(dias).toBeGreaterThan(20)
  expect(await contar('whatsapp.evento_webhook')).toBeGreaterThan(1000)
})

it('has messages of many kinds, that wait, that failed, and that nobody has read', async () => {
  const distintos = async (coluna: string) => {
    const linhas: { v: string }[] = await banco.dataSource.query(
      `SELECT DISTINCT ${coluna} AS v FROM whatsapp.mensagem`,
    )
    return linhas.map(({ v }) => v)
  }
  expect(await distintos('tipo')).toEqual(
    expect.arrayContaining(['texto', 'imagem', 'audio', 'documento', 'figurinha', 'localizacao', 'reacao']),
  )
  expect(await distintos('status')).toEqual(
    expect.arrayContaining(['recebida', 'lida', 'entregue', 'pendente', 'falhou', 'expirada', 'cancelada']),
  )
  expect(await contar('whatsapp.conversa WHERE nao_lidas > 0')).toBeGreaterThan(5)
  expect(await contar('whatsapp.novidade_parada')).toBe(2)
  expect(await contar('whatsapp.modelo_de_mensagem')).toBeGreaterThan(3)
})

it('is what the server says, so that a round corrects nothing and finds the orphans', async () => {
  const antes = await statusDeTodas()
  await whatsapp.reconciliar()
  expect(await statusDeTodas()).toEqual(antes)
  expect(await contar('whatsapp.instancia_orfa')).toBe(2)
})

it('has every file that a message names', async () => {
  const comArquivo: { instancia: string; id: string; mimetype: string }[] = await banco.dataSource.query(
    `SELECT c.instance_name AS instancia, m.whatsapp_id AS id, m.midia->>'mimetype' AS mimetype
     FROM whatsapp.mensagem m JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id
     WHERE m.tipo IN ('imagem', 'audio', 'documento', 'figurinha')`,
  )
  expect(comArquivo.length).toBeGreaterThan(4)
  for (const { instancia, id, mimetype } of comArquivo) {
    const resposta = await fetch(`${simulador.url}/chat/getBase64FromMediaMessage/${instancia}`, {
      method: 'POST',
      headers: { apikey: API_KEY, 'content-type': 'application/json' },
      body: JSON.stringify({ message: { key: { id } } }),
    })
    const arquivo = (await resposta.json()) as { mimetype: string; base64: string }
    expect(arquivo.mimetype).toBe(mimetype)
    expect(arquivo.base64.length).toBeGreaterThan(500)
  }
})

describe('who is shown around', () => {
  const entrar = async (email: string) => {
    const resposta = await fetch(`${url}/admin/demo/entrar`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email }),
    })
    const cookie = resposta.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
    return { status: resposta.status, cookie }
  }
  const passeio = async (cookie: string) => (await fetch(`${url}/admin/demo`, { headers: { cookie } })).json()

  it('is somebody of the demo with one click, and nobody else', async () => {
    const { status, cookie } = await entrar('suporte@demo.local')
    expect(status).toBe(303)
    expect(await passeio(cookie)).toMatchObject({
      nome: 'Loja da Ana',
      conectada: false,
      comMensagem: false,
      telefone: expect.stringContaining('/telefone?instancia=loja-da-ana'),
    })
    expect(await passeio((await entrar('lia@demo.local')).cookie)).toBeNull()
    const { cookie: deNinguem } = await entrar('ze@demo.local')
    expect(await passeio(deNinguem)).toEqual({ erro: 'sessao' })
  })

  it('is on this machine: under another name nobody is let in', async () => {
    const pedido = request(`${url}/admin/demo/entrar`, {
      method: 'POST',
      headers: { host: 'rebind.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    pedido.end('email=suporte%40demo.local')
    const [{ statusCode, headers }] = await once(pedido, 'response')
    expect([statusCode, headers['set-cookie']]).toEqual([404, undefined])
    const visivelDeFora = await lerConfig({ DATA_DIR: pasta, HOST: '0.0.0.0' })
    expect(await mostrarDemo(visivelDeFora, { urlTelefone: '' })).toBeNull()
  })

  it('is told so by its pages, which hold no text of anybody as code', async () => {
    const pagina = await (await fetch(`${url}/admin/login`)).text()
    expect(pagina).toMatch(/<html data-demo="\{&#34;contas&#34;:/)
  })
})

it('is made once, and goes with one command: what people made stays', async () => {
  const usuarios = await semear(opcoes)
  expect(usuarios.map(({ email }) => email)).toEqual(
    ['suporte', 'ze', 'lia', 'ana'].map((nome) => `${nome}@demo.local`),
  )
  expect(await contar('whatsapp.empresa')).toBe(40)
  await whatsapp.sincronizarEmpresa({ referencia: 'minha', nome: 'Minha empresa' })
  expect(await removerDaBase(banco.dataSource)).toEqual({ empresas: 40, usuarios: 4 })
  for (const tabela of ['mensagem', 'conversa', 'contato', 'evento_webhook', 'mudanca_de_status', 'novidade'])
    expect([tabela, await contar(`whatsapp.${tabela}`)]).toEqual([tabela, 0])
  expect(await contar('whatsapp.empresa')).toBe(1)
  expect(await lerEstadoDaDemo(pasta)).toBe('semeada')
  await banco.dataSource.query(`DELETE FROM whatsapp.empresa WHERE referencia = 'minha'`)
})

it('without its data begins with three bare companies, and the same users', async () => {
  const outra = await mkdtemp(join(tmpdir(), 'demo-vazia-'))
  const usuarios = await semear({ ...opcoes, pasta: outra, dados: null })
  expect(usuarios).toHaveLength(4)
  expect(await contar('whatsapp.empresa')).toBe(3)
  expect(await contar('whatsapp.mensagem')).toBe(0)
  await rm(outra, { recursive: true })
})

describe('whether there is a demo at all', () => {
  const dados = async (env: NodeJS.ProcessEnv) =>
    (await lerConfig({ DATA_DIR: pasta, ...env })).dadosDeDemonstracao

  it("is asked where the database is somebody's own, and not where it is the embedded one", async () => {
    const DATABASE_URL = 'postgres://banco/x'
    expect(await dados({})).toBe(true)
    expect(await dados({ DEMO: 'nao' })).toBe(false)
    expect(await dados({ DATABASE_URL })).toBe(false)
    expect(await dados({ DATABASE_URL, DEMO: 'sim' })).toBe(true)
  })

  it('is no question beside a real Evolution, or in production', async () => {
    const real = { EVOLUTION_API_URL: 'http://127.0.0.1:1', EVOLUTION_API_KEY: 'chave' }
    expect(await dados(real)).toBe(false)
    expect(problemasDaConfig({ ...real, DEMO: 'sim' })).toEqual([
      'DEMO=sim é só para o simulador: tire EVOLUTION_API_URL',
    ])
    expect(await dados(AMBIENTE_DE_PRODUCAO)).toBe(false)
  })
})
