import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { CredencialEvolution } from '../../src/resources/credencial-evolution/credencial-evolution.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let admin: Navegante
let ze: Navegante
let lia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await entrar(aplicacao.url, 'admin@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  lia = await entrar(aplicacao.url, 'lia@teste.local')
})
afterAll(() => aplicacao.parar())

const ids = (lista: Awaited<ReturnType<Navegante['lista']>>) =>
  lista.corpo.records.map(({ id }: { id: number }) => id).sort()

describe('logging in', () => {
  it('refuses a wrong password and takes the right one', async () => {
    const errado = await entrar(aplicacao.url, 'admin@teste.local', 'errada')
    expect(errado.login.status).toBe(200)
    expect((await errado.json('/dashboard')).status).toBe(401)
    expect(admin.login.headers.get('location')).toBe('/admin')
  })

  it('ends a session with the rights it was given for', async () => {
    const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
    expect((await sofia.json('/dashboard')).status).toBe(200)
    await aplicacao.dataSource.query(`UPDATE usuario SET ativo = false WHERE email = 'suporte@teste.local'`)
    expect((await sofia.json('/dashboard')).status).toBe(401)
    await aplicacao.dataSource.query(`UPDATE usuario SET ativo = true WHERE email = 'suporte@teste.local'`)
  })

  it('refuses what another site made the browser send, and lets the own page through', async () => {
    const de = (headers: Record<string, string>) =>
      ze.pedir('/admin/api/resources/ConfiguracaoWhatsApp/records/1/verificarStatus', {
        method: 'POST',
        headers,
      })
    expect((await de({ origin: 'https://mau.example' })).status).toBe(403)
    expect((await de({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await de({ origin: aplicacao.url })).status).toBe(200)
    // helmet's no-referrer makes browsers say "null" for the page's own forms.
    expect((await de({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
})

describe('the WhatsApp list', () => {
  it('shows every company to the back office, and a tenant its own only', async () => {
    expect(ids(await admin.lista('ConfiguracaoWhatsApp'))).toEqual([1, 2])
    const dele = await ze.lista('ConfiguracaoWhatsApp')
    expect(ids(dele)).toEqual([1])
    expect(dele.corpo.meta.total).toBe(1)
    expect(JSON.stringify(dele)).not.toContain('Lucas')
  })

  it.each([
    ['sao lucas', [2]],
    ['SÃO LUCAS', [2]],
    ['barbearia-do', [1]],
    ['100%', []],
    ['_', [1, 2]],
  ])('finds %s in the one search box', async (texto, esperados) => {
    const achados = ids(
      await admin.lista('ConfiguracaoWhatsApp', `?filters.busca=${encodeURIComponent(texto)}`),
    )
    expect(achados).toEqual(esperados)
  })

  it('filters by status and ativo, and refuses a filter that is none', async () => {
    expect(ids(await admin.lista('ConfiguracaoWhatsApp', '?filters.status=conectado'))).toEqual([])
    expect(
      ids(await admin.lista('ConfiguracaoWhatsApp', '?filters.status=nao_configurado&filters.ativo=true')),
    ).toEqual([1, 2])
    for (const filtro of ['sinais=x', 'qrCode=x', 'status=xx', 'ativo=talvez', 'criadoEm=hoje']) {
      const { corpo } = await admin.lista('ConfiguracaoWhatsApp', `?filters.${filtro}`)
      expect([corpo.records, corpo.notice.type]).toEqual([[], 'error'])
    }
    expect((await admin.lista('ConfiguracaoWhatsApp', '?sortBy=sinais')).corpo.notice.message).toBe(
      'ordemDesconhecida',
    )
  })

  it('carries no secret and no internal column', async () => {
    const { corpo } = await admin.lista('ConfiguracaoWhatsApp')
    const colunas = Object.keys(corpo.records[0].params)
    expect(colunas).toContain('instanceName')
    expect(colunas.filter((nome) => /secret|token|sinais|qr|key|operacao|senha/i.test(nome))).toEqual([])
  })
})

describe("another company's record", () => {
  it('is as absent as one that never was, for every action', async () => {
    for (const acao of [
      'show',
      'conectar',
      'verQrcode',
      'verificarStatus',
      'desconectar',
      'reiniciar',
      'edit',
    ]) {
      for (const corpo of [undefined, {}]) {
        const [dela, nenhuma] = [await ze.acao(2, acao, corpo), await ze.acao(999, acao, corpo)]
        expect(JSON.stringify(dela).replaceAll('\\"2\\"', '\\"999\\"')).toBe(JSON.stringify(nenhuma))
        expect(JSON.stringify(dela)).not.toMatch(/lucas/i)
      }
    }
  })
})

describe('roles', () => {
  it('let a read-only user look, and do nothing', async () => {
    for (const acao of [
      'conectar',
      'verQrcode',
      'desconectar',
      'reiniciar',
      'excluirInstancia',
      'configurarServidor',
    ]) {
      expect((await lia.acao(1, acao, {})).corpo.notice.type).toBe('error')
    }
    expect((await lia.acao(1, 'verificarStatus', {})).corpo.notice.type).toBe('success')
    expect((await lia.lista('Usuario')).corpo.records).toEqual([])
  })

  it('change nothing by GET', async () => {
    const { corpo } = await admin.acao(1, 'conectar')
    expect(corpo.estado).toMatchObject({ status: 'nao_configurado', qr: null, operacao: null })
    expect(aplicacao.simulador.controle.instancias()).toEqual([])
  })
})

describe('writing', () => {
  const editar = (id: number, corpo: object) => admin.acao(id, 'edit', corpo)

  it('creates a company with its configuration and secrets', async () => {
    const { corpo } = await admin.json('/resources/Empresa/actions/new', { nome: 'Pão & Cia' })
    expect(corpo.notice.type).toBe('success')
    const [linha] = await aplicacao.dataSource.query(
      `SELECT c.id, c.instance_name, c.webhook_url FROM whatsapp.configuracao_whatsapp c JOIN whatsapp.empresa e ON e.id = c.empresa_id WHERE e.slug = 'pao-cia'`,
    )
    expect(linha.instance_name).toBe(`pao-cia_${corpo.record.params.id}`)
    const credencial = await aplicacao.dataSource
      .getRepository(CredencialEvolution)
      .findOneByOrFail({ configuracaoId: linha.id })
    expect(credencial.webhookSecret).not.toContain(linha.webhook_url)
    expect(credencial.webhookSecretHash).toHaveLength(32)
  })

  it('names the field that is wrong', async () => {
    const nova = (corpo: object) => admin.json('/resources/Empresa/actions/new', corpo)
    expect((await nova({ nome: '' })).corpo.record.errors.nome.message).toBe('obrigatorio')
    expect((await nova({ nome: 'X', slug: 'Com Espaço' })).corpo.record.errors.slug.message).toBe(
      'slugInvalido',
    )
    expect((await nova({ nome: 'Z', slug: 'barbearia-do-ze' })).corpo.record.errors.slug.message).toBe(
      'slugEmUso',
    )
  })

  it('keeps on the server what the machine sets', async () => {
    for (const campo of [
      'status',
      'criadoEm',
      'instanceName',
      'webhookUrl',
      'ultimaSincronizacao',
      'sinais',
      'qrCode',
      'empresaId',
    ]) {
      const { corpo } = await editar(1, { [campo]: 'outra coisa' })
      expect([campo, corpo.record?.errors[campo]?.message]).toEqual([campo, 'somenteLeitura'])
    }
    expect((await editar(1, { ativo: false })).corpo.notice.type).toBe('success')
    expect((await admin.acao(1, 'conectar', {})).corpo.notice.message).toBe('erros.configuracao_inativa')
    await editar(1, { ativo: true })
  })
})

it('connects through the panel, tells the tenant live, and writes down who did what', async () => {
  const fluxo = await ze.pedir('/admin/whatsapp/vivo')
  const eventos: string[] = []
  void (async () => {
    for await (const pedaco of fluxo.body ?? []) eventos.push(Buffer.from(pedaco).toString())
  })().catch(() => undefined)
  const antes = aplicacao.simulador.controle.instancias().length
  await admin.acao(2, 'conectar', {})
  const { corpo } = await ze.acao(1, 'conectar', {})
  expect(corpo.notice.message).toBe('feito.conectar')
  expect(corpo.estado.qr.imagem).toMatch(/^data:image\/png/)
  expect((await lia.acao(1, 'verificarStatus')).corpo.estado.qr).toBeNull()
  expect(aplicacao.simulador.controle.instancias()).toHaveLength(antes + 2)
  await esperar(() => eventos.join('').includes('"ids":[1]'))
  // Of the other company, which connected too, not even its number.
  expect(eventos.join('')).not.toContain('[2]')
  expect((await fetch(`${aplicacao.url}/admin/whatsapp/vivo`)).status).toBe(401)
  const fatos = await aplicacao.dataSource
    .getRepository(Auditoria)
    .findBy({ acao: 'conectar', resultado: 'ok' })
  expect(fatos.map(({ autor, empresaId }) => [autor, empresaId])).toEqual([
    ['admin@teste.local', 2],
    ['ze@teste.local', 1],
  ])
})
