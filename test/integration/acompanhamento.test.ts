import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contarSaude } from '../../src/services/saude-de-envio/contar.js'
import { lerEmRisco } from '../../src/services/saude-de-envio/em-risco.js'
import { encerrarAbandonadas } from '../../src/services/tentativas/encerrar-abandonadas.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

let aplicacao: Aplicacao
type Navegante = Awaited<ReturnType<typeof entrar>>
let admin: Navegante
let ze: Navegante

beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: {
      envios: {
        intervaloMs: { min: 20, max: 20 },
        porMinuto: 1_000_000,
        aquecimento: { dias: 14, vezes: 1000 },
      },
    },
  })
  admin = await entrar(aplicacao.url, 'admin@teste.local')
  ze = await entrar(aplicacao.url, 'ze@teste.local')
})
afterAll(() => aplicacao.parar())

const sql = <L = Record<string, unknown>>(texto: string, valores: unknown[] = []): Promise<L[]> =>
  aplicacao.dataSource.query(texto, valores)
const tentativas = (id: number) =>
  sql<{
    fim: string | null
    pedida_em: Date
    qr_em: Date
    lida_em: Date
    conectada_em: Date
    pedidos: number
  }>('SELECT * FROM whatsapp.tentativa_de_conexao WHERE configuracao_id = $1 ORDER BY id', [id])
const visaoGeral = async () => {
  const resposta = await admin.pedir('/admin/whatsapp/visao-geral')
  return resposta.json()
}
const statusDe = async (id: number) =>
  (await sql<{ status: string }>('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = $1', [id]))[0]
    ?.status

describe('an attempt to connect', () => {
  it('is followed from being asked for to the phone that is connected', async () => {
    await aplicacao.whatsapp.criarInstancia(1)
    await esperar(async () => Boolean((await tentativas(1))[0]?.qr_em))
    expect((await tentativas(1))[0]?.fim).toBeNull()
    await aplicacao.simulador.controle.escanear('barbearia-do-ze_1', { numero: '5511999990002', nome: 'Zé' })
    await esperar(async () => (await tentativas(1))[0]?.fim === 'conectada')
    const [uma, outra] = await tentativas(1)
    const momentos = [uma?.pedida_em, uma?.qr_em, uma?.lida_em, uma?.conectada_em].map(Number)
    expect(momentos.every((ms) => ms > 0)).toBe(true)
    expect(momentos).toEqual([...momentos].sort((a, b) => a - b))
    expect(outra).toBeUndefined()
  })

  it('is none where a connection comes back by itself', async () => {
    for (const status of ['conectando', 'conectado'])
      await sql('UPDATE whatsapp.configuracao_whatsapp SET status = $1 WHERE id = 1', [status])
    expect(await tentativas(1)).toHaveLength(1)
  })

  it('ends where it stood when nobody goes on with it, and the overview says who may need help', async () => {
    await aplicacao.whatsapp.criarInstancia(2)
    await esperar(async () => (await statusDe(2)) === 'aguardando_qr')
    expect(await encerrarAbandonadas(aplicacao.dataSource)).toBe(0)
    await sql(
      `UPDATE whatsapp.tentativa_de_conexao SET vista_em = now() - interval '20 minutes' WHERE fim IS NULL`,
    )
    // A QR that can still be read is no end.
    expect(await encerrarAbandonadas(aplicacao.dataSource)).toBe(0)
    await sql(
      `UPDATE whatsapp.configuracao_whatsapp SET qr_code_expira_em = now() - interval '1 minute' WHERE id = 2`,
    )
    expect(await encerrarAbandonadas(aplicacao.dataSource)).toBe(1)
    expect((await tentativas(2))[0]).toMatchObject({ fim: 'desistiu_no_qr' })
    const { funil } = await visaoGeral()
    expect(funil).toMatchObject({
      pedidas: 2,
      comQr: 2,
      lidas: 1,
      conectadas: 1,
      fins: [{ fim: 'desistiu_no_qr', total: 1 }],
    })
    expect(funil.ateConectar).toBeGreaterThanOrEqual(0)
    expect(funil.desistiram).toMatchObject({
      total: 1,
      itens: [{ id: 2, empresa: 'Clínica São Lucas', fim: 'desistiu_no_qr', vezes: 1 }],
    })
  })

  it('counts once, however often it is asked for, and says what ended it', async () => {
    for (const _ of [1, 2]) await aplicacao.whatsapp.criarInstancia(2)
    const [, segunda, terceira] = await tentativas(2)
    expect(segunda).toMatchObject({ fim: null, pedidos: 2 })
    expect(terceira).toBeUndefined()
    await aplicacao.whatsapp.deletarInstancia(2)
    await esperar(async () => (await tentativas(2))[1]?.fim !== null)
    expect((await tentativas(2))[1]).toMatchObject({ fim: 'cancelada' })
  })
})

/** A message to or from a contact, some hours ago. */
const mensagem = async (
  contato: string,
  {
    ha = 1,
    direcao = 'saida',
    status = 'enviada',
    motivo = null as string | null,
    entregue = null as number | null,
  } = {},
) => {
  const [{ id: conversa }] = (await sql<{ id: string }>(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone) VALUES (1, $1::text || '@s.whatsapp.net', 'contato', $1)
     ON CONFLICT (configuracao_id, jid) DO UPDATE SET jid = excluded.jid RETURNING id`,
    [contato],
  )) as [{ id: string }]
  const [{ id }] = (await sql<{ id: string }>(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, motivo, em, enviada_em,
       entregue_em)
     VALUES (1, $1, $2, CASE $2 WHEN 'saida' THEN 'programa' ELSE 'contato' END, 'texto', 'oi', $3, $4,
       now() - $5 * interval '1 minute', CASE WHEN $2 = 'saida' THEN now() - $5 * interval '1 minute' END,
       now() - $5 * interval '1 minute' + $6 * interval '1 second') RETURNING id`,
    [conversa, direcao, status, motivo, ha, entregue],
  )) as [{ id: string }]
  return id
}
const hoje = async () => {
  await contarSaude(aplicacao.dataSource)
  const { corpo } = await ze.json('/resources/ConfiguracaoWhatsApp/records/1/saude')
  return corpo.saude
}

describe('sending health', () => {
  it('says of a day what was sent, and what became of it', async () => {
    // A contact who wrote first, one who answers, one who does not, and one who has no WhatsApp.
    await mensagem('5511900000001', { ha: 9, direcao: 'entrada', status: 'recebida' })
    await mensagem('5511900000001', { ha: 8, status: 'lida', entregue: 4 })
    await mensagem('5511900000002', { ha: 7, status: 'entregue', entregue: 10 })
    await mensagem('5511900000002', { ha: 5, direcao: 'entrada', status: 'recebida' })
    const calada = await mensagem('5511900000003', { ha: 6 })
    await mensagem('5511900000004', { ha: 5, status: 'falhou', motivo: 'evolution_numero_sem_whatsapp' })
    const antes = await hoje()
    expect(antes.dias).toHaveLength(1)
    expect(antes.dias[0]).toMatchObject({
      enviadas: 3,
      entregues: 2,
      lidas: 1,
      falharam: 1,
      conversas: 3,
      responderam: 1,
      novas: 2,
      ateEntregar: 4,
      ateResponder: 120,
    })
    expect(antes.motivos).toEqual([{ motivo: 'evolution_numero_sem_whatsapp', total: 1 }])
    // What happens later is counted into the day on which it was sent.
    await sql(`UPDATE whatsapp.mensagem SET status = 'lida', lida_em = now() WHERE id = $1`, [calada])
    expect((await hoje()).dias[0]).toMatchObject({ enviadas: 3, entregues: 3, lidas: 2 })
    // And once, however often.
    await sql(`UPDATE whatsapp.mensagem SET status = 'entregue' WHERE id = $1`, [calada])
    await sql(`UPDATE whatsapp.mensagem SET status = 'lida' WHERE id = $1`, [calada])
    expect((await hoje()).dias[0]).toMatchObject({ enviadas: 3, lidas: 2 })
  })

  it('can be had as a list and as a file, of one’s own company only', async () => {
    const { corpo } = await ze.json('/resources/SaudeDeEnvio/actions/list')
    expect(corpo.records.map(({ params }: { params: object }) => params)).toMatchObject([{ enviadas: 3 }])
    const arquivo = await (await ze.pedir('/admin/whatsapp/listas/SaudeDeEnvio.csv?idioma=pt-BR')).text()
    expect(arquivo).toContain('Enviadas')
    const tentou = await (await ze.pedir('/admin/whatsapp/listas/TentativaDeConexao.csv?idioma=pt-BR')).text()
    expect(tentou).toContain('Conectou')
    expect(tentou).not.toContain('São Lucas')
  })

  it('warns before a ban: of a new number, strangers and silence, until they are past', async () => {
    expect((await hoje()).riscos).toEqual([])
    for (let i = 0; i < 60; i++) await mensagem(`55119111000${String(i).padStart(2, '0')}`)
    const { riscos } = await hoje()
    expect(riscos).toEqual(['numero_novo', 'muitos_desconhecidos', 'poucas_respostas'])
    expect(await lerEmRisco(aplicacao.dataSource)).toMatchObject({ total: 1, itens: [{ id: 1, riscos }] })
    expect((await visaoGeral()).emRisco.total).toBeGreaterThanOrEqual(0)
    await sql(`UPDATE whatsapp.numero_de_envio SET desde = now() - interval '60 days'`)
    await sql(`UPDATE whatsapp.saude_de_envio SET dia = dia - interval '30 days'`)
    // Nothing more is sent: what was warned of is looked at all the same.
    await contarSaude(aplicacao.dataSource)
    expect((await lerEmRisco(aplicacao.dataSource)).total).toBe(0)
  })
})

describe('a number that is new here', () => {
  const envio = async () =>
    (
      await sql<{ motivo: string | null; token: string | null }>(
        'SELECT motivo, token FROM whatsapp.envio WHERE configuracao_id = 1',
      )
    )[0]
  const saiu = async (id: string) =>
    ['enviada', 'entregue', 'lida'].includes((await aplicacao.porta.consultarMensagem(id)).status)
  const para = (numero: string) => aplicacao.porta.enviarTexto({ empresa: 'do-ze', numero, texto: 'oi' })
  const jaPode = () => sql('UPDATE whatsapp.envio SET livre_em = now()')
  /** Sent, and what is to follow from it is written down. */
  const saiuDeTodo = async ({ id }: { id: string }) => {
    await esperar(() => saiu(id))
    await esperar(async () => (await envio())?.token === null)
  }

  it('begins slowly with strangers, says so, and answers at once who writes', async () => {
    await sql('UPDATE whatsapp.numero_de_envio SET desde = now()')
    const primeira = await para('5511999990010')
    await saiuDeTodo(primeira)
    expect((await envio())?.motivo).toBe('aquecendo')
    const segunda = await para('5511999990011')
    expect(await aplicacao.porta.consultarMensagem(segunda.id)).toMatchObject({
      status: 'pendente',
      motivo: 'aquecendo',
    })
    expect(
      (await ze.json('/resources/ConfiguracaoWhatsApp/records/1/saude')).corpo.saude.aquecendo,
    ).toMatchObject({ pausa: 20 })
    await jaPode()
    await saiuDeTodo(segunda)
    expect((await envio())?.motivo).toBe('aquecendo')
    // Who wrote within a day is no stranger.
    await mensagem('5511999990011', { ha: 1, direcao: 'entrada', status: 'recebida' })
    await jaPode()
    const resposta = await para('5511999990011')
    await saiuDeTodo(resposta)
    expect((await envio())?.motivo).toBeNull()
  })

  it('is as any other after its two weeks, and begins anew only as another number', async () => {
    await sql(`UPDATE whatsapp.numero_de_envio SET desde = now() - interval '15 days'`)
    await jaPode()
    const uma = await para('5511999990012')
    await saiuDeTodo(uma)
    expect((await envio())?.motivo).toBeNull()
    const desde = async () =>
      (
        await sql<{ dias: number }>(
          `SELECT extract(day FROM now() - desde)::int AS dias FROM whatsapp.numero_de_envio WHERE configuracao_id = 1`,
        )
      )[0]?.dias
    for (const numero of [null, '5511999990002'])
      await sql('UPDATE whatsapp.configuracao_whatsapp SET numero_conectado = $1 WHERE id = 1', [numero])
    expect(await desde()).toBe(15)
    await sql(`UPDATE whatsapp.configuracao_whatsapp SET numero_conectado = '5511988887777' WHERE id = 1`)
    expect(await desde()).toBe(0)
  })

  it('does not begin slowly once somebody says that it is an old one, until another number comes', async () => {
    await sql(
      `UPDATE whatsapp.numero_de_envio SET desde = now(), riscos = '{numero_novo,poucas_respostas}', riscos_em = now()`,
    )
    await jaPode()
    const primeira = await para('5511999990013')
    await saiuDeTodo(primeira)
    expect((await envio())?.motivo).toBe('aquecendo')
    const daConfiguracao = (acao: string, corpo?: object) =>
      ze.json(`/resources/ConfiguracaoWhatsApp/records/1/${acao}`, corpo)
    const saude = async () => (await daConfiguracao('saude')).corpo.saude
    expect(await saude()).toMatchObject({ antigo: false, aquecendo: { pausa: 20 } })
    expect((await daConfiguracao('saude')).corpo.podeDizerAntigo).toBe(true)
    for (const torto of [{}, { antigo: 'talvez' }, { antigo: true, mais: 1 }])
      expect((await daConfiguracao('numeroAntigo', torto)).corpo.notice.type).toBe('error')
    const { notice } = (await daConfiguracao('numeroAntigo', { antigo: true })).corpo
    expect(notice).toMatchObject({ message: 'feito.numeroAntigo', type: 'success' })
    expect(await saude()).toMatchObject({ antigo: true, aquecendo: null, riscos: ['poucas_respostas'] })
    const segunda = await para('5511999990014')
    await saiuDeTodo(segunda)
    expect((await envio())?.motivo).toBeNull()
    await daConfiguracao('numeroAntigo', { antigo: false })
    expect(await saude()).toMatchObject({ antigo: false, aquecendo: { pausa: 20 } })
    await daConfiguracao('numeroAntigo', { antigo: true })
    await sql(`UPDATE whatsapp.configuracao_whatsapp SET numero_conectado = '5511988886666' WHERE id = 1`)
    expect(await saude()).toMatchObject({ antigo: false, riscos: [] })
    expect(
      (
        await sql<{ acao: string }>(
          `SELECT acao FROM whatsapp.auditoria WHERE acao LIKE 'numero%' AND resultado = 'ok' ORDER BY id`,
        )
      ).map(({ acao }) => acao),
    ).toEqual(['numeroAntigo', 'numeroNovo', 'numeroAntigo'])
  })
})
