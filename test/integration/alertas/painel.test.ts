import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LidoNoSino } from '../../../src/services/alertas/sino.js'
import { contarAlertasAbertos } from '../../../src/services/alertas/sino.js'
import { contextoDoSegredo } from '../../../src/services/alertas/vias/vias.js'
import { criarCifra } from '../../../src/services/criptografia/cifra.js'
import { type AlertasPreparados, prepararAlertas } from '../../helpers/alertas.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'
import { abrirCorreio } from '../../helpers/receptores.js'

const VELHA = Buffer.alloc(32, 1)
const SEGREDO = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

let correio: Awaited<ReturnType<typeof abrirCorreio>>
let aplicacao: Aplicacao
let alertas: AlertasPreparados
type Navegante = Awaited<ReturnType<typeof entrar>>
let [ada, sofia, ze, lia]: Navegante[] = []
beforeAll(async () => {
  // Notices that do not go out would be an alert themselves.
  correio = await abrirCorreio()
  const opcoesDosAlertas = { correio: { url: correio.url, de: 'alertas@painel.example' } }
  aplicacao = await iniciarAplicacao({
    opcoes: { alertas: opcoesDosAlertas, encryptionKeys: [VELHA.toString('base64')] },
  })
  alertas = prepararAlertas(aplicacao)
  ;[ada, sofia, ze, lia] = await Promise.all(
    ['admin', 'suporte', 'ze', 'lia'].map((nome) => entrar(aplicacao.url, `${nome}@teste.local`)),
  )
})
afterAll(async () => {
  await aplicacao.parar()
  await correio.fechar()
})
beforeEach(() => alertas.limpar())

const criar = async (quem: Navegante | undefined, dados: object) =>
  (await quem?.json('/resources/ContatoDeAlerta/actions/new', dados))?.corpo
const EMAIL = { nome: 'Zé', via: 'email', destino: 'ze@example.com' }

describe('contacts', () => {
  it('are kept by the company’s own users, and are of no other company’s', async () => {
    const { record } = await criar(ze, EMAIL)
    expect(record.params).toMatchObject({
      empresaId: 1,
      recebe: 'tudo',
      idioma: 'pt-BR',
      fuso: 'America/Sao_Paulo',
    })
    expect(
      (await criar(ze, { ...EMAIL, destino: 'b@example.com', empresaId: 2 })).record.errors,
    ).toHaveProperty('empresaId')
    expect((await criar(lia, { ...EMAIL, destino: 'c@example.com' })).notice?.type).toBe('error')
    await criar(ada, { ...EMAIL, nome: 'Plantão', destino: 'plantao@example.com' })
    const vistos = async (quem: Navegante | undefined) =>
      (await quem?.lista('ContatoDeAlerta'))?.corpo.records.map(
        ({ params }: { params: { nome: string } }) => params.nome,
      )
    expect(await vistos(lia)).toEqual(['Zé'])
    expect(await vistos(sofia)).toEqual(['Plantão', 'Zé'])
    const editar = await ze?.json(`/resources/ContatoDeAlerta/records/${record.params.id}/edit`, {
      silencioDe: '22:00',
      silencioAte: '07:00',
      recebe: 'graves',
    })
    expect(editar?.corpo.record.params).toMatchObject({ silencioDe: '22:00', recebe: 'graves' })
    const trilha = await alertas.sql(
      `SELECT acao, antes, depois, detalhe FROM whatsapp.auditoria WHERE recurso = 'ContatoDeAlerta' ORDER BY id`,
    )
    expect(JSON.stringify(trilha)).not.toContain('example.com')
    expect(trilha.at(-1)).toMatchObject({ acao: 'edit', depois: { recebe: 'graves', silencioDe: '22:00' } })
  })

  it.each<[string, object, string, string]>([
    ['an e-mail that is none', { destino: 'zé arroba' }, 'destino', 'emailInvalido'],
    ['two e-mails', { destino: 'a@example.com, b@example.com' }, 'destino', 'emailInvalido'],
    ['a telephone that is none', { via: 'whatsapp', destino: '123' }, 'destino', 'telefoneInvalido'],
    [
      'an address inside',
      { via: 'webhook', destino: 'https://10.0.0.1/x', segredo: SEGREDO },
      'destino',
      'enderecoInvalido',
    ],
    [
      'an address in clear',
      { via: 'webhook', destino: 'http://example.com/x', segredo: SEGREDO },
      'destino',
      'enderecoInvalido',
    ],
    [
      'a password in an address',
      { via: 'webhook', destino: 'https://a:b@example.com', segredo: SEGREDO },
      'destino',
      'enderecoInvalido',
    ],
    [
      'a webhook without a secret',
      { via: 'webhook', destino: 'https://example.com/x' },
      'segredo',
      'obrigatorio',
    ],
    [
      'a secret that is none',
      { via: 'webhook', destino: 'https://example.com/x', segredo: 'abc' },
      'segredo',
      'segredoInvalido',
    ],
    ['half a silence', { silencioDe: '22:00' }, 'silencioAte', 'silencioPelaMetade'],
    ['an hour that is none', { silencioDe: '25:00', silencioAte: '07:00' }, 'silencioDe', 'horaInvalida'],
    ['a place without a time', { fuso: 'Marte/Olympus' }, 'fuso', 'fusoInvalido'],
    ['a way that there is not', { via: 'pombo' }, 'via', 'obrigatorio'],
  ])('nonsense is said at its field: %s', async (_qual, dados, campo, mensagem) => {
    const { record } = await criar(ze, { ...EMAIL, ...dados })
    expect(record.errors[campo]?.message).toBe(mensagem)
    expect(await alertas.sql('SELECT FROM whatsapp.contato_de_alerta')).toEqual([])
  })

  it('are there once, and twenty at most', async () => {
    await criar(ze, EMAIL)
    expect((await criar(ze, { ...EMAIL, destino: 'ZE@example.com' })).record.errors.destino.message).toBe(
      'contatoRepetido',
    )
    expect((await criar(ada, { ...EMAIL, empresaId: 2 })).record.errors).toEqual({})
    await alertas.sql(
      `INSERT INTO whatsapp.contato_de_alerta (empresa_id, nome, via, destino) SELECT 1, 'n', 'email', n || '@example.com' FROM generate_series(1, 19) n`,
    )
    expect((await criar(ze, { ...EMAIL, destino: 'mais@example.com' })).record.errors.nome.message).toBe(
      'contatosDemais',
    )
  })

  it('keep the signing secret to themselves; a new key of encryption seals it anew', async () => {
    const { record } = await criar(ze, {
      ...EMAIL,
      via: 'webhook',
      destino: 'https://example.com/x',
      segredo: SEGREDO,
    })
    expect(JSON.stringify(record)).not.toContain(SEGREDO)
    const lido = await ze?.json(`/resources/ContatoDeAlerta/records/${record.params.id}/show`)
    expect(JSON.stringify(lido?.corpo)).not.toContain('whsec_')
    const nova = criarCifra([Buffer.alloc(32, 2), VELHA])
    const { rotacionarChaves } = await import('../../../src/services/criptografia/rotacao-de-chaves.js')
    expect(await rotacionarChaves(aplicacao.dataSource, nova)).toMatchObject({
      contatosIlegiveis: [],
      restantes: 0,
    })
    const [{ segredo }] = await alertas.sql('SELECT segredo FROM whatsapp.credencial_do_contato')
    expect(criarCifra([Buffer.alloc(32, 2)]).abrir(segredo, contextoDoSegredo(record.params.id))).toBe(
      SEGREDO,
    )
    expect(await rotacionarChaves(aplicacao.dataSource, criarCifra([Buffer.alloc(32, 3)]))).toMatchObject({
      contatosIlegiveis: [record.params.id],
    })
    await rotacionarChaves(aplicacao.dataSource, criarCifra([VELHA, Buffer.alloc(32, 2)]))
  })

  it('are tested by a button, whose fate is seen, and not ten times over', async () => {
    const { record } = await criar(ze, { ...EMAIL, via: 'whatsapp', destino: '+55 11 98000-1111' })
    const testar = async (quem: Navegante | undefined) =>
      (await quem?.json(`/resources/ContatoDeAlerta/records/${record.params.id}/testar`, {}))?.corpo.notice
    expect((await testar(lia)).type).toBe('error')
    expect(await testar(ze)).toMatchObject({ type: 'success', message: 'feito.testar' })
    expect(await testar(ze)).toMatchObject({ type: 'error', message: 'erros.teste_recente' })
    // This application tells nobody by WhatsApp: that is said.
    const ultimo = async () => (await ze?.lista('AvisoDeAlerta'))?.corpo.records[0]?.params
    await esperar(async () => (await ultimo())?.situacaoDoAviso === 'falhou')
    expect(await ultimo()).toMatchObject({
      momento: 'teste',
      assunto: 'Teste: aviso dos alertas do WhatsApp',
      erroDoAviso: 'whatsapp_ausente',
      tentativas: 1,
    })
  })
})

describe('the bell', () => {
  const sino = async (quem: Navegante | undefined): Promise<LidoNoSino> =>
    (await quem?.pedir('/admin/whatsapp/alertas'))?.json()
  const vistos = async (quem: Navegante | undefined, ate: string): Promise<LidoNoSino> =>
    (
      await quem?.pedir(`/admin/whatsapp/alertas/vistos?ate=${ate}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    )?.json()

  it('tells a company’s people how many conversations nobody has read, and the back office of none', async () => {
    await alertas.sql(
      `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, nao_lidas) VALUES
       (1, '5511900000001@s.whatsapp.net', 'contato', 3), (1, '5511900000002@s.whatsapp.net', 'contato', 0),
       (2, '5511900000003@s.whatsapp.net', 'contato', 1)`,
    )
    const quantas = await Promise.all([ze, lia, sofia, ada].map(async (quem) => (await sino(quem)).naoLidas))
    expect(quantas).toEqual([1, 1, null, null])
    await alertas.sql('DELETE FROM whatsapp.conversa')
  })

  it('tells each user what is new to them, and a company of its own alone', async () => {
    await alertas.cair(1, 20)
    await alertas.cair(2, 20, 'banido')
    await alertas.rodar()
    const daCasa = await sino(sofia)
    expect(daCasa).toMatchObject({ total: 2, naoVistos: 2 })
    expect(daCasa.abertos.map(({ empresa }) => empresa).sort()).toEqual([
      'Barbearia do Zé',
      'Clínica São Lucas',
    ])
    expect(await sino(ze)).toMatchObject({
      total: 1,
      naoVistos: 1,
      abertos: [{ empresa: 'Barbearia do Zé' }],
    })
    expect(await vistos(sofia, daCasa.abertos[0]?.id ?? '')).toMatchObject({ total: 2, naoVistos: 0 })
    expect(await sino(ada)).toMatchObject({ naoVistos: 2 })
    // Further than there is anything: what comes later is new all the same.
    await vistos(ze, '999999999999999999')
    await alertas.voltar(1)
    await alertas.rodar()
    await alertas.cair(1, 20)
    await alertas.rodar()
    expect(await sino(ze)).toMatchObject({ total: 1, naoVistos: 1 })
    expect(await sino(sofia)).toMatchObject({ total: 2, naoVistos: 1 })
    expect((await fetch(`${aplicacao.url}/admin/whatsapp/alertas`)).status).toBe(401)
    expect(await contarAlertasAbertos(aplicacao.dataSource)).toEqual([
      { tipo: 'banida', total: 1 },
      { tipo: 'desconectada', total: 1 },
    ])
  })
})

describe('alerts', () => {
  it('are listed and filtered, as a file too; a company does not see what is the operator’s', async () => {
    await alertas.cair(1, 20)
    await alertas.sql(
      `INSERT INTO whatsapp.alerta (tipo, alvo, empresa_id, configuracao_id, grave, da_empresa, inicio) VALUES ('webhook_calado', 'c1', 1, 1, false, false, now())`,
    )
    await alertas.rodar()
    await alertas.sql(`UPDATE whatsapp.alerta SET encerrado_em = NULL`)
    const lista = async (quem: Navegante | undefined, consulta = '') =>
      (await quem?.lista('Alerta', consulta))?.corpo.records.map(
        ({ params }: { params: { tipoDeAlerta: string } }) => params.tipoDeAlerta,
      )
    expect((await lista(sofia)).sort()).toEqual(['desconectada', 'webhook_calado'])
    expect(await lista(ze)).toEqual(['desconectada'])
    expect(await lista(sofia, '?filters.situacaoDoAlerta=encerrado')).toEqual([])
    const arquivo = await (await ze?.pedir('/admin/whatsapp/listas/Alerta.csv'))?.text()
    expect(arquivo).toContain('"WhatsApp desconectado"')
    expect(arquivo?.trim().split('\r\n')).toHaveLength(2)
  })

  it('are paused for an hour, a day or a week, and written down', async () => {
    await alertas.cair(1, 20)
    await alertas.rodar()
    const [{ id }] = await alertas.sql('SELECT id FROM whatsapp.alerta')
    const pausar = async (horas?: number) =>
      (await ze?.json(`/resources/Alerta/records/${id}/pausar`, horas === undefined ? {} : { horas }))?.corpo
    expect((await pausar(24)).notice).toMatchObject({ type: 'success' })
    const ate = async () =>
      (
        await alertas.sql(
          `SELECT round(extract(epoch FROM pausado_ate - now()) / 3600)::int AS horas FROM whatsapp.alerta`,
        )
      )[0].horas
    expect(await ate()).toBe(24)
    await pausar(5)
    expect(await ate()).toBe(24)
    await pausar(0)
    expect(await ate()).toBeNull()
    expect(
      await alertas.sql(
        `SELECT acao, depois FROM whatsapp.auditoria WHERE recurso = 'Alerta' AND acao = 'pausar' ORDER BY id`,
      ),
    ).toEqual([
      { acao: 'pausar', depois: { horas: 24 } },
      { acao: 'pausar', depois: { horas: 0 } },
    ])
  })
})

describe('the rules of one company', () => {
  const regras = async (quem: Navegante | undefined, mudanca?: object, id = 1) =>
    (
      await quem?.json(
        `/resources/ConfiguracaoWhatsApp/records/${id}/regrasDeAlerta`,
        mudanca && { regras: mudanca },
      )
    )?.corpo
  const abertos = async () =>
    (
      await alertas.sql('SELECT tipo, alvo FROM whatsapp.alerta WHERE encerrado_em IS NULL ORDER BY alvo')
    ).map(({ tipo, alvo }: { tipo: string; alvo: string }) => `${tipo} ${alvo}`)

  it('are changed by its own users and the back office, for it alone, and written down', async () => {
    const { notice, regras: depois } = await regras(ze, { desconectada: { ligada: true, limite: 60 } })
    expect(notice).toMatchObject({ type: 'success' })
    expect(depois[0]).toEqual({ tipo: 'desconectada', ligada: true, limite: 60, padrao: 10 })
    await alertas.cair(1, 30)
    await alertas.cair(2, 30)
    await alertas.rodar()
    expect(await abertos()).toEqual(['desconectada c2'])
    await alertas.cair(1, 61)
    await alertas.rodar()
    expect(await abertos()).toEqual(['desconectada c1', 'desconectada c2'])
    await regras(sofia, { webhook_calado: { ligada: false, limite: null } })
    // As everybody's again: nothing is left of it.
    await regras(ze, { desconectada: { ligada: true, limite: null } })
    expect(await alertas.sql('SELECT tipo, ligada FROM whatsapp.regra_da_empresa')).toEqual([
      { tipo: 'webhook_calado', ligada: false },
    ])
    expect(
      await alertas.sql(
        `SELECT autor, antes, depois FROM whatsapp.auditoria WHERE acao = 'regrasDeAlerta' AND resultado = 'ok' ORDER BY id`,
      ),
    ).toEqual([
      { autor: 'ze@teste.local', antes: { desconectada: true }, depois: { desconectada: 60 } },
      { autor: 'suporte@teste.local', antes: { webhook_calado: true }, depois: { webhook_calado: false } },
      { autor: 'ze@teste.local', antes: { desconectada: 60 }, depois: { desconectada: true } },
    ])
  })

  it('are not changed by whoever only reads, nor into nonsense, nor those that are the operator’s', async () => {
    const tipos = async (quem: Navegante | undefined) =>
      (await regras(quem)).regras?.map(({ tipo }: { tipo: string }) => tipo)
    expect(await tipos(sofia)).toContain('webhook_calado')
    expect(await tipos(ze)).not.toContain('webhook_calado')
    expect(await tipos(lia)).toBeUndefined()
    for (const [quem, mudanca] of [
      [lia, { desconectada: { ligada: false, limite: null } }],
      [ze, { webhook_calado: { ligada: false, limite: null } }],
      [ze, { servidor_mudo: { ligada: false, limite: null } }],
      [ze, { desconectada: { ligada: true, limite: 0 } }],
      [ze, { desconectada: { ligada: true, limite: 1.5 } }],
      [ze, { desconectada: { ligada: true, limite: 10_081 } }],
      [ze, { desconectada: { ligada: true, limite: '10; DROP' } }],
      [ze, { desconectada: { ligada: 'talvez', limite: null } }],
      [ze, { banida: { ligada: true, limite: 5 } }],
      [ze, { desconectada: null }],
    ] as const)
      expect([mudanca, (await regras(quem, mudanca)).notice?.type]).toEqual([mudanca, 'error'])
    expect(await alertas.sql('SELECT FROM whatsapp.regra_da_empresa')).toEqual([])
  })

  it('end without a notice what they have nobody told of any more', async () => {
    const dono = await alertas.contato({ empresa_id: 1 })
    const momentos = async () =>
      (await alertas.avisos(dono)).map(({ momento }: { momento: string }) => momento)
    await alertas.cair(1, 20)
    await alertas.rodar()
    await regras(ze, { desconectada: { ligada: true, limite: 60 } })
    for (let i = 0; i < 2; i++) await alertas.rodar()
    expect(await abertos()).toEqual([])
    expect(await momentos()).toEqual(['inicio'])
    // What is an alert by the new rule, too, goes on and has its end.
    await regras(ze, { desconectada: { ligada: true, limite: 15 } })
    await alertas.passar(11)
    await alertas.rodar()
    await regras(ze, { desconectada: { ligada: true, limite: 16 } })
    expect(await abertos()).toEqual(['desconectada c1'])
    await alertas.voltar(1)
    await alertas.rodar()
    expect(await momentos()).toEqual(['inicio', 'inicio', 'fim'])
    await alertas.cair(1, 20, 'banido')
    await alertas.rodar()
    await regras(ze, { banida: { ligada: false, limite: null } })
    await alertas.rodar()
    expect(await abertos()).toEqual([])
    expect(await momentos()).toEqual(['inicio', 'inicio', 'fim', 'inicio'])
  })
})
