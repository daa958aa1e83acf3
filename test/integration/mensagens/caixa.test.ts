import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caixa, FiltroDaCaixa, Sugestao } from '../../../src/resources/conversa/caixa.js'
import { lerCaixa } from '../../../src/services/mensagens/conversas/ler-caixa.js'
import { sugerirConversas } from '../../../src/services/mensagens/conversas/sugerir.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { entrar } from '../../helpers/navegante.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let ze: Navegante
let lia: Navegante
let ada: Navegante
let sofia: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: { envio: 10, recibo: 20, conectar: 10, leitura: 10, login: 10, abrirSocket: 5, primeiroQr: 10 },
  })
  const { url } = aplicacao
  ze = await entrar(url, 'ze@teste.local')
  lia = await entrar(url, 'lia@teste.local')
  ada = await entrar(url, 'admin@teste.local')
  sofia = await entrar(url, 'suporte@teste.local')
})
afterAll(() => aplicacao.parar())
beforeEach(async () => {
  await aplicacao.dataSource.query('DELETE FROM whatsapp.mensagem')
  await aplicacao.dataSource.query('DELETE FROM whatsapp.conversa')
})

const COMECO = Math.floor(Date.now() / 1000) - 3600
let n = 0
interface Fala {
  cfg?: number
  nome?: string
  numero?: string
  jid?: string
  nossa?: boolean
  /** Seconds after the beginning. */
  s?: number
  message?: object
}
const chegar = (
  texto: string,
  { cfg = 1, nome = 'Maria', numero = '5511988887777', jid, nossa = false, s = n, message }: Fala = {},
): Promise<void> =>
  aplicacao.whatsapp.processarWebhook(cfg, {
    event: 'messages.upsert',
    date_time: '2026-11-24T12:00:00.000Z',
    data: {
      key: { id: `M${n++}`, remoteJid: jid ?? `${numero}@s.whatsapp.net`, fromMe: nossa },
      ...(!nossa && { pushName: nome }),
      message: message ?? { conversation: texto },
      messageTimestamp: COMECO + s,
    },
  })
const ler = async (quem: Navegante, consulta: Record<string, string> = {}): Promise<Caixa> =>
  (await quem.json(`/resources/Conversa/actions/caixa?${new URLSearchParams(consulta)}`)).corpo
const filtrada = async (filtro: FiltroDaCaixa) => (await ler(ze, { filtro })).records.map(({ nome }) => nome)
const primeira = async () => {
  const [linha] = (await ler(ze)).records
  if (!linha) throw new Error('the list is empty')
  return linha
}
const marcar = (quem: Navegante, id: string, ate: string) =>
  quem.json(`/resources/Conversa/records/${id}/marcarLida`, { ate })

it('shows the last words of each conversation, the latest first, and how many nobody has read', async () => {
  await chegar('Oi')
  await chegar('Vocês abrem hoje?')
  await chegar('Bom dia', { nome: 'Rui', numero: '5511977776666' })
  const { records, naoLidas, haMais } = await ler(ze)
  expect(records.map(({ nome, naoLidas: q, ultima }) => [nome, q, ultima?.texto])).toEqual([
    ['Rui', 1, 'Bom dia'],
    ['Maria', 2, 'Vocês abrem hoje?'],
  ])
  expect([naoLidas, haMais]).toEqual([2, false])
})

it('is read for everybody of the company when one of its people reads it, up to what they saw', async () => {
  await chegar('um')
  await chegar('dois')
  const { id, ultima } = await primeira()
  await chegar('três')
  await marcar(ze, id, ultima?.id ?? '')
  expect(await ler(lia)).toMatchObject({ naoLidas: 1, records: [{ naoLidas: 1 }] })
  await marcar(ze, id, (await primeira()).ultima?.id ?? '')
  expect(await ler(lia)).toMatchObject({ naoLidas: 0, records: [{ naoLidas: 0 }] })
  // What was read stays so, whatever is said to have been seen afterwards.
  await marcar(ze, id, ultima?.id ?? '')
  expect((await primeira()).naoLidas).toBe(0)
})

it('is not read by who may not answer, nor by the back office, nor by another company', async () => {
  await chegar('oi')
  await chegar('olá', { cfg: 2 })
  const { id, ultima } = await primeira()
  for (const quem of [lia, ada, sofia]) await marcar(quem, id, ultima?.id ?? '')
  const [alheia] = (await ler(ada)).records.filter(({ configuracaoId }) => configuracaoId === 2)
  await marcar(ze, alheia?.id ?? '', alheia?.ultima?.id ?? '')
  // A message of another conversation says nothing of this one.
  await marcar(ze, id, alheia?.ultima?.id ?? '')
  const naoLidas: unknown[] = await aplicacao.dataSource.query('SELECT nao_lidas FROM whatsapp.conversa')
  expect(naoLidas).toEqual([{ nao_lidas: 1 }, { nao_lidas: 1 }])
})

it('an answer from the phone reads what came before it, and a late message of before does not bring it back', async () => {
  await chegar('quanto custa?', { s: 10 })
  await chegar('cinquenta', { s: 20, nossa: true })
  await chegar('fazem barba?', { s: 15 })
  expect(await primeira()).toMatchObject({
    naoLidas: 0,
    esperandoDesde: null,
    ultima: { texto: 'cinquenta' },
  })
  await chegar('obrigada!', { s: 30 })
  expect(await primeira()).toMatchObject({ naoLidas: 1, esperandoDesde: (COMECO + 30) * 1000 })
})

it('a reminder of the program answers nobody', async () => {
  await chegar('posso remarcar?', { s: 10 })
  const { id } = await primeira()
  await aplicacao.whatsapp.enviarTexto({
    empresaId: 1,
    numero: '5511988887777',
    texto: 'Lembrete',
    chave: 'l',
  })
  expect((await ler(ze)).records).toMatchObject([
    {
      id,
      naoLidas: 1,
      esperandoDesde: (COMECO + 10) * 1000,
      ultima: { texto: 'Lembrete', direcao: 'saida' },
    },
  ])
})

it('is narrowed to what is unread, waits (the longest first), is a group, or did not go', async () => {
  await chegar('primeira', { nome: 'Ana', numero: '5511911111111', s: 1 })
  await chegar('segunda', { nome: 'Bia', numero: '5511922222222', s: 2 })
  await chegar('respondida', { nome: 'Caio', numero: '5511933333333', s: 3 })
  await chegar('sim', { numero: '5511933333333', s: 4, nossa: true })
  await chegar('oi, grupo', { jid: '120363041234567890@g.us', s: 5 })
  const { dataSource } = aplicacao
  await dataSource.query(
    `UPDATE whatsapp.mensagem SET status = 'falhou' WHERE direcao = 'saida' AND texto = 'sim'`,
  )
  expect(await filtrada('naoLidas')).toEqual([null, 'Bia', 'Ana'])
  expect(await filtrada('esperando')).toEqual(['Ana', 'Bia'])
  expect((await ler(ze, { filtro: 'grupos' })).records).toMatchObject([{ tipo: 'grupo' }])
  expect(await filtrada('naoSaiu')).toEqual(['Caio'])
  await chegar('agora foi', { numero: '5511933333333', s: 9, nossa: true })
  expect(await filtrada('naoSaiu')).toEqual([])
  // Anything else is no filter.
  expect((await ler(ze, { filtro: 'x' })).records).toHaveLength(4)
})

it('is searched by names, numbers and words, in any order and without accents', async () => {
  await chegar('A reunião é às três da tarde', { nome: 'João Antônio da Silva' })
  await chegar('Tarde demais para a reunião', { nome: 'Rui', numero: '5521977776666' })
  const aIndexar = () => aplicacao.dataSource.query('SELECT 1 FROM whatsapp.mensagem_a_indexar')
  await esperar(async () => (await aIndexar()).length === 0)
  const nomes = async (busca: string) => (await ler(ze, { busca })).records.map(({ nome }) => nome)
  expect(await nomes('silva joao')).toEqual(['João Antônio da Silva'])
  expect(await nomes('(21) 97777-6666')).toEqual(['Rui'])
  expect(await nomes('100%')).toEqual([])
  const palavras = async (quem: Navegante, busca: string) =>
    (await ler(quem, { busca })).mensagens.map(({ nome }) => nome)
  expect(await palavras(ze, 'tarde reuniao')).toEqual(['Rui', 'João Antônio da Silva'])
  expect(await palavras(ze, 'tres reuniao')).toEqual(['João Antônio da Silva'])
  // Whom the words are not shown to may not find them either.
  expect(await palavras(sofia, 'reuniao')).toEqual([])
  expect(await palavras(ada, 'reuniao')).toHaveLength(2)
})

it('a hit opens the conversation around it, however long ago it was', async () => {
  await chegar('a agulha no palheiro', { s: 0 })
  for (let i = 1; i <= 90; i++) await chegar(`palha ${i}`, { s: i })
  const { id } = await primeira()
  const [{ id: agulha }] = await aplicacao.dataSource.query(
    `SELECT id FROM whatsapp.mensagem WHERE texto LIKE '%agulha%'`,
  )
  const { corpo } = await ze.json(`/resources/Conversa/records/${id}/show?emVoltaDe=${agulha}`)
  const textos = corpo.conversa.mensagens.map(({ texto }: { texto: string }) => texto)
  expect([textos[0], textos.length, corpo.conversa.naoSaoAsUltimas]).toEqual([
    'a agulha no palheiro',
    21,
    true,
  ])
  const fim = (await ze.json(`/resources/Conversa/records/${id}/show?emVoltaDe=99999`)).corpo.conversa
  expect([fim.mensagens.at(-1).texto, fim.naoSaoAsUltimas]).toEqual(['palha 90', false])
})

it('goes on from the last row at hand, and a place that is none begins anew', async () => {
  const { dataSource } = aplicacao
  await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, nome, ultima_em)
     SELECT 1, n || '@s.whatsapp.net', 'contato', 'C' || n, now() - make_interval(secs => n / 3) FROM generate_series(1, 95) n`,
  )
  const vistas: string[] = []
  for (let depoisDe = ''; ; ) {
    const { records, haMais } = await ler(ze, depoisDe ? { depoisDe } : {})
    vistas.push(...records.map(({ id }) => id))
    if (!haMais) break
    depoisDe = records.at(-1)?.lugar ?? ''
  }
  expect([vistas.length, new Set(vistas).size]).toEqual([95, 95])
  expect((await ler(ze, { depoisDe: `1'; DROP|1` })).records).toHaveLength(40)
})

it('of the back office, shows whose each conversation is, and what they say to those only who may read it', async () => {
  await chegar('segredo da Maria')
  await chegar('outro segredo', { cfg: 2, nome: 'Rui' })
  const { records, naoLidas } = await ler(ada)
  expect(records.map(({ empresa }) => empresa).sort()).toEqual(['Barbearia do Zé', 'Clínica São Lucas'])
  expect(naoLidas).toBeNull()
  expect(JSON.stringify(await ler(sofia))).not.toContain('segredo')
  expect((await ler(ada, { busca: 'clinica' })).records.map(({ nome }) => nome)).toEqual(['Rui'])
  expect(JSON.stringify(await ler(ze))).not.toContain('Clínica')
  const trilha = await aplicacao.dataSource.query(
    `SELECT autor, empresa_id FROM whatsapp.auditoria WHERE acao = 'caixa' ORDER BY empresa_id`,
  )
  expect(trilha).toEqual([1, 2].map((empresa_id) => ({ autor: 'admin@teste.local', empresa_id })))
})

it('WhatsApp is told what was read where the company wants that, and else not', async () => {
  const { dataSource, simulador, whatsapp } = aplicacao
  await whatsapp.criarInstancia(1)
  const [{ instance_name: instancia }] = await dataSource.query(
    'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  await simulador.controle.escanear(instancia, { numero: '5511999990002', nome: 'Zé' })
  const conectada = async () =>
    (await dataSource.query('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1'))[0].status ===
    'conectado'
  await esperar(conectada)
  const lerAgora = async () => {
    const { id, ultima } = await primeira()
    await marcar(ze, id, ultima?.id ?? '')
  }
  await chegar('oi')
  await lerAgora()
  expect(simulador.controle.lidasPorNos(instancia)).toEqual([])
  await dataSource.query('UPDATE whatsapp.configuracao_whatsapp SET confirmar_leitura = true WHERE id = 1')
  await chegar('oi de novo')
  await chegar('e de novo')
  await lerAgora()
  await esperar(() => simulador.controle.lidasPorNos(instancia).length === 2)
  expect(simulador.controle.lidasPorNos(instancia)).toEqual([`M${n - 1}`, `M${n - 2}`])
})

describe('a name that the company gives', () => {
  const renomear = (quem: Navegante, id: string, nome: string) =>
    quem.json(`/resources/Conversa/records/${id}/renomear`, { nome })
  const ver = async (quem: Navegante, id: string) =>
    (await quem.json(`/resources/Conversa/records/${id}/show`)).corpo.conversa
  const contato = (data: object): Promise<void> =>
    aplicacao.whatsapp.processarWebhook(1, {
      event: 'contacts.update',
      date_time: '2026-11-24T12:00:00.000Z',
      data,
    })
  beforeEach(() => aplicacao.dataSource.query('DELETE FROM whatsapp.contato'))

  it('stands before what the contact calls itself, then and later, and is found by', async () => {
    await chegar('oi')
    const { id } = await primeira()
    expect(await ver(ze, id)).toMatchObject({ nome: 'Maria', nomeDado: false, podeRenomear: true })
    // Whose conversation it is only those are told who see others.
    expect([(await ver(ze, id)).variasEmpresas, (await ver(ada, id)).variasEmpresas]).toEqual([false, true])
    await renomear(ze, id, '  Dona\u202e Maria\n da padaria ')
    await contato({ remoteJid: '5511988887777@s.whatsapp.net', pushName: 'Mah' })
    await chegar('tudo bem?', { nome: 'Mah' })
    // The private address of the same contact, told now.
    await chegar('é o Zé?', { jid: '77@lid', nome: 'Mah' })
    await aplicacao.whatsapp.processarWebhook(1, {
      event: 'messages.upsert',
      date_time: '2026-11-24T12:00:00.000Z',
      data: {
        key: {
          id: `M${n++}`,
          remoteJid: '5511988887777@s.whatsapp.net',
          remoteJidAlt: '77@lid',
          fromMe: false,
        },
        pushName: 'Mah',
        message: { conversation: 'sou eu' },
        messageTimestamp: COMECO + n,
      },
    })
    expect((await ler(lia, { busca: 'padaria' })).records).toMatchObject([
      { id, nome: 'Dona Maria da padaria' },
    ])
    expect(await ver(lia, id)).toMatchObject({
      nome: 'Dona Maria da padaria',
      nomeDado: true,
      podeRenomear: false,
    })
    // Also where she writes in a group.
    await chegar('bom dia', { jid: '120363@g.us', message: { conversation: 'bom dia' } })
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.mensagem SET participante = '77@lid' WHERE texto = 'bom dia'`,
    )
    expect((await ler(ze)).records[0]?.ultima).toMatchObject({ participanteNome: 'Dona Maria da padaria' })
  })

  it('is taken back, and the contact has its own again', async () => {
    await chegar('oi')
    const { id } = await primeira()
    await renomear(ada, id, 'Cliente 7')
    expect((await primeira()).nome).toBe('Cliente 7')
    await renomear(ze, id, ' ')
    expect(await ver(ze, id)).toMatchObject({ nome: 'Maria', nomeDado: false })
    await chegar('oi de novo', { nome: 'Maria Clara' })
    expect((await primeira()).nome).toBe('Maria Clara')
  })

  it('is given by who may write there, and stands in the trail without the name', async () => {
    await chegar('oi')
    await chegar('olá', { cfg: 2 })
    const { id } = await primeira()
    const [alheia] = (await ler(ada)).records.filter(({ configuracaoId }) => configuracaoId === 2)
    for (const quem of [lia, sofia]) await renomear(quem, id, 'Invadida')
    await renomear(ze, alheia?.id ?? '', 'Invadida')
    const longo = await renomear(ze, id, 'x'.repeat(257))
    expect(longo.corpo.notice).toMatchObject({ type: 'error' })
    expect((await ler(ada)).records.map(({ nome }) => nome)).toEqual(['Maria', 'Maria'])
    await renomear(ze, id, 'Segredo da Maria')
    const trilha = await aplicacao.dataSource.query(
      `SELECT autor, resultado, registro_id, row_to_json(a)::text AS tudo FROM whatsapp.auditoria a
       WHERE acao = 'renomear' AND resultado = 'ok' ORDER BY id DESC LIMIT 1`,
    )
    expect(trilha).toMatchObject([{ autor: 'ze@teste.local', registro_id: id }])
    expect(trilha[0].tudo).not.toContain('Segredo')
  })
})

describe('a face', () => {
  const mostrar = (quem: Navegante, id: string) => quem.pedir(`/admin/whatsapp/conversas/${id}/foto`)
  const comFoto = async (profilePicUrl: string): Promise<string> => {
    await chegar('oi')
    await aplicacao.whatsapp.processarWebhook(1, {
      event: 'contacts.update',
      date_time: '2026-11-24T12:00:00.000Z',
      data: { remoteJid: '5511988887777@s.whatsapp.net', profilePicUrl, vez: n++ },
    })
    return (await primeira()).id
  }
  beforeEach(() => aplicacao.dataSource.query('DELETE FROM whatsapp.contato'))

  it('is loaded here and served from here: a browser is told no other address', async () => {
    const id = await comFoto(`${aplicacao.simulador.url}/_simulador/fotos/5511988887777.png`)
    const [linha] = (await ler(ze)).records
    expect(linha?.foto).toMatch(/^[0-9a-f]{12}$/)
    for (const quem of [ze, lia, ada, sofia]) {
      const resposta = await mostrar(quem, id)
      expect([resposta.status, resposta.headers.get('content-type')]).toEqual([200, 'image/png'])
      expect(resposta.headers.get('cache-control')).toMatch(/^private/)
      expect(
        Buffer.from(await resposta.arrayBuffer())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    }
  })

  it('of another company’s is as absent as none, and nobody sees one without a session', async () => {
    const id = await comFoto(`${aplicacao.simulador.url}/_simulador/fotos/5511988887777.png`)
    await aplicacao.dataSource.query('UPDATE whatsapp.conversa SET configuracao_id = 2 WHERE id = $1', [id])
    await aplicacao.dataSource.query('UPDATE whatsapp.contato SET configuracao_id = 2')
    const [alheia, ausente] = [await mostrar(ze, id), await mostrar(ze, '99999999')]
    expect([alheia.status, await alheia.text()]).toEqual([404, await ausente.text()])
    expect((await mostrar(ada, id)).status).toBe(200)
    expect((await fetch(`${aplicacao.url}/admin/whatsapp/conversas/${id}/foto`)).status).toBe(401)
  })

  it('that is no picture is none, whatever it calls itself', async () => {
    const id = await comFoto(`${aplicacao.simulador.url}/`)
    expect((await mostrar(ze, id)).status).toBe(404)
  })
})

it('walks one index, however many conversations there are', async () => {
  const { dataSource } = aplicacao
  await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, nome, ultima_em)
     SELECT 1 + n % 2, n || '@s.whatsapp.net', 'contato', 'C' || n, now() - make_interval(secs => n)
     FROM generate_series(1, 6000) n`,
  )
  await dataSource.query('ANALYZE whatsapp.conversa')
  const consultas: string[] = []
  const espiao = {
    query: async (sql: string, valores: unknown[]) => {
      const plano: { 'QUERY PLAN': string }[] = await dataSource.query(`EXPLAIN ${sql}`, valores)
      consultas.push(plano.map((linha) => linha['QUERY PLAN']).join('\n'))
      return [{ quantas: 0 }]
    },
  }
  const pedido = { configuracaoId: 1, busca: '', depoisDe: null, comConteudo: true }
  for (const filtro of [null, 'naoLidas', 'esperando', 'grupos'] as const)
    await lerCaixa(espiao as never, { ...pedido, filtro }).catch(() => undefined)
  const listas = consultas.filter((plano) => plano.includes('Limit') && plano.includes('mensagem'))
  expect(listas).toHaveLength(4)
  for (const plano of listas)
    expect(plano).toMatch(/Index Scan.* using conversa_(recente|nao_lida|esperando|grupo)_idx/)
  expect(listas.join()).not.toContain('Seq Scan on conversa')
})

describe('a new conversation', () => {
  type Fazer = 'sugerir' | 'conferir' | 'abrir'
  const pedir = async (quem: Navegante, fazer: Fazer, numero: string) =>
    (await quem.json('/resources/Conversa/actions/novaConversa', { fazer, numero })).corpo
  const sugeridas = async (digitado: string, quem = ze): Promise<Sugestao[]> =>
    (await pedir(quem, 'sugerir', digitado)).sugestoes
  const nomes = async (digitado: string) => (await sugeridas(digitado)).map(({ nome }) => nome)
  const conhecer = (configuracao: number, numero: string, nome: string) =>
    aplicacao.dataSource.query(
      `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em) VALUES ($1, $2 || '@s.whatsapp.net', $3, now())`,
      [configuracao, numero, nome],
    )
  beforeEach(() => aplicacao.dataSource.query('DELETE FROM whatsapp.contato'))

  it('begins with a number as people write it, once looked at', async () => {
    // Connected by now: WhatsApp is asked.
    expect((await pedir(ze, 'conferir', '11 98888-7777')).numero).toEqual({
      telefone: '5511988887777',
      nome: null,
      temWhatsApp: true,
    })
    // Without the ninth digit, and of another country.
    expect((await pedir(ze, 'conferir', '(11) 8888-7777')).numero).toMatchObject({
      telefone: '5511988887777',
    })
    expect((await pedir(ze, 'conferir', '+351 912 345 678')).numero).toMatchObject({
      telefone: '351912345678',
    })
    expect((await pedir(ze, 'conferir', '(11) 98888-0000')).numero).toMatchObject({ temWhatsApp: false })
    expect(await pedir(ze, 'conferir', '11 1234')).toMatchObject({ numeroRecusado: true })
    // Nothing is made by looking.
    expect((await ler(ze)).records).toEqual([])
    const { conversa } = await pedir(ze, 'abrir', '11 98888-7777')
    expect((await pedir(ze, 'abrir', '+55 (11) 98888 7777')).conversa).toBe(conversa)
    expect((await ler(ze)).records).toMatchObject([{ id: conversa, telefone: '5511988887777', ultima: null }])
    for (const quem of [lia, ada])
      expect((await pedir(quem, 'abrir', '11 97777-6666')).conversa).toBeUndefined()
  })

  it('suggests whom that may be while it is typed: conversations, the latest first, then contacts', async () => {
    await chegar('oi', { nome: 'João Antônio', numero: '5511911111111', s: 1 })
    await chegar('oi', { nome: 'Joana Prado', numero: '5521977776666', s: 2 })
    await chegar('oi, gente', { jid: '120363041234567890@g.us', s: 3 })
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.conversa SET nome = 'Turma do João' WHERE jid LIKE '%@g.us'`,
    )
    await conhecer(1, '5511933333333', 'Mário Joaquim')
    // Whom we talk with already is that conversation, and once.
    await conhecer(1, '5511911111111', 'João Antônio')
    expect(await nomes('joao')).toEqual(['Turma do João', 'João Antônio'])
    expect(await nomes('jo')).toEqual(['Turma do João', 'Joana Prado', 'João Antônio', 'Mário Joaquim'])
    expect(await nomes('antonio joao')).toEqual(['João Antônio'])
    const [grupo, pessoa] = await sugeridas('joao')
    expect([grupo?.tipo, grupo?.telefone, pessoa?.conversa]).toEqual(['grupo', null, expect.any(String)])
    expect(await sugeridas('(11) 93333')).toEqual([
      { conversa: null, tipo: 'contato', nome: 'Mário Joaquim', telefone: '5511933333333' },
    ])
    // As people type it: without the ninth digit.
    expect(await nomes('21 7777-6666')).toEqual(['Joana Prado'])
    for (const nada of ['', '  ', '%', 'zz', '9']) expect(await nomes(nada)).toEqual([])
  })

  it('suggests nobody of another company, and to nobody who may not write', async () => {
    await chegar('oi', { nome: 'Joana Segredo', cfg: 2 })
    await conhecer(2, '5511933333333', 'Mário Segredo')
    expect(await sugeridas('segredo')).toEqual([])
    await conhecer(1, '5511944444444', 'Rita Nossa')
    for (const quem of [lia, ada, sofia]) expect(await sugeridas('nossa', quem)).toBeUndefined()
    expect(await nomes('nossa')).toEqual(['Rita Nossa'])
  })

  it('looks for them along indexes of the company, however many there are', async () => {
    const { dataSource } = aplicacao
    await dataSource.query(
      `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, nome, ultima_em)
       SELECT 1 + n % 60, n || '@s.whatsapp.net', 'contato', 'C' || n, now() - make_interval(secs => n)
       FROM generate_series(1, 12000) n`,
    )
    await dataSource.query(
      `INSERT INTO whatsapp.contato (configuracao_id, jid, nome, nome_em)
       SELECT 1 + n % 60, 'k' || n || '@s.whatsapp.net', 'Contato ' || n, now() FROM generate_series(1, 12000) n`,
    )
    await dataSource.query('VACUUM ANALYZE whatsapp.conversa')
    await dataSource.query('VACUUM ANALYZE whatsapp.contato')
    let plano = ''
    const espiao = {
      query: async (sql: string, valores: unknown[]) => {
        const linhas: { 'QUERY PLAN': string }[] = await dataSource.query(`EXPLAIN ${sql}`, valores)
        plano = linhas.map((linha) => linha['QUERY PLAN']).join('\n')
        return []
      },
    }
    for (const digitado of ['ninguem assim', '9876']) {
      await sugerirConversas(espiao as never, 1, digitado)
      expect(plano).toMatch(/Index.* on conversa/)
      expect(plano).toMatch(/Index.* contato_(nome_idx|configuracao_id_jid_key)/)
      expect(plano).not.toContain('Seq Scan')
    }
  })
})
