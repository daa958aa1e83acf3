import { type ActionContext, BaseResource } from 'adminjs'
import express from 'express'
import helmet from 'helmet'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { IdDoRecurso } from '../../../src/index.js'
import { RECURSOS } from '../../../src/resources/declaracoes.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { abrirPainelDoHospedeiro } from '../../helpers/painel-do-hospedeiro.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

/** AdminJS's way of saying so. */
const RECUSADO = { notice: { type: 'error' } }

/** A resource of the host's. */
class Loja extends BaseResource {
  override id = () => 'tb_loja'
  override properties = () => []
  override databaseName = () => 'loja'
  override databaseType = () => 'postgres'
  override property = () => null
}

type Painel = Awaited<ReturnType<typeof abrirPainelDoHospedeiro>>
const abertos: Painel[] = []
const abrir = async (...[opcoes]: [Parameters<typeof abrirPainelDoHospedeiro>[1]?]): Promise<Painel> => {
  const painel = await abrirPainelDoHospedeiro(aplicacao, opcoes)
  abertos.push(painel)
  return painel
}
afterEach(async () => {
  for (const painel of abertos.splice(0)) await painel.fechar()
})
const comDiario = () => {
  const linhas: string[] = []
  const anotar = (_: object, texto: string) => void linhas.push(texto)
  return { linhas, registro: { info() {}, warn: anotar, error: anotar } }
}

it('keeps sessions in the host’s store', async () => {
  const { linhas, registro } = comDiario()
  const painel = await abrir({ opcoes: { registro } })
  await painel.whatsapp.start()
  const { cookie, pedir } = await painel.entrar('chefe@loja')
  const [{ sess }] = await aplicacao.dataSource.query(
    `SELECT sess FROM sessao WHERE sess->'adminUser'->>'email' = 'chefe@loja'`,
  )
  expect(sess.adminUser).toMatchObject({ papel: 'admin' })
  expect((await pedir('/api/resources/ConfiguracaoWhatsApp/actions/list')).status).toBe(200)
  await aplicacao.dataSource.query(`DELETE FROM sessao WHERE sess->'adminUser'->>'email' = 'chefe@loja'`)
  expect((await fetch(`${painel.url}/whatsapp/vivo`, { headers: { cookie } })).status).toBe(401)
  expect(linhas).toEqual([])
})

describe('is told, once,', () => {
  it('that its sessions are in memory, and that start() was not called', async () => {
    const { linhas, registro } = comDiario()
    const painel = await abrir({ opcoes: { registro }, comArmazem: false })
    const { pedir } = await painel.entrar('chefe@loja')
    await pedir('/api/resources/Empresa/actions/list')
    await pedir('/api/resources/Empresa/actions/list')
    expect(linhas).toEqual([
      expect.stringContaining('start() has not been called'),
      expect.stringContaining('this process’s memory'),
    ])
  })

  it('that one of its resources goes by the id of one of ours, before anybody is shown the other', async () => {
    const { linhas, registro } = comDiario()
    const painel = await abrir({
      opcoes: { registro },
      adminjs: ({ resources }) => ({
        resources: [{ resource: new Loja(), options: { id: 'Empresa' } }, ...resources],
      }),
    })
    await expect(painel.whatsapp.start()).rejects.toThrow(
      /two resources with the id Empresa, .*Give yours another/,
    )
    expect((await fetch(`${painel.url}/login`)).status).toBe(500)
    expect(linhas).toEqual([expect.stringContaining('two resources with the id Empresa')])
    const outro = await abrir({
      opcoes: { registro },
      adminjs: ({ resources }) => ({
        resources: [{ resource: new Loja(), options: { id: 'Loja' } }, ...resources],
      }),
    })
    await outro.whatsapp.start()
    expect((await fetch(`${outro.url}/login`)).status).toBe(200)
  })

  it('that the live router has no session before it, and nobody gets in', async () => {
    const { linhas, registro } = comDiario()
    const painel = await abrir({ opcoes: { registro }, sessaoAntes: false })
    expect((await fetch(`${painel.url}/login`)).status).toBe(500)
    expect((await fetch(`${painel.url}/whatsapp/vivo`)).status).toBe(500)
    expect(linhas).toEqual([expect.stringContaining('no session in front of it')])
  })
})

it('keeps its dashboard, has ours as a page of its own, and its branding', async () => {
  const painel = await abrir({
    rootPath: '/loja/gestao',
    adminjs: (whatsapp) => ({
      dashboard: { handler: async () => ({ vendas: 3 }) },
      pages: { zap: whatsapp.pagina as never },
      branding: { companyName: 'Minha Loja' },
    }),
  })
  const ze = await painel.entrar('ze@loja')
  expect(await ze.ler('/api/dashboard')).toEqual({ vendas: 3 })
  expect(await ze.ler('/api/pages/zap')).toMatchObject({ tipo: 'empresa', estado: { id: 1 } })
  const pagina = await (await ze.pedir('')).text()
  expect(pagina).toContain('Minha Loja')
  expect(pagina).toContain('WhatsAppInicio')
})

it('works behind a path prefix, a global express.json() and helmet', async () => {
  const painel = await abrir({
    rootPath: '/loja/gestao',
    antes: (app) => app.use(helmet(), express.json(), express.urlencoded({ extended: true })),
  })
  const chefe = await painel.entrar('chefe@loja')
  expect(
    await chefe.ler('/api/resources/Empresa/actions/new', { nome: 'Nova Loja', slug: 'nova-loja' }),
  ).toMatchObject({
    notice: { type: 'success' },
    redirectUrl: expect.stringContaining('/loja/gestao/resources/Empresa'),
  })
  const formulario = await fetch(`${painel.url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: 'ze@loja', password: 'x' }),
  })
  expect(formulario.headers.get('location')).toBe('/loja/gestao')
})

describe('texts', () => {
  const doHost = {
    language: 'es',
    availableLanguages: ['es', 'pt-BR'],
    translations: {
      es: {
        properties: { nome: 'Nombre' },
        labels: { Empresa: 'Tiendas' },
        resources: { Empresa: { actions: { list: 'Mis tiendas' } } },
      },
    },
  }
  const locale = async (opcoes?: Parameters<Painel['whatsapp']['locale']>[0]) =>
    (await abrir()).whatsapp.locale(opcoes)

  it('of the host’s stay, win over ours, and its languages are all there are', async () => {
    const { translations, ...resto } = await locale({ doHost })
    expect(resto).toEqual({ language: 'es', availableLanguages: ['es', 'pt-BR'] })
    expect(translations?.es).toMatchObject({
      properties: { nome: 'Nombre' },
      labels: { Empresa: 'Tiendas', Mensagem: 'Messages' },
      resources: { Empresa: { actions: { list: 'Mis tiendas' }, properties: { nome: 'Name' } } },
    })
    expect(translations?.['pt-BR']).toMatchObject({ labels: { Mensagem: 'Mensagens' } })
  })

  it('of AdminJS’s own, and of fields of the host’s, are left alone unless it asks', async () => {
    const { translations } = await locale()
    expect(translations?.['pt-BR']).not.toHaveProperty('buttons')
    expect(translations?.['pt-BR']).not.toHaveProperty('properties')
    expect(translations?.['pt-BR']).not.toHaveProperty('actions.edit')
    expect(translations?.['pt-BR']).not.toHaveProperty('messages.noRecords')
    const pedido = await locale({ termosDoAdminJS: true })
    expect(pedido.translations?.['pt-BR']).toMatchObject({
      buttons: { save: 'Salvar' },
      properties: { email: 'E-mail' },
      actions: { edit: 'Editar' },
    })
  })
})

describe('of our resources', () => {
  it.each(RECURSOS.map(({ id }) => id))(
    '%s left out has no page, and every other one is as it was',
    async (id) => {
      const painel = await abrir({ opcoes: { recursos: { [id]: false } } })
      const chefe = await painel.entrar('chefe@loja')
      expect(await chefe.ler(`/api/resources/${id}/actions/list`)).toMatchObject(RECUSADO)
      for (const outro of RECURSOS.filter((um) => um.id !== id)) {
        const resposta = await chefe.pedir(`/api/resources/${outro.id}/actions/list`)
        expect([outro.id, resposta.status, typeof (await resposta.json()).records]).toEqual([
          outro.id,
          200,
          'object',
        ])
      }
      expect((await chefe.pedir(`/api/resources/${id}/actions/search?query=a`)).status).toBe(200)
      expect(await (await painel.entrar('ze@loja')).ler('/api/dashboard')).toBeDefined()
    },
  )

  it('one is named, grouped, thinned and added to; what it closes is closed for everybody, what is closed it cannot open', async () => {
    const painel = await abrir({
      locale: { termosDoAdminJS: false },
      opcoes: {
        recursos: {
          Empresa: {
            nome: { 'pt-BR': 'Lojas', en: 'Shops' },
            navigation: { name: 'Cadastros', icon: 'Home' },
            properties: { slug: false, vendas: { isVisible: { list: true, show: true } } },
            listProperties: ['nome', 'slug', 'vendas'],
            actions: {
              delete: false,
              edit: { isAccessible: true },
              faturar: {
                actionType: 'record',
                component: false,
                handler: async (
                  _pedido: unknown,
                  _resposta: unknown,
                  { record, currentAdmin }: ActionContext,
                ) => ({
                  record: record?.toJSON(currentAdmin),
                  faturado: true,
                }),
              },
            },
          },
        },
      },
    })
    const chefe = await painel.entrar('chefe@loja')
    const { records } = await chefe.ler('/api/resources/Empresa/actions/list')
    expect(records[0].params.nome).toBeDefined()
    const nomes = records[0].recordActions.map(({ name }: { name: string }) => name)
    expect(nomes).toContain('faturar')
    expect(nomes).not.toContain('delete')
    expect(await chefe.ler('/api/resources/Empresa/records/1/faturar')).toMatchObject({ faturado: true })
    expect(await chefe.ler('/api/resources/Empresa/records/1/delete', {})).toMatchObject(RECUSADO)
    const ze = await painel.entrar('ze@loja')
    expect(await ze.ler('/api/resources/Empresa/records/1/edit', { nome: 'X' })).toMatchObject(RECUSADO)
    const pagina = await (await chefe.pedir('')).text()
    expect(pagina).toContain('Cadastros')
    expect(pagina).toContain('Lojas')
  })

  it('are named in the options’ type, and what is none of them is refused in words', () => {
    const ids = RECURSOS.map(({ id }) => id)
    expect(ids satisfies readonly string[]).toEqual([
      'ConfiguracaoWhatsApp',
      'Empresa',
      'Conversa',
      'Mensagem',
      'ModeloDeMensagem',
      'Alerta',
      'ContatoDeAlerta',
      'AvisoDeAlerta',
      'TentativaDeConexao',
      'SaudeDeEnvio',
      'EventoWebhook',
      'NovidadeParada',
      'InstanciaOrfa',
      'Auditoria',
    ] satisfies IdDoRecurso[])
    const recursos = {
      Loja: false,
      Empresa: { properties: { cor: false }, actions: { voar: false } },
      Mensagem: true,
    }
    return expect(abrir({ opcoes: { recursos: recursos as never } })).rejects.toThrow(
      /recursos\.Loja: is no resource[\s\S]*recursos\.Empresa\.properties\.cor: is not there[\s\S]*recursos\.Empresa\.actions\.voar[\s\S]*recursos\.Mensagem: must be false or an object/,
    )
  })
})
