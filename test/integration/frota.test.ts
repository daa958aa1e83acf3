import { afterAll, beforeAll, expect, it } from 'vitest'
import { iniciarSimulador } from '../../src/demo/simulador/index.js'
import type { TarefaEmMassa } from '../../src/resources/configuracao-whatsapp/em-massa.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'
import { temposCurtos } from './simulador/tempos-curtos.js'

const OUTRA_CHAVE = 'chave-do-servidor-novo'
const instancias: string[] = []
let aplicacao: Aplicacao
let novo: Awaited<ReturnType<typeof iniciarSimulador>>
let ada: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    opcoes: { emMassa: { porServidor: 4, pausaMs: { min: 0, max: 5 } } },
  })
  novo = await iniciarSimulador({ apiKey: OUTRA_CHAVE, semente: 3, tempos: temposCurtos })
  ada = await entrar(aplicacao.url, 'admin@teste.local')
  for (const [id, numero] of [
    [1, '5511999990001'],
    [2, '5511999990002'],
  ] as const) {
    await aplicacao.whatsapp.criarInstancia(id)
    const [{ instance_name: nome }] = await consultar(
      'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = $1',
      id,
    )
    instancias.push(nome)
    await aplicacao.simulador.controle.escanear(nome, { numero })
  }
  await ateFicarem('conectado')
})
afterAll(async () => {
  await aplicacao.parar()
  await novo.parar()
})

const consultar = (sql: string, ...valores: unknown[]) => aplicacao.dataSource.query(sql, valores)
const ateFicarem = (status: string): Promise<void> =>
  esperar(async () => {
    const linhas = await consultar('SELECT FROM whatsapp.configuracao_whatsapp WHERE status = $1', status)
    return linhas.length === 2
  })
const enderecos = async (): Promise<(string | null)[]> =>
  (await consultar('SELECT evolution_api_url AS url FROM whatsapp.configuracao_whatsapp ORDER BY id')).map(
    ({ url }: { url: string | null }) => url,
  )
const pedir = (corpo: object, quem = ada) =>
  quem.json('/resources/ConfiguracaoWhatsApp/actions/emMassa', corpo)
const fazer = async (corpo: object): Promise<TarefaEmMassa> => {
  const { corpo: resposta } = await pedir(corpo)
  let tarefa = resposta.tarefa as TarefaEmMassa
  await esperar(async () => {
    const { corpo: lida } = await ada.json(
      `/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${tarefa.id}`,
    )
    tarefa = lida.tarefa
    return tarefa.porSituacao.pendente + tarefa.porSituacao.fazendo === 0
  }, 30_000)
  return tarefa
}
const feitos = ({ itens }: TarefaEmMassa) =>
  itens.toSorted((a, b) => a.id - b.id).map(({ codigo, dados }) => codigo ?? dados?.feito)
const webhookEm = async ({ url }: { url: string }, nome: string, apikey = API_KEY) => {
  const resposta = await fetch(`${url}/webhook/find/${nome}`, { headers: { apikey } })
  return resposta.json()
}

it('tells each company’s server of a new address of ours, leaves alone whoever knows it, and can take it back', async () => {
  const { simulador } = aplicacao
  const [primeira = ''] = instancias
  const { url, headers, events } = await webhookEm(simulador, primeira)
  const velho = url.replace(aplicacao.url, 'https://velho.exemplo')
  await fetch(`${simulador.url}/webhook/set/${primeira}`, {
    method: 'POST',
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      webhook: { enabled: true, url: velho, headers, byEvents: false, base64: false, events },
    }),
  })
  const tarefa = await fazer({ acao: 'registrarWebhook' })
  expect(feitos(tarefa)).toEqual(['webhook_registrado', 'ja_estava'])
  expect(tarefa).toMatchObject({ desfaziveis: 1, restamS: null })
  expect((await webhookEm(simulador, primeira)).url).toBe(url)
  expect(feitos(await fazer({ acao: 'registrarWebhook' }))).toEqual(['ja_estava', 'ja_estava'])
  const desfeita = await fazer({ desfazer: tarefa.id })
  expect(desfeita.itens.map(({ id, dados }) => [id, dados?.feito, dados?.para])).toEqual([
    [1, 'desfeito', 'https://velho.exemplo'],
  ])
  expect((await webhookEm(simulador, primeira)).url).toBe(velho)
  expect(JSON.stringify(tarefa) + JSON.stringify(desfeita)).not.toContain(url.split('/').at(-1))
  await fazer({ acao: 'registrarWebhook' })
})

it('refuses a key that the new server refuses, and changes nothing', async () => {
  const destino = JSON.stringify({ modo: 'proprio', url: novo.url, apiKey: 'chave-errada' })
  expect(feitos(await fazer({ acao: 'mudarDeServidor', destino }))).toEqual([
    'evolution_chave_recusada',
    'evolution_chave_recusada',
  ])
  expect(await enderecos()).toEqual([null, null])
})

it('moves the companies to another server, silences what they leave behind, and moves them back', async () => {
  const { simulador } = aplicacao
  const destino = JSON.stringify({ modo: 'proprio', url: novo.url, apiKey: OUTRA_CHAVE })
  const tarefa = await fazer({ acao: 'mudarDeServidor', destino })
  expect(feitos(tarefa)).toEqual(['instancia_criada', 'instancia_criada'])
  expect(await enderecos()).toEqual([novo.url, novo.url])
  for (const nome of instancias) {
    expect(await webhookEm(simulador, nome)).toMatchObject({ enabled: false })
    expect(await webhookEm(novo, nome, OUTRA_CHAVE)).toMatchObject({ enabled: true })
  }
  const [{ parametros }] = await consultar(
    'SELECT parametros FROM whatsapp.tarefa_em_massa WHERE id = $1',
    tarefa.id,
  )
  expect(parametros).not.toContain(OUTRA_CHAVE)
  expect(JSON.stringify(tarefa)).not.toContain(OUTRA_CHAVE)
  // Again: nobody is touched.
  expect(feitos(await fazer({ acao: 'mudarDeServidor', destino }))).toEqual(['ja_estava', 'ja_estava'])

  const [primeira = ''] = instancias
  const [{ token }] = await (
    await fetch(`${novo.url}/instance/fetchInstances?instanceName=${primeira}`, {
      headers: { apikey: OUTRA_CHAVE },
    })
  ).json()
  const soChave = JSON.stringify({ modo: 'proprio', apiKey: token })
  const filtros = JSON.stringify({ empresaId: '1' })
  const trocada = await fazer({ acao: 'mudarDeServidor', destino: soChave, filtros })
  expect(feitos(trocada)).toEqual(['chave_trocada'])
  expect(feitos(await fazer({ desfazer: trocada.id }))).toEqual(['desfeito'])
  expect(feitos(await fazer({ acao: 'mudarDeServidor', destino }))).toEqual(['ja_estava', 'ja_estava'])

  expect(await aplicacao.porta.rotacionarChaves()).toMatchObject({ ilegiveis: [], restantes: 0 })
  expect(feitos(await fazer({ desfazer: tarefa.id }))).toEqual(['desfeito', 'desfeito'])
  expect(await enderecos()).toEqual([null, null])
  for (const nome of instancias) expect(await webhookEm(simulador, nome)).toMatchObject({ enabled: true })
  await ateFicarem('conectado')
  // What was undone already is not undone twice.
  expect(feitos(await fazer({ desfazer: tarefa.id }))).toEqual(['mudou_depois', 'mudou_depois'])
}, 90_000)

it('makes anew what is not there, as when the SaaS’s own server is another from now on', async () => {
  const { simulador, porta } = aplicacao
  const [primeira = ''] = instancias
  simulador.controle.sumir(primeira)
  await consultar("UPDATE whatsapp.reconciliacao SET proxima = now() - interval '1 s'")
  await porta.reconciliar()
  await esperar(async () => {
    const [{ motivo }] = await consultar('SELECT motivo FROM whatsapp.configuracao_whatsapp WHERE id = 1')
    return motivo === 'instancia_inexistente'
  })
  const tarefa = await fazer({ acao: 'mudarDeServidor', destino: JSON.stringify({ modo: 'padrao' }) })
  expect(feitos(tarefa)).toEqual(['instancia_criada', 'ja_estava'])
  await esperar(async () => {
    const [{ status }] = await consultar('SELECT status FROM whatsapp.configuracao_whatsapp WHERE id = 1')
    return status === 'desconectado' || status === 'conectando'
  })
})

it('lets nobody move companies who may not choose their servers', async () => {
  const sofia = await entrar(aplicacao.url, 'suporte@teste.local')
  const destino = JSON.stringify({ modo: 'padrao' })
  const { corpo } = await pedir({ acao: 'mudarDeServidor', destino }, sofia)
  expect(corpo.tarefa).toBeUndefined()
  const inicio = await sofia.json('/resources/ConfiguracaoWhatsApp/actions/emMassa')
  expect(inicio.corpo.menos).toEqual(['mudarDeServidor'])
})

it('tells when it will be done', async () => {
  const [{ id }] = await consultar(
    "INSERT INTO whatsapp.tarefa_em_massa (acao, autor, papel, cancelada_em) VALUES ('verificarStatus', 'ada', 'admin', now()) RETURNING id",
  )
  await consultar(
    `INSERT INTO whatsapp.tarefa_item (tarefa_id, configuracao_id, servidor, situacao, terminado_em)
     SELECT $1, 1000 + n, '', CASE WHEN n <= 60 THEN 'ok' ELSE 'pendente' END, CASE WHEN n <= 60 THEN now() - n * interval '1 s' END
     FROM generate_series(1, 660) n`,
    id,
  )
  const { corpo } = await ada.json(`/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${id}`)
  expect(corpo.tarefa.restamS).toBeGreaterThan(500)
  expect(corpo.tarefa.restamS).toBeLessThan(700)
})
