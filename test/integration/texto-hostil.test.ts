import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

const HOSTIL = `</script><script>alert("1")</script><img src=x onerror=alert(2)> \${3} {{4}} $t(5)\u2028`
const PAGINAS = [
  '/',
  '/resources/ConfiguracaoWhatsApp',
  '/resources/ConfiguracaoWhatsApp/records/1/conectar',
  '/resources/Empresa',
  '/resources/Empresa/records/1/show',
  '/resources/Usuario/records/3/edit',
  '/resources/EventoWebhook',
]

let aplicacao: Aplicacao
let admin: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  await aplicacao.dataSource.query('UPDATE usuario SET nome = $1', [HOSTIL])
  await aplicacao.dataSource.query('UPDATE whatsapp.empresa SET nome = $1 WHERE id = 1', [HOSTIL])
  admin = await entrar(aplicacao.url, 'admin@teste.local')
})
afterAll(() => aplicacao.parar())

const conectado = (dados: object) =>
  aplicacao.whatsapp.processarWebhook(1, {
    event: 'connection.update',
    instance: 'barbearia-do-ze_1',
    data: {
      instance: 'barbearia-do-ze_1',
      state: 'open',
      statusReason: 200,
      wuid: '5511999990002@s.whatsapp.net',
      ...dados,
    },
    date_time: new Date().toISOString(),
  })
const estado = async () => (await admin.acao(1, 'verificarStatus')).corpo.estado

describe('text of users', () => {
  it.each(PAGINAS)('is data in %s, not markup', async (pagina) => {
    const html = await (await admin.pedir(`/admin${pagina}`)).text()
    expect(html).not.toMatch(/<img|<script>alert/)
    const [, json = ''] = /window\.REDUX_STATE = ([^\n]*);\n/.exec(html) ?? []
    expect(json).not.toMatch(/[<>\u2028]/)
    expect(JSON.parse(json).session.nome).toBe(HOSTIL)
  })

  it('is JSON in the answers, and says so', async () => {
    const resposta = await admin.pedir('/admin/api/resources/Empresa/records/1/show')
    expect(resposta.headers.get('content-type')).toMatch(/^application\/json/)
    expect(resposta.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await resposta.json()).record.params.nome).toBe(HOSTIL)
  })

  it('is not answered by the login, whatever was typed', async () => {
    const { login } = await entrar(aplicacao.url, HOSTIL, HOSTIL)
    expect(await login.text()).not.toMatch(/alert\(|onerror/)
  })
})

describe('a profile picture', () => {
  it.each([
    'javascript:alert(1)',
    'data:image/svg+xml;base64,PHN2Zy8+',
    'https://mau.example/foto.jpg',
    'https://pps.whatsapp.net.mau.example/foto.jpg',
    'https://pps.whatsapp.net@mau.example/foto.jpg',
    'https://user:x@pps.whatsapp.net/foto.jpg',
    'https://pps.whatsapp.net:8443/foto.jpg',
    'http://pps.whatsapp.net/foto.jpg',
    'http://127.0.0.1:9@mau.example/foto.jpg',
    'http://127.0.0.1.mau.example/foto.jpg',
    'http://127.0.0.1:9/foto.jpg',
    'http://localhost/foto.jpg',
    'http://[::1]/foto.jpg',
    'http://10.0.0.1/foto.jpg',
    'https://192.168.0.1/foto.jpg',
    '//pps.whatsapp.net/foto.jpg',
    'x',
  ])('at %s is not shown', async (foto) => {
    await conectado({ profilePictureUrl: foto, profileName: HOSTIL })
    expect(await estado()).toMatchObject({ status: 'conectado', nome: HOSTIL, foto: null })
  })

  it("of WhatsApp's is shown, and one of anywhere else is asked for by nobody", async () => {
    const pedidos: string[] = []
    const alheio = createServer((req, res) => {
      pedidos.push(req.url ?? '')
      res.end()
    }).listen(0, '127.0.0.1')
    await once(alheio, 'listening')
    await conectado({
      profilePictureUrl: `http://127.0.0.1:${(alheio.address() as AddressInfo).port}/foto.jpg`,
    })
    await estado()
    const { id } = await estado()
    expect((await admin.pedir(`/admin/whatsapp/conexoes/${id}/foto`)).status).toBe(404)
    await conectado({ profilePictureUrl: 'https://pps.whatsapp.net/v/foto.jpg?oe=65F0' })
    await esperar(async () => /^[0-9a-f]{12}$/.test((await estado()).foto ?? ''))
    expect(pedidos).toEqual([])
    alheio.close()
  })
})

describe('the content security policy', () => {
  const FORA = [
    '/admin/login',
    '/admin/logout',
    '/admin/frontend/assets/app.bundle.js',
    '/admin/api/dashboard',
    '/admin/whatsapp/vivo',
    '/healthz',
    '/inexistente',
  ]

  it('is on every answer, and names no host', async () => {
    const respostas = [
      ...FORA.map((caminho) => fetch(aplicacao.url + caminho, { redirect: 'manual' })),
      ...PAGINAS.map((pagina) => admin.pedir(`/admin${pagina}`)),
    ]
    const politicas = new Set<string | null>()
    for (const resposta of await Promise.all(respostas))
      politicas.add(resposta.headers.get('content-security-policy'))
    expect(politicas.size).toBe(1)
    const [politica] = [...politicas]
    const fontes = (politica ?? '').split(';').map((parte) => parte.trim().split(' '))
    expect(Object.fromEntries(fontes.map(([nome, ...valores]) => [nome, valores.join(' ')]))).toEqual({
      'default-src': "'self'",
      'base-uri': "'self'",
      'font-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'img-src': "'self' data: blob:",
      'media-src': "'self' blob:",
      'object-src': "'none'",
      'script-src': "'self' 'unsafe-inline'",
      'script-src-attr': "'none'",
      'style-src': "'self' 'unsafe-inline'",
      'connect-src': "'self'",
    })
  })
})
