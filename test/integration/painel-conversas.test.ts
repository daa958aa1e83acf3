import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let ze: Navegante
let lia: Navegante
let ada: Navegante
let sofia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: { envio: 10, recibo: 20, conectar: 10, lerQr: 10 } as Record<string, number>,
  })
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  lia = await entrar(aplicacao.url, 'lia@teste.local')
  ada = await entrar(aplicacao.url, 'admin@teste.local')
  sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  for (const [cfg, nome] of [
    [1, 'Maria'],
    [2, 'Rui'],
  ] as const) {
    await chegar(cfg, nome, 'Bom dia, a reunião é às três?')
  }
})
afterAll(() => aplicacao.parar())

let n = 0
const chegar = (cfg: number, nome: string, texto: string, numero = '5511988887777'): Promise<void> =>
  aplicacao.whatsapp.processarWebhook(cfg, {
    event: 'messages.upsert',
    date_time: '2026-11-24T12:00:00.000Z',
    data: {
      key: { id: `M${n++}`, remoteJid: `${numero}@s.whatsapp.net`, fromMe: false },
      pushName: nome,
      message: { conversation: texto },
      messageTimestamp: Math.floor(Date.now() / 1000) - 1000 + n,
    },
  })

/** A delivery of company 2, about the contact unless its key says otherwise. */
const contar = (
  event: string,
  message: unknown,
  { key, ...outros }: Record<string, unknown> = {},
): Promise<void> =>
  aplicacao.whatsapp.processarWebhook(2, {
    event,
    date_time: '2026-11-24T12:00:00.000Z',
    data: {
      key: { id: `C${n++}`, remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, ...(key as object) },
      message,
      messageTimestamp: Math.floor(Date.now() / 1000),
      ...outros,
    },
  })

const conversaDe = async (cfg: number): Promise<string> => {
  const [linha] = await aplicacao.dataSource.query(
    'SELECT id FROM whatsapp.conversa WHERE configuracao_id = $1 ORDER BY id LIMIT 1',
    [cfg],
  )
  return linha.id
}
const ver = async (quem: Navegante, id: string, consulta = '') =>
  (await quem.json(`/resources/Conversa/records/${id}/show${consulta}`)).corpo
const responder = async (quem: Navegante, id: string, corpo: object) =>
  (await quem.json(`/resources/Conversa/records/${id}/responder`, corpo)).corpo
const fatos = (acao: string): Promise<{ autor: string; empresa_id: number; resultado: string }[]> =>
  aplicacao.dataSource.query(
    `SELECT autor, empresa_id, resultado FROM whatsapp.auditoria WHERE acao = $1 AND resultado <> 'recusado' ORDER BY id`,
    [acao],
  )

describe('a list', () => {
  it('finds messages by their words, whatever their accents, a moment after they came', async () => {
    const aIndexar = () => aplicacao.dataSource.query('SELECT 1 FROM whatsapp.mensagem_a_indexar')
    await esperar(async () => (await aIndexar()).length === 0)
    for (const busca of ['reuniao', 'REUNIÃO', 'bom dia']) {
      const { corpo } = await ze.lista('Mensagem', `?filters.busca=${encodeURIComponent(busca)}`)
      expect([busca, corpo.records.map(({ params }: never) => (params as { texto: string }).texto)]).toEqual([
        busca,
        ['Bom dia, a reunião é às três?'],
      ])
    }
    const { corpo } = await ze.lista('Mensagem', '?filters.busca=almoço')
    expect(corpo.records).toEqual([])
  })

  it('is narrowed by number, direction, status, company and period', async () => {
    const total = async (quem: Navegante, filtro: string): Promise<number> =>
      (await quem.lista('Mensagem', `?filters.${filtro}`)).corpo.meta?.total
    expect(await total(ze, `telefone=${encodeURIComponent('(11) 98888-7777')}`)).toBe(1)
    expect(await total(ze, 'telefone=21999990000')).toBe(0)
    expect(await total(ze, 'direcao=entrada')).toBe(1)
    expect(await total(ze, 'status=lida')).toBe(0)
    expect(await total(ada, 'direcao=entrada')).toBe(2)
    expect(await total(ada, 'empresaId=2')).toBe(1)
    expect(await total(ze, 'em~~from=2026-01-01')).toBe(1)
  })

  it('finds a number with and without its ninth digit, whole or in part, and nobody by what is no number', async () => {
    const achados = async (recurso: string, filtro: string, digitado: string): Promise<number> =>
      (await ze.lista(recurso, `?filters.${filtro}=${encodeURIComponent(digitado)}`)).corpo.meta?.total
    const formas = [
      '551188887777',
      '5511988887777',
      '+55 11 8888-7777',
      '(11) 8888-7777',
      '11 8888',
      '8888-7777',
    ]
    for (const digitado of formas) {
      expect([digitado, await achados('Mensagem', 'telefone', digitado)]).toEqual([digitado, 1])
      expect([digitado, await achados('Conversa', 'busca', digitado)]).toEqual([digitado, 1])
    }
    for (const digitado of ['1177777777', 'abc', '()'])
      expect([digitado, await achados('Mensagem', 'telefone', digitado)]).toEqual([digitado, 0])
    expect(await achados('Conversa', 'busca', 'maria')).toBe(1)
  })

  it('has messages in the order in which they were said, not in which we heard of them', async () => {
    const { dataSource } = aplicacao
    const antiga = { key: { id: 'ANTIGA', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false } }
    await aplicacao.whatsapp.processarWebhook(1, {
      event: 'messages.upsert',
      date_time: '2026-11-24T12:00:00.000Z',
      data: {
        ...antiga,
        pushName: 'Maria',
        message: { conversation: 'de antes' },
        messageTimestamp: 1_767_225_600,
      },
    })
    const ids = (await ze.lista('Mensagem')).corpo.records.map(
      ({ params }: never) => (params as { texto: string }).texto,
    )
    expect(ids).toEqual(['Bom dia, a reunião é às três?', 'de antes'])
    await dataSource.query(`DELETE FROM whatsapp.mensagem WHERE whatsapp_id = 'ANTIGA'`)
  })
})

describe('a conversation', () => {
  it('is the company’s own, and read by pages', async () => {
    const [minha, alheia] = [await conversaDe(1), await conversaDe(2)]
    for (let i = 0; i < 45; i++) await chegar(1, 'Maria', `recado ${i}`)
    const { conversa } = await ver(ze, minha)
    expect(conversa).toMatchObject({
      nome: 'Maria',
      telefone: '5511988887777',
      haMais: true,
      podeResponder: true,
    })
    expect(conversa.mensagens.at(-1).texto).toBe('recado 44')
    const anterior = (await ver(ze, minha, `?antesDe=${conversa.mensagens[0].id}`)).conversa
    expect(anterior.mensagens.map(({ texto }: { texto: string }) => texto)).toEqual([
      'Bom dia, a reunião é às três?',
      ...[0, 1, 2, 3, 4].map((i) => `recado ${i}`),
    ])
    expect(anterior.haMais).toBe(false)
    expect((await ver(ze, alheia)).conversa).toBeUndefined()
    expect((await ver(lia, minha)).conversa.podeResponder).toBe(false)
  })

  it('looked into by the back office is written down, once and not for the company’s own', async () => {
    const id = await conversaDe(2)
    await ver(ze, await conversaDe(1))
    await ver(ada, id)
    await ver(ada, id)
    expect(await fatos('verConversa')).toEqual([
      { autor: expect.stringContaining('admin@teste.local'), empresa_id: 2, resultado: 'ok' },
    ])
  })

  it('read in the list of messages is written down as well, for each company and by those who see the text', async () => {
    const { dataSource } = aplicacao
    const vistas = () =>
      dataSource.query(
        `SELECT autor, empresa_id, registro_id FROM whatsapp.auditoria WHERE acao = 'verMensagens' ORDER BY empresa_id, id`,
      )
    for (const quem of [ze, lia, sofia, ada, ada]) await quem.lista('Mensagem')
    await ada.lista('Mensagem', '?filters.status=lida')
    const [{ id }] = await dataSource.query('SELECT id FROM whatsapp.mensagem WHERE configuracao_id = 2')
    await ada.json(`/resources/Mensagem/records/${id}/show`)
    const autor = 'admin@teste.local'
    expect(await vistas()).toEqual([
      { autor, empresa_id: 1, registro_id: null },
      { autor, empresa_id: 2, registro_id: null },
      { autor, empresa_id: 2, registro_id: id },
    ])
  })

  it('tells support who talked and when, and nothing of what was said', async () => {
    const id = await conversaDe(1)
    const tudo = JSON.stringify([
      await ver(sofia, id),
      (await sofia.lista('Mensagem')).corpo,
      (await sofia.json('/resources/Mensagem/actions/search/a')).corpo,
    ])
    expect(tudo).not.toMatch(/recado|reunião/)
    expect(JSON.parse(tudo)[0].conversa).toMatchObject({ comConteudo: false, nome: 'Maria' })
    expect((await sofia.lista('Mensagem')).corpo.records.length).toBeGreaterThan(5)
    const procurada = await sofia.lista('Mensagem', '?filters.busca=reuniao')
    expect(procurada.corpo.notice.message).toBe('filtroDesconhecido')
  })

  it('shows what a message answers, and to support only that it does', async () => {
    const id = await conversaDe(2)
    await aplicacao.whatsapp.processarWebhook(2, {
      event: 'messages.upsert',
      date_time: '2026-11-24T12:00:00.000Z',
      data: {
        key: { id: 'RESPOSTA', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
        pushName: 'Rui',
        message: { extendedTextMessage: { text: 'Às quatro', contextInfo: { stanzaId: 'M1' } } },
        messageTimestamp: Math.floor(Date.now() / 1000),
      },
    })
    const citadaPara = async (quem: Navegante) => (await ver(quem, id)).conversa.mensagens.at(-1).citada
    const citada = {
      direcao: 'entrada',
      participante: null,
      participanteNome: null,
      tipo: 'texto',
      apagada: false,
    }
    expect(await citadaPara(ada)).toEqual({ ...citada, texto: 'Bom dia, a reunião é às três?' })
    expect(await citadaPara(sofia)).toEqual({ ...citada, texto: null })
  })

  it('shows the words that are quoted of a message it never had, and whose they were', async () => {
    const id = await conversaDe(2)
    const contextInfo = {
      stanzaId: 'DE-ANTES',
      participant: '5511988887777@s.whatsapp.net',
      quotedMessage: { imageMessage: { caption: 'O cartaz do recado' } },
    }
    await contar('messages.upsert', { conversation: 'esse mesmo' }, { contextInfo })
    const { citada } = (await ver(ada, id)).conversa.mensagens.at(-1)
    expect(citada).toMatchObject({ direcao: 'entrada', tipo: 'imagem', texto: 'O cartaz do recado' })
    expect((await ver(sofia, id)).conversa.mensagens.at(-1).citada).toMatchObject({ texto: null })
  })

  it('shows a reaction with what it is about, the last of each person, and none once it is taken back', async () => {
    const id = await conversaDe(2)
    const quantas = async () => (await ver(ada, id)).conversa.mensagens.length
    const antes = await quantas()
    const reagir = (text: string, key = {}) =>
      contar(
        'messages.upsert',
        { reactionMessage: { key: { id: 'M1' }, text, senderTimestampMs: Date.now() } },
        { key },
      )
    const reacoes = async (quem: Navegante) =>
      (await ver(quem, id)).conversa.mensagens.flatMap((m: { reacoes: unknown[] }) => m.reacoes)
    await reagir('👍')
    await reagir('❤️')
    await reagir('🙏', { fromMe: true })
    expect(await reacoes(ada)).toEqual([
      { texto: '❤️', nossa: false },
      { texto: '🙏', nossa: true },
    ])
    expect(await reacoes(sofia)).toEqual([])
    await reagir('')
    expect(await reacoes(ada)).toEqual([{ texto: '🙏', nossa: true }])
    await reagir('', { fromMe: true })
    expect(await reacoes(ada)).toEqual([])
    expect(await quantas()).toBe(antes)
  })

  it('shows the contact’s face, when it is one that WhatsApp keeps', async () => {
    const id = await conversaDe(2)
    const remoteJid = '5511988887777@s.whatsapp.net'
    const foto = async (profilePicUrl: string) => {
      await contar('contacts.update', null, { remoteJid, profilePicUrl })
      return (await ver(ada, id)).conversa.foto
    }
    expect(await foto('https://pps.whatsapp.net/v/ana.jpg')).toMatch(/^[0-9a-f]{12}$/)
    for (const alheia of ['https://exemplo.invalid/rastro.png', 'javascript:alert(1)'])
      expect(await foto(alheia)).toBeNull()
  })

  it('names whoever writes in a group, and the group', async () => {
    const grupo = '120363000000000099@g.us'
    const key = { remoteJid: grupo, participant: '990@lid', participantAlt: '5511977776666@s.whatsapp.net' }
    await contar('groups.upsert', null, { id: grupo, subject: 'Clientes VIP' })
    await contar('messages.upsert', { conversation: 'alguém confirma?' }, { key, pushName: 'Joana' })
    const [linha] = await aplicacao.dataSource.query('SELECT id FROM whatsapp.conversa WHERE jid = $1', [
      grupo,
    ])
    const { conversa } = await ver(ada, String(linha.id))
    expect(conversa).toMatchObject({ tipo: 'grupo', nome: 'Clientes VIP' })
    expect(conversa.mensagens.at(-1)).toMatchObject({
      participante: '5511977776666@s.whatsapp.net',
      participanteNome: 'Joana',
    })
  })

  it('cannot be answered without a connection, by readers, or with nothing, and the log keeps the text to itself', async () => {
    const id = await conversaDe(1)
    const enviar = { fazer: 'enviar', texto: 'segredo do cliente', chave: randomUUID() }
    expect((await responder(lia, id, enviar)).conversa).toBeUndefined()
    expect((await responder(sofia, id, enviar)).conversa).toBeUndefined()
    expect((await responder(ze, await conversaDe(2), enviar)).conversa).toBeUndefined()
    expect((await responder(ze, id, { fazer: 'enviar', texto: '  ' })).notice.message).toBe(
      'erros.dados_invalidos',
    )
    expect(aplicacao.linhas.join('\n')).not.toContain('segredo do cliente')
  })

  it('carries an answer to the phone, whose ticks come back', async () => {
    const { instancias, escanear } = aplicacao.simulador.controle
    await aplicacao.whatsapp.criarInstancia(1)
    const [instancia] = instancias()
    await escanear(instancia?.nome ?? '', { numero: '5511999990002', nome: 'Zé' })
    await esperar(async () => (await aplicacao.whatsapp.obterStatusConexao(1)).status === 'conectado')
    const id = await conversaDe(1)
    const enviar = { fazer: 'enviar', texto: 'Pode ser às quatro', chave: randomUUID() }
    const resposta = await responder(ze, id, enviar)
    expect(resposta.notice).toBeUndefined()
    const status = async () =>
      (await ver(ze, id)).conversa.mensagens.find((m: { texto: string }) => m.texto === enviar.texto)?.status
    await esperar(async () => (await status()) === 'entregue')
    aplicacao.simulador.controle.lerMensagens(instancia?.nome ?? '')
    await esperar(async () => (await status()) === 'lida')
    expect((await fatos('responder')).at(-1)).toMatchObject({ empresa_id: 1, resultado: 'ok' })
  })
})
