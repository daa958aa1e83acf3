import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  abrirLotes,
  aparar,
  type MensagemRecebida,
} from '../../src/services/mensagens/fila-de-recebimentos.js'
import {
  type AoReceberMensagem,
  criarRecebimentos,
  type RegrasDosRecebimentos,
} from '../../src/services/mensagens/recebimentos.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

type No = ReturnType<typeof criarRecebimentos>
const nos: No[] = []
const linhas: string[] = []
/** A node of its own on the same database. */
const ligarNo = (handler: AoReceberMensagem, regras: Partial<RegrasDosRecebimentos> = {}): No => {
  const anotar = (dados: object, mensagem: string) => void linhas.push(mensagem + JSON.stringify(dados))
  const no = criarRecebimentos({
    dataSource: aplicacao.dataSource,
    registro: { info: anotar, warn: anotar, error: anotar },
    regras: { esperaMs: 5, ...regras },
  })
  no.aoReceberMensagem(handler)
  no.iniciar()
  nos.push(no)
  return no
}
beforeEach(() => aplicacao.dataSource.query('DELETE FROM mensagem'))
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
    `SELECT ((SELECT count(*) FROM recebimento) + (SELECT count(*) FROM recebimento_em_lote))::int AS total`,
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
    { empresaId: 1, telefone: '5511988887777', nome: 'Maria', tipo: 'texto', texto: 'oi', tentativa: 1 },
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

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'waits for nobody else’s company, and not for a message that is being deleted',
  async () => {
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
    await outro.query(`DELETE FROM mensagem WHERE texto = 'some'`)
    const abrindo = abrirLotes(dataSource)
    await outro.commitTransaction()
    await outro.release()
    await abrindo
    await vazia()
  },
)

it('opens batches on many nodes at once, each message once', async () => {
  for (let i = 0; i < 60; i++) await chegar(`n${i}`)
  await Promise.all(Array.from({ length: 6 }, () => abrirLotes(aplicacao.dataSource)))
  await abrirLotes(aplicacao.dataSource)
  expect(await naFila()).toBe(60)
})

it('forgets what nobody asked for in a week', async () => {
  await chegar('velha')
  await aplicacao.dataSource.query(
    `UPDATE recebimento_em_lote SET criado_em = now() - interval '7 days 1 minute'`,
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
  const [parado] = await no.recebimentosParados()
  expect(parado).toMatchObject({ empresaId: 1, tentativas: 3, erro: 'TypeError' })
  conserta = true
  expect(await no.repetirRecebimento(parado?.mensagemId ?? '')).toBe(true)
  await vazia()
  expect(vistas).toEqual(['boa', 'ruim'])
  expect(await no.repetirRecebimento(parado?.mensagemId ?? '')).toBe(false)
})

it('is told anew by the next process when one dies at it', async () => {
  let comecou = 0
  await chegar('oi')
  await abrirLotes(aplicacao.dataSource)
  // A process that is killed renews nothing: its lease was taken, and that is all that is left of it.
  await aplicacao.dataSource.query(
    `UPDATE recebimento SET reserva = gen_random_uuid(), reservado_ate = now() + interval '1 second', tentativas = 1`,
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
    const lista = async () => (await suporte.lista('RecebimentoParado')).corpo.records
    await esperar(async () => (await lista()).length === 1)
    const [parado] = await lista()
    expect(parado.params).toMatchObject({
      empresaId: 1,
      nome: 'Maria',
      telefone: '5511988887777',
      tentativas: 1,
      erro: 'TypeError',
    })
    expect(JSON.stringify(parado)).not.toContain('segredo do cliente')
    conserta = true
    const resposta = await suporte.json(`/resources/RecebimentoParado/records/${parado.id}/tentarDeNovo`, {})
    expect(resposta.corpo.notice).toEqual({ message: 'feito.tentarDeNovo', type: 'success' })
    await vazia()
    expect(await lista()).toEqual([])
    expect(
      await aplicacao.dataSource.query(
        `SELECT autor, empresa_id, resultado FROM auditoria WHERE acao = 'tentarDeNovo'`,
      ),
    ).toEqual([{ autor: 'suporte@teste.local', empresa_id: 1, resultado: 'ok' }])
  })
})
