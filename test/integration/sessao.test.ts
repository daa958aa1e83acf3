import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import session from 'express-session'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criarControleDeAcesso } from '../../src/admin/acesso/controle-de-acesso.js'
import { CAMINHO_DO_VIVO, criarLiveRouter } from '../../src/admin/rotas/live-router.js'
import { mudarSenha } from '../../src/app/mudar-senha.js'
import { Usuario } from '../../src/resources/usuario/usuario.js'
import { criarPubSub } from '../../src/services/pubsub/pub-sub.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { SENHA } from '../helpers/usuarios.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let admin: Navegante
let ze: Navegante
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await como('admin@teste.local')
  ze = await como('ze@teste.local')
})
afterAll(() => aplicacao.parar())

const como = (email: string, senha?: string) => entrar(aplicacao.url, email, senha)
const idDe = async (email: string) =>
  (await aplicacao.dataSource.getRepository(Usuario).findOneByOrFail({ email })).id
const sessoesDe = async (email: string): Promise<number> => {
  const [{ total }] = await aplicacao.dataSource.query(
    `SELECT count(*)::int AS total FROM sessao WHERE sess->'adminUser'->>'email' = $1`,
    [email],
  )
  return total
}
const cookieDe = (resposta: Response) => resposta.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const comCookie = async (cookie: string) =>
  (await fetch(`${aplicacao.url}/admin/api/dashboard`, { headers: { cookie } })).status
const editar = async (email: string, dados: object, quem = admin) => {
  const { corpo } = await quem.json(`/resources/Usuario/records/${await idDe(email)}/edit`, dados)
  expect(corpo.notice.type).toBe('success')
}

describe('a login', () => {
  it('gives the session a new id, and the one of before is worth nothing', async () => {
    const lia = await como('lia@teste.local')
    const antes = cookieDe(lia.login)
    expect(await comCookie(antes)).toBe(200)
    const outraVez = await lia.pedir('/admin/login', {
      method: 'POST',
      body: new URLSearchParams({ email: 'lia@teste.local', password: SENHA }),
    })
    expect(cookieDe(outraVez)).not.toBe(antes)
    expect(await comCookie(antes)).toBe(401)
    expect(await comCookie(cookieDe(outraVez))).toBe(200)
  })

  it('takes a form and nothing else from somebody who is not logged in', async () => {
    for (const caminho of ['/admin/login', '/admin/LOGIN/', '/admin/resources/Usuario']) {
      for (const tipo of [
        'multipart/form-data; boundary=x',
        'application/octet-stream',
        'application/json',
      ]) {
        const resposta = await fetch(aplicacao.url + caminho, {
          method: 'POST',
          headers: { 'content-type': tipo },
          body: '--x--',
        })
        expect([caminho, tipo, resposta.status]).toEqual([caminho, tipo, 415])
      }
    }
  })
})

describe('the sessions of a user', () => {
  const trocarSenha = (senha: string) =>
    mudarSenha(aplicacao.dataSource.manager, { email: 'suporte@teste.local', senha })
  it.each([
    ['password', () => trocarSenha('outra-senha-de-teste')],
    ['role', () => editar('suporte@teste.local', { papel: 'admin' })],
    ['being active', () => editar('suporte@teste.local', { ativo: false })],
  ])('end when their %s is changed, every one of them', async (_oQue, mudar) => {
    const sofias = [await como('suporte@teste.local'), await como('suporte@teste.local')]
    expect(await sessoesDe('suporte@teste.local')).toBe(2)
    await mudar()
    expect(await sessoesDe('suporte@teste.local')).toBe(0)
    for (const sofia of sofias) expect((await sofia.json('/dashboard')).status).toBe(401)
    expect((await admin.json('/dashboard')).status).toBe(200)
    await editar('suporte@teste.local', { papel: 'suporte', ativo: true })
    await trocarSenha(SENHA)
  })

  it('end when their company is changed', async () => {
    const lia = await como('lia@teste.local')
    await editar('lia@teste.local', { empresaId: 2 })
    expect((await lia.json('/dashboard')).status).toBe(401)
    await editar('lia@teste.local', { empresaId: 1 })
  })

  it('go on through a new name, and through a form saved without a change', async () => {
    const lia = await como('lia@teste.local')
    await editar('lia@teste.local', {
      nome: 'Lia Maria',
      papel: 'empresa_leitura',
      ativo: true,
      senha: '',
    })
    expect((await lia.json('/dashboard')).status).toBe(200)
    expect(await (await lia.pedir('/admin')).text()).toContain('Lia Maria')
  })

  it('are over even if the password was changed behind the panel, or their row came back', async () => {
    const sofia = await como('suporte@teste.local')
    const outra = `UPDATE usuario SET senha_hash = senha_hash || $1 WHERE email = 'suporte@teste.local'`
    await aplicacao.dataSource.query(outra, ['x'])
    expect((await sofia.json('/dashboard')).status).toBe(401)
    await aplicacao.dataSource.query(`UPDATE usuario SET senha_hash = rtrim(senha_hash, 'x')`)
    expect((await sofia.json('/dashboard')).status).toBe(401)
  })

  it('end with their user', async () => {
    const novo = { nome: 'Ivo', email: 'ivo@teste.local', papel: 'suporte', empresaId: '' }
    await admin.json('/resources/Usuario/actions/new', novo)
    await mudarSenha(aplicacao.dataSource.manager, { email: novo.email, senha: SENHA })
    const ivo = await como('ivo@teste.local')
    await admin.json(`/resources/Usuario/records/${await idDe('ivo@teste.local')}/delete`, {})
    expect(await sessoesDe('ivo@teste.local')).toBe(0)
    expect((await ivo.json('/dashboard')).status).toBe(401)
  })
})

it('an admin who changes their own password stays, under a new id, and is out everywhere else', async () => {
  const noutroLugar = await como('admin@teste.local')
  const antes = cookieDe(await admin.pedir('/admin'))
  await editar('admin@teste.local', { senha: 'minha-senha-nova-1' })
  expect((await admin.json('/dashboard')).status).toBe(200)
  expect(cookieDe(await admin.pedir('/admin'))).not.toBe(antes)
  expect(await comCookie(antes)).toBe(401)
  expect((await noutroLugar.json('/dashboard')).status).toBe(401)
  expect(await sessoesDe('admin@teste.local')).toBe(1)
  await editar('admin@teste.local', { senha: SENHA })
})

describe('logging out', () => {
  it('is not done by a GET, nor by another site', async () => {
    const porLink = await ze.pedir('/admin/logout')
    expect([porLink.status, porLink.headers.get('location')]).toEqual([302, '/admin'])
    const alheio = await ze.pedir('/admin/logout', {
      method: 'POST',
      headers: { origin: 'https://mau.example' },
    })
    expect(alheio.status).toBe(403)
    expect((await ze.json('/dashboard')).status).toBe(200)
  })

  it('ends the session for good', async () => {
    const lia = await como('lia@teste.local')
    const cookie = cookieDe(lia.login)
    const saida = await lia.pedir('/admin/logout', { method: 'POST', headers: { origin: aplicacao.url } })
    expect([saida.status, saida.headers.get('location')]).toEqual([303, '/admin/login'])
    expect(await comCookie(cookie)).toBe(401)
  })
})

describe('another site', () => {
  const alheios = [
    { origin: 'https://mau.example' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
    { origin: 'null' },
  ] as Record<string, string>[]

  it.each(alheios)('gets neither the stream nor an answer nor a login with %j', async (headers) => {
    expect((await ze.pedir('/admin/whatsapp/vivo', { headers })).status).toBe(403)
    expect((await ze.pedir('/admin/api/dashboard', { headers })).status).toBe(403)
    const body = new URLSearchParams({ email: 'ze@teste.local', password: SENHA })
    expect((await fetch(`${aplicacao.url}/admin/login`, { method: 'POST', headers, body })).status).toBe(403)
  })

  it('may link to a page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    // fetch has a Sec-Fetch-Mode of its own.
    await request(aplicacao.url).get('/admin/login').set(headers).expect(200)
    await request(aplicacao.url).post('/admin/login').type('form').set(headers).expect(403)
  })
})

it('the API answers 401 in JSON without a session, and a page redirects to the login', async () => {
  for (const caminho of [
    'dashboard',
    'resources/Usuario/actions/list',
    'resources/Usuario/records/1/edit',
    'x',
  ]) {
    for (const [raiz, method] of [
      ['api', 'GET'],
      ['api', 'POST'],
      ['API', 'GET'],
    ] as const) {
      const resposta = await fetch(`${aplicacao.url}/admin/${raiz}/${caminho}`, {
        method,
        redirect: 'manual',
      })
      expect([resposta.status, await resposta.json()]).toEqual([401, { erro: 'sessao' }])
    }
  }
  const pagina = await fetch(`${aplicacao.url}/admin/resources/Usuario`, { redirect: 'manual' })
  const para = encodeURIComponent('/admin/resources/Usuario')
  expect([pagina.status, pagina.headers.get('location')]).toEqual([302, `/admin/login?para=${para}`])
})

describe('a login from an address', () => {
  it('leads to the page that was asked for, filter and all, and to no other site', async () => {
    const pedida = '/admin/resources/Conversa/records/12/show?filters.tipo=contato&page=3'
    const porta = await fetch(aplicacao.url + pedida, { redirect: 'manual' })
    const login = new URL(porta.headers.get('location') ?? '', aplicacao.url)
    const resposta = await fetch(login, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: 'ze@teste.local', password: SENHA }),
    })
    expect(resposta.headers.get('location')).toBe(pedida)
    const alheias = [
      'https://mau.example/admin/x',
      '//mau.example/admin/x',
      '/\\mau.example/admin/x',
      '/administrador',
      '/admin/../api',
      '/admin/logout',
      '/admin/LOGIN?para=x',
      '/admin/api/resources/Conversa/actions/list',
      'javascript:alert(1)',
      'http://[',
    ]
    for (const para of alheias) {
      const onde = await fetch(`${aplicacao.url}/admin/login?${new URLSearchParams({ para })}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ email: 'ze@teste.local', password: SENHA }),
      })
      expect([para, onde.headers.get('location')]).toEqual([para, '/admin'])
    }
  })
})

describe('an address that leads nowhere', () => {
  it.each(['/nada', '/admin/nada', '/admin/nada/12/show'])(
    'answers %s with a page and a way on, in the language of whoever asks',
    async (caminho) => {
      const abrir = (idioma: string) =>
        ze.pedir(caminho, { headers: { accept: 'text/html', 'accept-language': idioma } })
      const [pt, en] = [await abrir('pt-BR'), await abrir('en-GB')]
      expect([pt.status, en.status]).toEqual([404, 404])
      expect(await pt.text()).toMatch(/Esta página não existe[\s\S]*href="\/admin"/)
      expect(await en.text()).toMatch(/This page does not exist[\s\S]*href="\/admin"/)
    },
  )

  it('answers a program in its own terms', async () => {
    const resposta = await fetch(`${aplicacao.url}/nada`, { headers: { accept: 'application/json' } })
    expect([resposta.status, await resposta.json()]).toEqual([404, { erro: 'inexistente' }])
  })
})

it('behind a proxy that ends TLS, the cookie is secure and goes to nobody who came without it', async () => {
  const publica = await iniciarAplicacao({ opcoes: { siteUrl: 'https://painel.exemplo' } })
  const logar = (headers: Record<string, string>) =>
    fetch(`${publica.url}/admin/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { host: 'painel.exemplo', origin: 'https://painel.exemplo', ...headers },
      body: new URLSearchParams({ email: 'ze@teste.local', password: SENHA }),
    })
  try {
    const [cookie = ''] = (await logar({ 'x-forwarded-proto': 'https' })).headers.getSetCookie()
    expect(
      cookie
        .split('; ')
        .filter((parte) => !/^(painel|Expires)=/.test(parte))
        .sort(),
    ).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
    expect((await logar({})).headers.getSetCookie()).toEqual([])
    expect((await logar({ 'x-forwarded-proto': 'https', origin: 'https://mau.example' })).status).toBe(403)
  } finally {
    await publica.parar()
  }
})

it('a stream ends with its session', async () => {
  const store = new session.MemoryStore()
  const vivo = criarLiveRouter({
    dataSource: aplicacao.dataSource,
    pubSub: criarPubSub(async () => async () => undefined),
    controleDeAcesso: criarControleDeAcesso(() => ({ papel: 'admin' })),
    batimentoMs: 20,
  })
  const app = express().use(session({ store, secret: 'x', resave: false, saveUninitialized: false }))
  app.post('/login', (req, res) => {
    req.session.adminUser = { id: 1, email: 'a@b', nome: 'A', papel: 'admin', empresa: null }
    res.end()
  })
  const servidor = app.use(vivo).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const url = `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  try {
    const cookie = cookieDe(await fetch(`${url}/login`, { method: 'POST' }))
    const fluxo = await fetch(url + CAMINHO_DO_VIVO, { headers: { cookie } })
    const pedacos: string[] = []
    for await (const pedaco of fluxo.body ?? []) {
      pedacos.push(Buffer.from(pedaco).toString())
      if (pedacos.length === 3) store.clear()
    }
    expect(pedacos.slice(1, 3)).toEqual([': \n\n', ': \n\n'])
  } finally {
    servidor.closeAllConnections()
    servidor.close()
  }
})
