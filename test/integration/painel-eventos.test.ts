import type { RecordJSON } from 'adminjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ControleDeAcesso } from '../../src/admin/acesso/controle-de-acesso.js'
import { criarLeituraDoEvento } from '../../src/admin/recursos/evento-webhook/leitura-do-evento.js'
import { Auditoria } from '../../src/resources/auditoria/auditoria.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { inserirNoDiario } from '../helpers/diario.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let sofia: Navegante
let ze: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
})
afterAll(() => aplicacao.parar())

let segundo = 0
/** A failed event of a company whose configuration has the same id. */
const falhado = (id: number) => {
  segundo += 1
  const data = { state: 'close', statusReason: 401 }
  const date_time = new Date(Date.UTC(2026, 10, 24, 3, 0, segundo)).toISOString()
  return inserirNoDiario(aplicacao.dataSource, id, {
    event: 'connection.update',
    instance: 'loja',
    data,
    date_time,
  })
}
const reprocessar = (quem: Navegante, id: string, corpo?: object) =>
  quem.json(`/resources/EventoWebhook/records/${id}/reprocessar`, corpo)
const reprocessarVarios = (quem: Navegante, ids: string[], corpo?: object) =>
  quem.json(`/resources/EventoWebhook/bulk/reprocessarVarios?recordIds=${ids.join(',')}`, corpo)
const resultado = async (id: string): Promise<string> => {
  const [linha] = await aplicacao.dataSource.query(
    'SELECT resultado FROM whatsapp.evento_webhook WHERE id = $1',
    [id],
  )
  return linha.resultado
}
const ids = (lista: Awaited<ReturnType<Navegante['lista']>>): string[] =>
  lista.corpo.records.map(({ id }: { id: string }) => id)

it('lists the journal, latest first, without payload and hash, and filters it', async () => {
  const [a, b] = [await falhado(1), await falhado(2)]
  const c = await inserirNoDiario(
    aplicacao.dataSource,
    1,
    { event: 'evento.novo', data: {} },
    'nao_reconhecido',
  )
  const tudo = await sofia.lista('EventoWebhook')
  expect(ids(tudo)).toEqual([c, b, a])
  expect(tudo.corpo.meta.total).toBe(3)
  const [{ params, populated }] = tudo.corpo.records
  expect(params).toMatchObject({ empresaId: 1, evento: 'evento.novo', resultado: 'nao_reconhecido' })
  expect(populated.empresaId.title).toBe('Barbearia do Zé')
  expect(Object.keys(params).filter((nome) => /conteudo|hash/i.test(nome))).toEqual([])

  const filtrada = async (filtro: string) => ids(await sofia.lista('EventoWebhook', `?filters.${filtro}`))
  expect(await filtrada('empresaId=2')).toEqual([b])
  expect(await filtrada('evento=connection.update')).toEqual([b, a])
  expect(await filtrada('resultado=nao_reconhecido')).toEqual([c])
  expect(await filtrada('recebidoEm~~to=2020-01-01')).toEqual([])
  expect(await filtrada('recebidoEm~~from=2020-01-01')).toEqual([c, b, a])
  expect((await sofia.lista('EventoWebhook', '?filters.conteudo=x')).corpo.notice.type).toBe('error')
})

it('counts a long journal only so far', async () => {
  await aplicacao.dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
     SELECT 2, 'presence.update', decode(md5(n::text), 'hex'), '{}', 'registrado' FROM generate_series(1, 10050) n`,
  )
  expect((await sofia.lista('EventoWebhook')).corpo.meta.total).toBe(10_000)
  expect((await sofia.lista('EventoWebhook', '?filters.empresaId=1')).corpo.meta.total).toBe(2)
})

it('shows by GET what a replay would do, and does it by POST', async () => {
  const id = await falhado(1)
  const previa = await reprocessar(sofia, id)
  expect(previa.corpo.relatorio).toMatchObject({
    aplicado: false,
    porResultado: [{ antes: 'falhou', depois: 'aplicado', eventos: 1 }],
    configuracoes: [{ empresaId: 1, antes: 'nao_configurado', depois: 'desconectado' }],
  })
  expect(await resultado(id)).toBe('falhou')
  const { corpo } = await reprocessar(sofia, id, {})
  expect(corpo.notice).toMatchObject({ message: 'feito.reprocessar', type: 'success' })
  expect(corpo.record.params).toMatchObject({ resultado: 'aplicado', erro: null })
  expect(await resultado(id)).toBe('aplicado')
})

it('replays those ticked, and writes each down', async () => {
  const varios = [await falhado(1), await falhado(2)]
  expect((await reprocessarVarios(sofia, varios)).corpo.relatorio).toMatchObject({
    lidos: 2,
    aplicado: false,
  })
  expect(await Promise.all(varios.map(resultado))).toEqual(['falhou', 'falhou'])
  const { corpo } = await reprocessarVarios(sofia, varios, {})
  expect(corpo.notice.message).toBe('feito.reprocessarVarios')
  expect(corpo.records).toHaveLength(2)
  expect(await Promise.all(varios.map(resultado))).toEqual(['aplicado', 'aplicado'])
  const fatos = await aplicacao.dataSource.getRepository(Auditoria).find({
    where: { acao: 'reprocessarVarios' },
    order: { empresaId: 'ASC' },
  })
  expect(
    fatos.map(({ autor, empresaId, registroId, resultado }) => [autor, empresaId, registroId, resultado]),
  ).toEqual(varios.map((id, i) => ['suporte@teste.local', i + 1, id, 'ok']))
})

it('says when an event fails again', async () => {
  const id = await inserirNoDiario(aplicacao.dataSource, 1, { event: 'connection.update', data: {} })
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.evento_webhook SET conteudo = '{quebrado' WHERE id = $1`,
    [id],
  )
  const { corpo } = await reprocessar(sofia, id, {})
  expect(corpo.notice).toMatchObject({ message: 'eventosFalharam', type: 'error' })
  expect(corpo.record.params.erro).toContain('JSON')
  const fato = await aplicacao.dataSource.getRepository(Auditoria).findOneByOrFail({ registroId: id })
  expect(fato).toMatchObject({ resultado: 'falhou', detalhe: 'evento_falhou', empresaId: 1 })
})

it('is not there for a tenant, its own events neither', async () => {
  const id = await falhado(1)
  expect((await ze.lista('EventoWebhook')).corpo.records).toEqual([])
  const pedidos = [
    ze.json(`/resources/EventoWebhook/records/${id}/show`),
    reprocessar(ze, id),
    reprocessar(ze, id, {}),
    reprocessarVarios(ze, [id]),
    reprocessarVarios(ze, [id], {}),
  ]
  for (const { corpo } of await Promise.all(pedidos)) {
    expect(corpo?.notice?.type ?? 'error').toBe('error')
    expect(JSON.stringify(corpo)).not.toMatch(/connection\.update|relatorio/)
  }
  expect(await resultado(id)).toBe('falhou')
})

describe('what an event said', () => {
  const MENSAGEM = {
    event: 'messages.upsert',
    instance: 'loja',
    data: {
      key: { id: '3EB0C431C26A1916E07A', remoteJid: '5511988887777@s.whatsapp.net' },
      message: {
        conversation: 'Quero marcar às 10h, cartão 11101010101, ABCDEF123456',
        mediaKey: 'c2VncmVkbw==',
        jpegThumbnail: 'aGk=',
      },
      outra: { apikey: 'CHAVE-QUE-NINGUEM-VE', nota: 'api_key=ESTA-TAMBEM' },
      texto: 'x'.repeat(5000),
    },
  }
  const conteudoDe = async (quem: Navegante, id: string) =>
    (await quem.json(`/resources/EventoWebhook/records/${id}/show`)).corpo.record.params.conteudo

  it('is on its page, value by value, bounded and without a secret, and that somebody looked is written down', async () => {
    const sofia = await entrar(aplicacao.url, 'admin@teste.local')
    const id = await inserirNoDiario(aplicacao.dataSource, 1, MENSAGEM)
    const conteudo = await conteudoDe(sofia, id)
    expect(conteudo.linhas).toContainEqual({
      campo: 'data.message.conversation',
      valor: 'Quero marcar às 10h, cartão 11101010101, ABCDEF123456',
    })
    expect(conteudo.linhas).toContainEqual({ campo: 'data.key.id', valor: '3EB0C431C26A1916E07A' })
    expect(conteudo.linhas).toContainEqual({ campo: 'data.message.mediaKey', valor: null })
    expect(JSON.stringify(conteudo)).not.toMatch(/c2VncmVkbw|aGk=|CHAVE-QUE|ESTA-TAMBEM|x{400}/)
    await conteudoDe(sofia, id)
    const fatos = await aplicacao.dataSource.getRepository(Auditoria).findBy({ acao: 'verEvento' })
    expect(fatos.map(({ autor, registroId, empresaId }) => [autor, registroId, empresaId])).toEqual([
      ['admin@teste.local', id, 1],
    ])
  })

  it('is of so many values and no more, whatever came', async () => {
    const muitos = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`campo${i}`, i]))
    const id = await inserirNoDiario(aplicacao.dataSource, 1, { event: 'connection.update', data: muitos })
    expect(await conteudoDe(sofia, id)).toMatchObject({ cortado: true, linhas: { length: 120 } })
    await aplicacao.dataSource.query('UPDATE whatsapp.evento_webhook SET conteudo = NULL WHERE id = $1', [id])
    expect(await conteudoDe(sofia, id)).toBeNull()
  })

  it('is searched for a number or an id, and not for words', async () => {
    const id = await inserirNoDiario(aplicacao.dataSource, 2, MENSAGEM)
    const buscar = async (texto: string, resto = '') =>
      ids(await sofia.lista('EventoWebhook', `?filters.busca=${encodeURIComponent(texto)}${resto}`))
    expect(await buscar('(11) 98888-7777')).toContain(id)
    expect(await buscar('3EB0C431C26A1916E07A', '&filters.empresaId=2')).toEqual([id])
    expect(await buscar('3EB0C431C26A1916E07A', '&filters.empresaId=1')).not.toContain(id)
    for (const texto of ['%%%%%%%%%%9', 'marcar', 'ABCDEF123456', '(11) 10101-0101'])
      expect(await buscar(texto)).toEqual([])
    expect(await buscar('lucas')).toContain(id)
  })

  it('is not shown to support where it may not read messages, but for what the connection itself says', async () => {
    const daSofia = { exigir: () => ({ papel: 'suporte', autor: 'sofia', endereco: null }) }
    const { show } = criarLeituraDoEvento({
      dataSource: aplicacao.dataSource,
      controleDeAcesso: daSofia as unknown as ControleDeAcesso,
      suporteLeMensagens: false,
    })
    const ler = async (corpo: { event: string }) => {
      const params = { evento: corpo.event, empresaId: 1 }
      const id = await inserirNoDiario(aplicacao.dataSource, 1, corpo)
      const resposta = { record: { id, params } as unknown as RecordJSON }
      return (await show.after(resposta, {} as never, {} as never)).record.params.conteudo
    }
    expect(await ler(MENSAGEM)).toBe('reservado')
    expect(await ler({ ...MENSAGEM, event: 'evento.novo' })).toBe('reservado')
    expect(await ler({ ...MENSAGEM, event: 'connection.update' })).toMatchObject({ cortado: false })
  })
})
