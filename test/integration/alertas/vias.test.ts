import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { criarAlarmeDoBanco } from '../../../src/services/alertas/alarme-do-banco.js'
import { postar } from '../../../src/services/alertas/vias/por-webhook.js'
import { contextoDoSegredo, criarVias } from '../../../src/services/alertas/vias/vias.js'
import { criarCorreio } from '../../../src/services/correio/correio.js'
import { criarCifra } from '../../../src/services/criptografia/cifra.js'
import { criarGuarda } from '../../../src/services/evolution/destino-publico.js'
import { registroMudo } from '../../../src/services/registro/registro.js'
import { type AlertasPreparados, prepararAlertas } from '../../helpers/alertas.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'
import { abrirCorreio, abrirReceptor, textoDaCarta } from '../../helpers/receptores.js'

const CHAVE = Buffer.alloc(32, 9)
const SEGREDO = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

let correio: Awaited<ReturnType<typeof abrirCorreio>>
let receptor: Awaited<ReturnType<typeof abrirReceptor>>
let aplicacao: Aplicacao
let alertas: AlertasPreparados
beforeAll(async () => {
  correio = await abrirCorreio()
  receptor = await abrirReceptor()
  aplicacao = await iniciarAplicacao({
    opcoes: {
      encryptionKeys: [CHAVE.toString('base64')],
      envios: { ligado: false },
      alertas: {
        painel: 'https://painel.example/admin/',
        correio: { url: correio.url, de: 'Alertas <alertas@painel.example>' },
        whatsapp: { empresa: 'sao-lucas' },
        hosts: ['127.0.0.1'],
        exigirHttps: false,
      },
    },
  })
  alertas = prepararAlertas(aplicacao)
})
afterAll(async () => {
  await aplicacao.parar()
  await correio.fechar()
  receptor.fechar()
})
beforeEach(async () => {
  await alertas.limpar()
  correio.cartas.length = 0
  receptor.recebidos.length = 0
  correio.recusar(null)
  receptor.aoReceber((res) => void res.writeHead(204).end())
})

const comSegredo = async (dados: Record<string, unknown> = {}): Promise<number> => {
  const id = await alertas.contato({ via: 'webhook', destino: receptor.url, ...dados })
  await alertas.sql('INSERT INTO whatsapp.credencial_do_contato (contato_id, segredo) VALUES ($1, $2)', [
    id,
    criarCifra([CHAVE]).selar(SEGREDO, contextoDoSegredo(id)),
  ])
  return id
}
const situacao = async (contato: number) => (await alertas.avisos(contato)).at(-1)
const ateFicar = (contato: number, qual: string) =>
  esperar(async () => (await situacao(contato))?.situacao === qual)
/** What waits is due now. */
const apressar = () => alertas.sql('UPDATE whatsapp.novidade SET tentar_em = now() WHERE desistiu_em IS NULL')

describe('by e-mail', () => {
  it('says what happened, since when, why, and where it is mended, in text and HTML, in both languages', async () => {
    await alertas.sql(`UPDATE whatsapp.empresa SET nome = '<b>Zé & "Cia"</b>' WHERE id = 1`)
    await alertas.contato({ destino: 'ze@example.com', empresa_id: 1 })
    const operador = await alertas.contato({ destino: 'ada@example.com', idioma: 'en' })
    await alertas.cair(1, 20, 'sessao_invalida')
    await alertas.rodar()
    await ateFicar(operador, 'enviado')
    await esperar(() => correio.cartas.length === 2)
    const [dele, dela] = ['ze@example.com', 'ada@example.com'].map((quem) =>
      correio.cartas
        .filter(({ para }) => para === quem)
        .map(textoDaCarta)
        .join(),
    )
    expect(dele).toContain('Enquanto isso, nada chega nem sai.')
    expect(dele).toContain('A sessão do WhatsApp deixou de valer.')
    expect(dele).toMatch(/Desde \d\d\/\d\d\/\d\d\d\d, \d\d:\d\d\./)
    expect(dele).toContain('https://painel.example/admin/resources/ConfiguracaoWhatsApp/records/1/conectar')
    expect(dele).toContain('&lt;b&gt;Zé &amp; &quot;Cia&quot;&lt;/b&gt;</strong>')
    expect(dele).toMatch(/Message-ID: <aviso-\d+@painel\.example>/i)
    expect(dela).toContain('WhatsApp disconnected')
    expect(dela).toContain('The WhatsApp session is no longer valid.')
    await alertas.sql(`UPDATE whatsapp.empresa SET nome = 'Barbearia do Zé' WHERE id = 1`)
  })

  it('is tried again while the server refuses, and told once when it takes it', async () => {
    const contato = await alertas.contato({})
    correio.recusar(451)
    await alertas.cair(1, 20)
    await alertas.rodar()
    await esperar(async () => (await situacao(contato))?.tentativas >= 1)
    await apressar()
    await esperar(async () => (await situacao(contato))?.tentativas >= 2)
    expect(await situacao(contato)).toMatchObject({ situacao: 'pendente', erro: 'correio_falhou' })
    // A day of it, and it goes on.
    await alertas.sql(`UPDATE whatsapp.novidade SET tentativas = 100, criado_em = now() - interval '1 day'`)
    correio.recusar(null)
    await apressar()
    await ateFicar(contato, 'enviado')
    expect(correio.cartas).toHaveLength(1)
    expect(await alertas.sql('SELECT FROM whatsapp.novidade')).toEqual([])
  })

  it('is not heaped up by reminders while the server refuses for a day, and what ended meanwhile is told in order', async () => {
    const contato = await alertas.contato({})
    correio.recusar(451)
    await alertas.cair(1, 20)
    await alertas.rodar()
    for (let hora = 0; hora < 24; hora++) {
      await alertas.passar(60)
      await alertas.rodar()
    }
    expect(await alertas.avisos(contato)).toMatchObject([{ momento: 'inicio', situacao: 'pendente' }])
    await alertas.voltar(1)
    await alertas.rodar()
    correio.recusar(null)
    await apressar()
    await esperar(() => correio.cartas.length === 2)
    expect(correio.cartas.map((carta) => textoDaCarta(carta).includes('Resolvido'))).toEqual([false, true])
    expect((await alertas.avisos(contato)).map(({ momento }: { momento: string }) => momento)).toEqual([
      'inicio',
      'fim',
    ])
  })

  it('is given up at once for an address that takes nothing, and holds up nobody else', async () => {
    const ninguem = await alertas.contato({ destino: 'ninguem@example.com' })
    const alguem = await alertas.contato({ destino: 'alguem@example.com', criado_em: new Date() })
    correio.recusar(550)
    await alertas.cair(1, 20)
    await alertas.rodar()
    await ateFicar(ninguem, 'falhou')
    expect(await situacao(ninguem)).toMatchObject({ erro: 'correio_recusou', tentativas: 1 })
    await ateFicar(alguem, 'falhou')
    correio.recusar(null)
    await alertas.voltar(1)
    await alertas.rodar()
    await ateFicar(alguem, 'enviado')
    const doAlerta = (await alertas.avisos(alguem)).filter(({ assunto }: { assunto: string }) =>
      assunto.includes('WhatsApp desconectado'),
    )
    expect(doAlerta.map(({ situacao: qual }: { situacao: string }) => qual)).toEqual(['falhou', 'enviado'])
  })
})

describe('by webhook', () => {
  const corpo = (i: number) => JSON.parse(receptor.recebidos[i]?.corpo ?? 'null')

  it('is signed as Standard Webhooks has it, and says which company by the host’s reference', async () => {
    const contato = await comSegredo({ empresa_id: 1 })
    await alertas.cair(1, 20, 'banido')
    await alertas.rodar()
    await ateFicar(contato, 'enviado')
    const [recebido] = receptor.recebidos
    const lido = new Webhook(SEGREDO).verify(
      recebido?.corpo ?? '',
      recebido?.cabecalhos as Record<string, string>,
    )
    expect(lido).toMatchObject({
      type: 'alerta.inicio',
      data: {
        total: 1,
        alertas: [
          {
            tipo: 'banida',
            empresa: 'do-ze',
            nome: 'Barbearia do Zé',
            motivo: 'banido',
            ate: null,
            link: 'https://painel.example/admin/resources/ConfiguracaoWhatsApp/records/1/conectar',
          },
        ],
      },
    })
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32, 6).toString('base64')}`).verify(
        recebido?.corpo ?? '',
        recebido?.cabecalhos as Record<string, string>,
      ),
    ).toThrow()
  })

  it.each<[string, (res: ServerResponse) => void, string]>([
    ['an error', (res) => void res.writeHead(500).end('no'), 'webhook_recusou'],
    [
      'a redirect',
      (res) => void res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'webhook_recusou',
    ],
    [
      'an error page with 200',
      (res) => void res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Oops</h1>'),
      'webhook_respondeu_pagina',
    ],
    [
      'a page that calls itself text',
      (res) =>
        void res
          .writeHead(200, { 'content-type': 'text/plain' })
          .end('\n<!DOCTYPE html><title>Login</title>'),
      'webhook_respondeu_pagina',
    ],
    ['a cut connection', (res) => res.destroy(), 'webhook_inacessivel'],
  ])('%s is no answer: tried again under the same id, until there is one', async (_qual, responder, erro) => {
    const contato = await comSegredo()
    receptor.aoReceber(responder)
    await alertas.cair(1, 20)
    await alertas.rodar()
    await esperar(async () => (await situacao(contato))?.tentativas >= 1)
    expect(await situacao(contato)).toMatchObject({ situacao: 'pendente', erro })
    receptor.aoReceber(
      (res) => void res.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
    )
    await apressar()
    await ateFicar(contato, 'enviado')
    const ids = receptor.recebidos.map(({ cabecalhos }) => cabecalhos['webhook-id'])
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })

  it('is given up where the receiver is gone for good, stands among what stalled, and can be sent again', async () => {
    const contato = await comSegredo({ empresa_id: 1 })
    receptor.aoReceber((res) => void res.writeHead(410).end())
    await alertas.cair(1, 20)
    await alertas.rodar()
    await ateFicar(contato, 'falhou')
    const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
    const { corpo: parados } = await sofia.lista('NovidadeParada')
    expect(parados.records[0].params).toMatchObject({ novidade: 'aviso', empresaId: 1, erro: 'NaoAdianta' })
    receptor.aoReceber((res) => void res.writeHead(204).end())
    const { id } = await situacao(contato)
    const ze = await entrar(aplicacao.url, 'ze@teste.local')
    const reenviar = async () =>
      (await ze.json(`/resources/AvisoDeAlerta/records/${id}/reenviar`, {})).corpo.notice
    expect(await reenviar()).toMatchObject({ type: 'success', message: 'feito.reenviar' })
    await ateFicar(contato, 'enviado')
    // Once more, though it went out: a receiver that lost it may want it.
    expect(await reenviar()).toMatchObject({ type: 'success' })
    await esperar(() => receptor.recebidos.length === 3)
    expect(corpo(2)).toEqual(corpo(1))
  })

  it('waits for nobody who takes the call and says nothing', async () => {
    receptor.aoReceber(() => undefined)
    const guarda = criarGuarda({ hosts: ['127.0.0.1'], exigirHttps: false })
    const pedido = { url: receptor.url, segredo: SEGREDO, id: 'a', corpo: {} }
    await expect(postar(guarda, pedido, { prazoMs: 200 })).rejects.toMatchObject({
      codigo: 'webhook_demorou',
    })
    const rigorosa = criarGuarda({ hosts: [], exigirHttps: true })
    for (const url of [receptor.url, 'https://169.254.169.254/latest', 'https://localhost/x'])
      await expect(postar(rigorosa, { ...pedido, url })).rejects.toMatchObject({
        codigo: 'endereco_proibido',
      })
    expect(receptor.recebidos).toHaveLength(1)
  })
})

it('by WhatsApp, goes through the outbox of the company that the operator chose, once', async () => {
  const contato = await alertas.contato({ via: 'whatsapp', destino: '5511988887777', empresa_id: 1 })
  await alertas.cair(1, 20)
  await alertas.rodar()
  await ateFicar(contato, 'enviado')
  const mensagens = await alertas.sql(
    `SELECT m.texto, v.telefone, c.empresa_id FROM whatsapp.mensagem m JOIN whatsapp.conversa v ON v.id = m.conversa_id
     JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id`,
  )
  expect(mensagens).toMatchObject([
    {
      telefone: '5511988887777',
      empresa_id: 2,
      texto: expect.stringContaining('WhatsApp desconectado: Barbearia do Zé'),
    },
  ])
})

describe('a database that cannot be written', () => {
  it('is told of past it, after a minute, every hour, and when it is over; then it stands in the list', async () => {
    await alertas.contato({ destino: 'ada@example.com' })
    await alertas.contato({ destino: 'ze@example.com', empresa_id: 1 })
    let motivo: string | null = null
    const avisar = criarVias({
      cifra: criarCifra([CHAVE]),
      painel: 'https://painel.example/admin',
      correio: criarCorreio({ url: correio.url, de: 'a@example.com' }),
      enviarWhatsApp: null,
      guarda: criarGuarda({ hosts: [], exigirHttps: true }),
    })
    const alarme = (tolerarMs: number) =>
      criarAlarmeDoBanco({
        dataSource: aplicacao.dataSource,
        registro: registroMudo,
        provar: async () => motivo,
        avisar,
        tolerarMs,
      })
    const paciente = alarme(60_000)
    const alerta = alarme(0)
    for (const um of [paciente, alerta]) expect(await um()).toBe(true)
    motivo = 'o disco do banco está cheio'
    for (const um of [paciente, alerta, alerta]) expect(await um()).toBe(false)
    expect(correio.cartas.map(({ para }) => para)).toEqual(['ada@example.com'])
    motivo = null
    for (const um of [paciente, alerta]) expect(await um()).toBe(true)
    expect(correio.cartas).toHaveLength(2)
    expect(textoDaCarta(correio.cartas[1] ?? { para: '', corpo: '' })).toContain('O banco de dados não grava')
    expect(await alertas.sql('SELECT tipo, encerrado_em IS NOT NULL AS acabou FROM whatsapp.alerta')).toEqual(
      [{ tipo: 'banco_sem_gravar', acabou: true }],
    )
  })
})
