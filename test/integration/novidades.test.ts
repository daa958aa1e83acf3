import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { abrirLotes } from '../../src/services/novidades/abrir-lotes.js'
import type {
  MensagemRecebida,
  MudancaDeMensagem,
  MudancaDeStatus,
} from '../../src/services/novidades/conteudo-da-novidade.js'
import { aparar } from '../../src/services/novidades/fila-de-novidades.js'
import {
  type AoReceberMensagem,
  criarNovidades,
  type RegrasDasNovidades,
} from '../../src/services/novidades/novidades.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { noPostgres } from '../helpers/precisa.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

type No = ReturnType<typeof criarNovidades>
const nos: No[] = []
const linhas: string[] = []
/** A node of its own on the same database. */
const ligarNo = (handler: AoReceberMensagem, regras: Partial<RegrasDasNovidades> = {}): No => {
  const anotar = (dados: object, mensagem: string) => void linhas.push(mensagem + JSON.stringify(dados))
  const no = criarNovidades({
    dataSource: aplicacao.dataSource,
    registro: { info: anotar, warn: anotar, error: anotar },
    regras: { esperaMs: 5, ...regras },
  })
  no.aoReceberMensagem(handler)
  void no.iniciar()
  nos.push(no)
  return no
}
beforeEach(() => aplicacao.dataSource.query('DELETE FROM whatsapp.mensagem'))
afterEach(async () => {
  await Promise.all(nos.splice(0).map((no) => no.parar()))
})

let n = 0
const chegar = (texto: string, numero = '5511988887777', configuracaoId = 1): Promise<void> =>
  aplicacao.whatsapp.processarWebhook(configuracaoId, {
    event: 'messages.upsert',
    date_time: '2026-11-24T12:00:00.000Z',
    data: {
      key: { id: `R${n++}`, remoteJid: `${numero}@s.whatsapp.net`, fromMe: false },
      pushName: 'Maria',
      message: { conversation: texto },
      messageTimestamp: Math.floor(Date.now() / 1000),
    },
  })
const naFila = async (): Promise<number> => {
  const [{ total }] = await aplicacao.dataSource.query(
    `SELECT ((SELECT count(*) FROM whatsapp.novidade) + (SELECT count(*) FROM whatsapp.novidade_em_lote))::int AS total`,
  )
  return total
}
const vazia = () => esperar(async () => (await naFila()) === 0)

it('tells the host of every message, with what an answer needs', async () => {
  const vistas: MensagemRecebida[] = []
  const parar = aplicacao.whatsapp.aoReceberMensagem((mensagem) => void vistas.push(mensagem))
  await chegar('oi')
  await vazia()
  parar()
  expect(vistas).toMatchObject([
    { empresa: 'do-ze', telefone: '5511988887777', nome: 'Maria', tipo: 'texto', texto: 'oi', tentativa: 1 },
  ])
})

it('keeps the order of a conversation on two nodes, through failures, and holds up no other', async () => {
  const ordem: string[] = []
  const falhas = new Map([
    ['a1', 2],
    ['a2', 1],
  ])
  const handler = async ({ texto }: MensagemRecebida) => {
    const restam = falhas.get(String(texto)) ?? 0
    falhas.set(String(texto), restam - 1)
    if (restam > 0) throw new Error(`não consegui ler ${texto}`)
    ordem.push(String(texto))
  }
  for (const texto of ['a1', 'a2', 'a3']) await chegar(texto)
  for (const texto of ['b1', 'b2']) await chegar(texto, '5511977776666')
  ligarNo(handler)
  ligarNo(handler)
  await vazia()
  expect(ordem.filter((texto) => texto.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
  expect(ordem.filter((texto) => texto.startsWith('b'))).toEqual(['b1', 'b2'])
  expect(linhas.join()).toContain('aoReceberMensagem falhou')
  expect(linhas.join()).not.toContain('não consegui ler')
})

it('keeps the order of what came in while nobody was there to be told, in however many batches', async () => {
  const textos = Array.from({ length: 130 }, (_, i) => `m${i}`)
  for (const texto of textos) await chegar(texto)
  const ordem: string[] = []
  ligarNo(({ texto }) => void ordem.push(String(texto)))
  ligarNo(({ texto }) => void ordem.push(String(texto)))
  await vazia()
  expect(ordem).toEqual(textos)
})

noPostgres.it('waits for nobody else’s company, and not for a message that is being deleted', async () => {
  const { dataSource } = aplicacao
  await chegar('apagada')
  const outro = dataSource.createQueryRunner()
  await outro.startTransaction()
  // As a merge of conversations or a replay holds it, for as long as it takes.
  await outro.query('SELECT pg_advisory_xact_lock(742901, 1)')
  await chegar('de outra empresa', '5511977776666', 2)
  const vistas: string[] = []
  ligarNo(({ texto }) => void vistas.push(String(texto)))
  await esperar(async () => vistas.includes('de outra empresa') && vistas.includes('apagada'))
  await outro.rollbackTransaction()

  await chegar('some')
  await outro.startTransaction()
  await outro.query(`DELETE FROM whatsapp.mensagem WHERE texto = 'some'`)
  const abrindo = abrirLotes(dataSource)
  await outro.commitTransaction()
  await outro.release()
  await abrindo
  await vazia()
})

it('opens batches on many nodes at once, each message once', async () => {
  for (let i = 0; i < 60; i++) await chegar(`n${i}`)
  await Promise.all(Array.from({ length: 6 }, () => abrirLotes(aplicacao.dataSource)))
  await abrirLotes(aplicacao.dataSource)
  expect(await naFila()).toBe(60)
})

it('forgets what nobody asked for in a week', async () => {
  await chegar('velha')
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.novidade_em_lote SET criado_em = now() - interval '7 days 1 minute'`,
  )
  await chegar('nova')
  await aparar(aplicacao.dataSource)
  const vistas: string[] = []
  ligarNo(({ texto }) => void vistas.push(String(texto)))
  await vazia()
  expect(vistas).toEqual(['nova'])
})

it('gives up after so many tries, lets the next pass, and tries again when told to', async () => {
  let conserta = false
  const vistas: string[] = []
  await chegar('ruim')
  await chegar('boa')
  const no = ligarNo(
    ({ texto }) => {
      if (texto === 'ruim' && !conserta) throw new TypeError('quebrado')
      vistas.push(String(texto))
    },
    { tentativas: 3 },
  )
  await esperar(async () => vistas.includes('boa') && (await naFila()) === 1)
  const [parado] = await no.novidadesParadas()
  expect(parado).toMatchObject({
    tipo: 'mensagem_recebida',
    empresa: 'do-ze',
    tentativas: 3,
    erro: 'TypeError',
  })
  conserta = true
  expect(await no.repetirNovidade(parado?.id ?? '')).toBe(true)
  await vazia()
  expect(vistas).toEqual(['boa', 'ruim'])
  expect(await no.repetirNovidade(parado?.id ?? '')).toBe(false)
})

it('is told anew by the next process when one dies at it', async () => {
  let comecou = 0
  await chegar('oi')
  await abrirLotes(aplicacao.dataSource)
  // A process that is killed renews nothing: its lease was taken, and that is all that is left of it.
  await aplicacao.dataSource.query(
    `UPDATE whatsapp.novidade SET reserva = gen_random_uuid(), reservado_ate = now() + interval '1 second', tentativas = 1`,
  )
  ligarNo(() => void comecou++)
  expect(comecou).toBe(0)
  await vazia()
  expect(comecou).toBe(1)
})

describe('in the panel, one that was given up', () => {
  it('is listed without its text, and is handed over once more by its button', async () => {
    let conserta = false
    await chegar('segredo do cliente')
    ligarNo(
      () => {
        if (!conserta) throw new TypeError('quebrado')
      },
      { tentativas: 1 },
    )
    const suporte = await entrar(aplicacao.url, 'suporte@teste.local')
    const lista = async () => (await suporte.lista('NovidadeParada')).corpo.records
    await esperar(async () => (await lista()).length === 1)
    const [parado] = await lista()
    expect(parado.params).toMatchObject({
      novidade: 'mensagem_recebida',
      empresaId: 1,
      nome: 'Maria',
      telefone: '5511988887777',
      tentativas: 1,
      erro: 'TypeError',
    })
    expect(JSON.stringify(parado)).not.toContain('segredo do cliente')
    conserta = true
    const resposta = await suporte.json(`/resources/NovidadeParada/records/${parado.id}/tentarDeNovo`, {})
    expect(resposta.corpo.notice).toEqual({ message: 'feito.tentarDeNovo', type: 'success' })
    await vazia()
    expect(await lista()).toEqual([])
    expect(
      await aplicacao.dataSource.query(
        `SELECT autor, empresa_id, resultado FROM whatsapp.auditoria WHERE acao = 'tentarDeNovo'`,
      ),
    ).toEqual([{ autor: 'suporte@teste.local', empresa_id: 1, resultado: 'ok' }])
  })
})

describe('what changes', () => {
  /** A node that listens to everything, and what it heard. */
  const ouvir = async (falhar: (o: { status?: string; para?: string }) => boolean = () => false) => {
    const mensagens: MudancaDeMensagem[] = []
    const status: MudancaDeStatus[] = []
    const no = criarNovidades({
      dataSource: aplicacao.dataSource,
      registro: { info() {}, warn() {}, error() {} },
      regras: { esperaMs: 5, tentativas: 3 },
    })
    const anotar =
      <T extends object>(onde: T[]) =>
      (mudanca: T) => {
        if (falhar(mudanca)) throw new TypeError('quebrado')
        onde.push(mudanca)
      }
    no.aoMudarMensagem(anotar(mensagens))
    no.aoMudarStatus(anotar(status))
    await no.iniciar()
    nos.push(no)
    return { no, mensagens, status }
  }
  const entregar = (id: string, status: string) =>
    aplicacao.whatsapp.processarWebhook(1, {
      event: 'messages.update',
      date_time: new Date().toISOString(),
      data: { keyId: id, remoteJid: '5511988887777@s.whatsapp.net', fromMe: true, status },
    })
  const mudarStatus = (status: string) =>
    aplicacao.dataSource.query('UPDATE whatsapp.configuracao_whatsapp SET status = $1 WHERE id = 1', [status])
  /** As the outbox writes one, and Evolution has answered with its id. */
  const escrever = async (whatsappId: string, numero = '5511988887777'): Promise<string> => {
    const { id } = await aplicacao.whatsapp.enviarTexto({
      empresaId: 1,
      numero,
      texto: 'olá',
      chave: whatsappId,
    })
    await aplicacao.dataSource.query(
      `UPDATE whatsapp.mensagem SET whatsapp_id = $2, status = 'enviada', enviada_em = now(), enviando_em = now() WHERE id = $1`,
      [id, whatsappId],
    )
    return id
  }

  it('of a message is told in order: sent, delivered, read; and of one that failed or was cancelled', async () => {
    const { mensagens } = await ouvir()
    const id = await escrever('S1')
    await entregar('S1', 'DELIVERY_ACK')
    await entregar('S1', 'DELIVERY_ACK')
    await entregar('S1', 'READ')
    const outra = await escrever('S2')
    await entregar('S2', 'ERROR')
    const longe = new Date(Date.now() + 3_600_000)
    const { id: terceira } = await aplicacao.whatsapp.enviarTexto({
      empresaId: 1,
      numero: '5511977776666',
      texto: 'depois',
      enviarEm: longe,
    })
    await aplicacao.whatsapp.cancelarMensagem(terceira)
    await esperar(() => mensagens.length >= 6)
    const de = (qual: string) => mensagens.filter((uma) => uma.id === qual).map(({ status }) => status)
    expect(de(id)).toEqual(['enviada', 'entregue', 'lida'])
    expect(de(outra)).toEqual(['enviada', 'falhou'])
    expect(de(terceira)).toEqual(['cancelada'])
    expect(mensagens.find((uma) => uma.id === id)).toMatchObject({
      empresa: 'do-ze',
      telefone: '5511988887777',
      origem: 'programa',
      chave: 'S1',
      whatsappId: 'S1',
      status: 'enviada',
      motivo: null,
      tentativa: 1,
    })
    expect(mensagens.at(-1)?.em).toBeInstanceOf(Date)
  })

  it('of a connection is told in order, through failures, and holds up no other kind', async () => {
    let falhas = 2
    const { mensagens, status } = await ouvir(({ para }) => para === 'conectando' && falhas-- > 0)
    for (const para of ['conectando', 'conectado', 'desconectado']) await mudarStatus(para)
    await escrever('S3')
    await esperar(() => status.length === 3 && mensagens.length === 1)
    expect(status.map(({ de, para, tentativa }) => [de, para, tentativa])).toEqual([
      ['nao_configurado', 'conectando', 3],
      ['conectando', 'conectado', 1],
      ['conectado', 'desconectado', 1],
    ])
    expect(status[0]).toMatchObject({ empresa: 'do-ze', motivo: null })
    await mudarStatus('nao_configurado')
    await esperar(() => status.length === 4)
  })

  it('is a dead letter after so many tries, of a company and without a contact, and is tried anew from the panel', async () => {
    let conserta = false
    const { no, status } = await ouvir(({ para }) => para === 'erro' && !conserta)
    await mudarStatus('erro')
    await mudarStatus('nao_configurado')
    await esperar(() => status.length === 1)
    const [parada] = await no.novidadesParadas()
    expect(parada).toMatchObject({ tipo: 'status_mudou', empresa: 'do-ze', mensagemId: null, tentativas: 3 })
    const suporte = await entrar(aplicacao.url, 'suporte@teste.local')
    const { corpo } = await suporte.lista('NovidadeParada')
    expect(corpo.records[0].params).toMatchObject({ novidade: 'status_mudou', empresaId: 1, telefone: null })
    conserta = true
    await suporte.json(`/resources/NovidadeParada/records/${parada?.id}/tentarDeNovo`, {})
    no.acordar()
    await esperar(() => status.length === 2)
    expect(status.map(({ para }) => para)).toEqual(['nao_configurado', 'erro'])
  })

  it('is written down from when somebody first listens, for a week without anybody', async () => {
    const { dataSource } = aplicacao
    await dataSource.query('DELETE FROM whatsapp.ouvinte')
    await mudarStatus('conectando')
    expect(await naFila()).toBe(0)
    const { no, status } = await ouvir()
    await no.parar()
    await mudarStatus('nao_configurado')
    expect(await naFila()).toBe(1)
    const { status: depois } = await ouvir()
    await vazia()
    expect([status.length, depois.length]).toEqual([0, 1])
    await dataSource.query(`UPDATE whatsapp.ouvinte SET visto_em = now() - interval '8 days'`)
    await aparar(dataSource)
    expect(await dataSource.query('SELECT 1 FROM whatsapp.ouvinte')).toEqual([])
  })
})
