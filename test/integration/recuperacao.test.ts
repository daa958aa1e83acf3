import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { MensagemRecebida } from '../../src/services/novidades/conteudo-da-novidade.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const TOKEN = 'token-das-metricas'
const instancias: string[] = []
let aplicacao: Aplicacao
/** Of the process that runs now. */
let porta: Aplicacao['porta']
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    // The last attempt at a delivery, after 20 minutes, is over in half a second.
    tempos: { ...temposCurtos, escalaRepeticao: 0.0004 },
    metricas: { token: TOKEN },
    opcoes: { recuperacao: { porSegundo: 50 } },
  })
  porta = aplicacao.porta
  for (const [id, numero] of [
    [1, '5511999990001'],
    [2, '5511999990002'],
  ] as const) {
    await aplicacao.whatsapp.criarInstancia(id)
    const [{ instance_name: nome }] = await consultar(
      'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = $1',
      id,
    )
    await aplicacao.simulador.controle.escanear(nome, { numero })
    instancias.push(nome)
  }
  await esperar(async () => {
    const linhas = await consultar(
      "SELECT FROM whatsapp.recuperacao r JOIN whatsapp.configuracao_whatsapp c ON c.id = r.configuracao_id WHERE c.status = 'conectado'",
    )
    return linhas.length === 2
  })
})
afterAll(() => aplicacao.parar())
beforeEach(() => {
  controle().falhas({ semGuardar: false, erro: null })
  controle().falhasDeWebhook({ perder: 0 })
})

const consultar = (sql: string, ...valores: unknown[]) => aplicacao.dataSource.query(sql, valores)
const controle = () => aplicacao.simulador.controle
const chegar = (texto: string, mais: { de?: string; em?: number } = {}) =>
  controle().receberMensagem(instancias[0] ?? '', { de: '5511988887777', texto, ...mais })
/** As if nobody had heard for an hour. */
const umaHoraAtras = (): Promise<unknown> =>
  consultar("UPDATE whatsapp.escuta SET ate = now() - interval '1 hour'")
const pedir = (id = 1): Promise<unknown> =>
  consultar('UPDATE whatsapp.recuperacao SET pedir_em = now() WHERE configuracao_id = $1', id)
const recuperacao = async (id = 1) => {
  const [linha] = await consultar('SELECT * FROM whatsapp.recuperacao WHERE configuracao_id = $1', id)
  return linha
}
const emPaz = () =>
  esperar(async () => {
    const linhas = await consultar(
      `SELECT FROM whatsapp.recuperacao WHERE pedir_em <= now() OR reserva IS NOT NULL
       UNION ALL SELECT FROM whatsapp.interrupcao`,
    )
    return linhas.length === 0
  }, 60_000)
const textosDe = async (onde: string): Promise<string[]> =>
  (await consultar(`SELECT texto FROM whatsapp.mensagem WHERE texto LIKE $1 ORDER BY id`, onde)).map(
    ({ texto }: { texto: string }) => texto,
  )
const entregues = () =>
  controle()
    .entregas()
    .filter(({ situacao }) => situacao === 'pendente').length === 0
const desfechos = () =>
  new Set(
    controle()
      .entregas()
      .slice(-200)
      .map(({ situacao }) => situacao),
  )
const medida = async (nome: string): Promise<number> => {
  const texto = await (
    await fetch(`${aplicacao.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
  ).text()
  return Number(new RegExp(`^adminjs_evolution_${nome} (\\d+)`, 'm').exec(texto)?.[1])
}

it('has all of 2,000 messages that came in while it was down past the last attempt, once each, told once each and in order', async () => {
  const CONTATOS = 40
  const DE_CADA = 50
  const vistas: MensagemRecebida[] = []
  await chegar('antes de cair')
  await esperar(async () => (await textosDe('antes de cair')).length === 1)
  await aplicacao.derrubar()
  const chegarem = (de: number, ate: number) =>
    Promise.all(
      Array.from({ length: CONTATOS }, async (_, contato) => {
        for (let i = de; i < ate; i++)
          await chegar(`fora ${contato} ${i}`, { de: `55119777700${String(contato).padStart(2, '0')}` })
      }),
    )
  // Some are tried ten times; the others, to spare the machine, a proxy refuses for good.
  await chegarem(0, 2)
  await esperar(entregues, 60_000)
  expect(desfechos()).toEqual(new Set(['desistiu']))
  await aplicacao.derrubar(404)
  await chegarem(2, DE_CADA)
  await esperar(entregues, 60_000)
  expect(desfechos()).toEqual(new Set(['recusada']))
  await umaHoraAtras()
  porta = await aplicacao.levantar((porta) => porta.aoReceberMensagem((vista) => void vistas.push(vista)))
  await esperar(async () => (await textosDe('fora %')).length >= CONTATOS * DE_CADA, 60_000)
  await emPaz()
  expect(await textosDe('fora %')).toHaveLength(CONTATOS * DE_CADA)
  const contadas = () => vistas.filter(({ texto }) => texto?.startsWith('fora'))
  await esperar(() => contadas().length >= CONTATOS * DE_CADA, 60_000)
  for (let contato = 0; contato < CONTATOS; contato++) {
    const dele = contadas().flatMap(({ texto }) => (texto?.startsWith(`fora ${contato} `) ? [texto] : []))
    expect(dele).toEqual(Array.from({ length: DE_CADA }, (_, i) => `fora ${contato} ${i}`))
  }
  expect(contadas()).toHaveLength(CONTATOS * DE_CADA)
  const { recuperadas, lacuna_de: de, lacuna_ate: ate, guarda } = await recuperacao()
  expect({ recuperadas, guarda }).toEqual({ recuperadas: CONTATOS * DE_CADA, guarda: true })
  expect((ate - de) / 60_000).toBeCloseTo(60, 0)
  expect(await medida('mensagens_recuperadas_total')).toBe(CONTATOS * DE_CADA)
  expect(await recuperacao(2)).toMatchObject({ recuperadas: 0, lacuna_de: de })
}, 180_000)

it('finds by itself, hours later, what a webhook lost without anybody’s noticing, and writes what is days old as history', async () => {
  const agora = Math.floor(Date.now() / 1000)
  const dias = (n: number) => agora - n * 86_400
  controle().falhasDeWebhook({ perder: { chance: 1 } })
  await chegar('perdida velha', { em: dias(4) })
  await chegar('perdida nova', { em: dias(1) })
  await consultar(
    "UPDATE whatsapp.recuperacao SET conferida_ate = now() - interval '5 days', lacuna_de = NULL, recuperadas = 0",
  )
  await pedir()
  await emPaz()
  expect(await textosDe('perdida%')).toEqual(['perdida velha', 'perdida nova'])
  const origens = await consultar(
    "SELECT origem FROM whatsapp.mensagem WHERE texto LIKE 'perdida%' ORDER BY id",
  )
  expect(origens).toEqual([{ origem: 'historico' }, { origem: 'contato' }])
  const { lacuna_de: de, lacuna_ate: ate, recuperadas } = await recuperacao()
  expect([de.getTime() / 1000, ate.getTime() / 1000, recuperadas]).toEqual([dias(4), dias(1), 2])
})

it('hears of what was sent from the phone and by us, and of receipts that were lost', async () => {
  const { enviarMensagemTexto } = aplicacao.whatsapp
  await enviarMensagemTexto(1, { numero: '5511988887777', texto: 'conhecida de nós' })
  await esperar(async () => (await textosDe('conhecida de nós')).length === 1)
  controle().falhasDeWebhook({ perder: { chance: 1 } })
  expect(controle().lerMensagens(instancias[0] ?? '')).toBeGreaterThan(0)
  await pedir()
  await emPaz()
  const [linha] = await consultar("SELECT status FROM whatsapp.mensagem WHERE texto = 'conhecida de nós'")
  expect(linha).toEqual({ status: 'lida' })
})

it('says of a server that keeps no messages that it keeps none', async () => {
  controle().falhas({ semGuardar: true })
  controle().falhasDeWebhook({ perder: { chance: 1 } })
  await chegar('em lugar nenhum')
  await consultar("UPDATE whatsapp.recuperacao SET conferida_ate = now() - interval '10 minutes'")
  await pedir()
  await emPaz()
  expect(await textosDe('em lugar nenhum')).toEqual([])
  expect(await recuperacao()).toMatchObject({ guarda: false })
  // Of this one no message was ever known: nothing proves either.
  await pedir(2)
  await emPaz()
  expect(await recuperacao(2)).toMatchObject({ guarda: null })
})

it('does not bring back what was erased', async () => {
  await aplicacao.whatsapp.apagarDados(1)
  await consultar("UPDATE whatsapp.recuperacao SET conferida_ate = now() - interval '5 days'")
  await pedir()
  await emPaz()
  expect(await textosDe('%')).toEqual([])
})

it('asks again later where the server does not answer, and goes on from there', async () => {
  // A whole second after what was erased.
  await new Promise((pronto) => setTimeout(pronto, 1_100))
  controle().falhasDeWebhook({ perder: { chance: 1 } })
  await chegar('depois do erro')
  controle().falhas({ erro: 500 })
  await pedir()
  await esperar(async () => (await recuperacao()).erro === 'evolution_falha_no_servidor')
  controle().falhas({ erro: null })
  await pedir()
  await emPaz()
  expect(await textosDe('depois%')).toEqual(['depois do erro'])
  expect(await recuperacao()).toMatchObject({ erro: null, tentativas: 0 })
})

it('asks about the instances of a server that had been silent, once it answers', async () => {
  await porta.reconciliar()
  controle().falhasDeWebhook({ perder: { chance: 1 } })
  const seisMinutosAtras = Math.floor(Date.now() / 1000) - 360
  await consultar('UPDATE whatsapp.recuperacao SET piso = NULL')
  // Never connected while anybody kept count: it is looked through from the silence's beginning on.
  await consultar('DELETE FROM whatsapp.recuperacao WHERE configuracao_id = 1')
  await chegar('com o servidor mudo', { em: seisMinutosAtras })
  await consultar(
    "UPDATE whatsapp.reconciliacao SET mudo_desde = now() - interval '10 minutes', proxima = now() - interval '1 s'",
  )
  await porta.reconciliar()
  await esperar(async () => (await textosDe('com o servidor mudo')).length === 1)
})
