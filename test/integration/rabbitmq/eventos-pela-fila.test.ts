import { readFileSync } from 'node:fs'
import { Connection } from 'rabbitmq-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { criarConsumidor } from '../../../src/webhooks/rabbitmq/consumidor.js'
import { filaDasMortas } from '../../../src/webhooks/rabbitmq/topologia.js'
import { API_KEY, type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { nomesNovos, procurarBroker } from '../../helpers/broker.js'
import { precisaDe } from '../../helpers/precisa.js'
import { temposCurtos } from '../simulador/tempos-curtos.js'

const broker = await procurarBroker()
const { exchange, fila } = nomesNovos()
const daqui = precisaDe(broker, 'a RabbitMQ broker').it
const { messages: GRAVADAS } = JSON.parse(
  readFileSync(new URL('../../fixtures/evolution/2.3.7/rabbitmq/r-rabbit.json', import.meta.url), 'utf8'),
)

let aplicacao: Aplicacao
let conexao: Connection
let instancia: string
beforeAll(async () => {
  if (!broker) return
  aplicacao = await iniciarAplicacao({
    tempos: temposCurtos,
    rabbitmq: { url: broker, exchange },
    opcoes: { eventos: { rabbitmq: { url: broker, exchange, fila } } },
  })
  const [{ instance_name: nome }] = await consultar(
    'SELECT instance_name FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  instancia = nome
  conexao = new Connection({ url: broker })
  await esperar(() => aplicacao.linhas.some((linha) => linha.startsWith('ouvindo a Evolution pelo RabbitMQ')))
})
afterAll(async () => {
  if (!broker) return
  await aplicacao.parar()
  for (const queue of [fila, filaDasMortas(fila)]) await conexao.queueDelete({ queue })
  await conexao.exchangeDelete({ exchange })
  await conexao.close()
})

const consultar = (sql: string, ...valores: unknown[]) => aplicacao.dataSource.query(sql, valores)
const statusDe = async () => {
  const [{ status, motivo }] = await consultar(
    'SELECT status, motivo FROM whatsapp.configuracao_whatsapp WHERE id = 1',
  )
  return { status, motivo }
}
const publicar = async (corpo: unknown, routingKey = 'messages.upsert'): Promise<void> => {
  const publicador = conexao.createPublisher({ confirm: true })
  await publicador.send({ exchange, routingKey }, Buffer.from(JSON.stringify(corpo)))
  await publicador.close()
}

daqui(
  'brings a connection up by the exchange, with webhooks of what that lacks and of nothing else',
  async () => {
    await aplicacao.whatsapp.criarInstancia(1)
    await aplicacao.simulador.controle.escanear(instancia, { numero: '5511999990001' })
    await esperar(async () => (await statusDe()).status === 'conectado')
    const resposta = await fetch(`${aplicacao.simulador.url}/webhook/find/${instancia}`, {
      headers: { apikey: API_KEY },
    })
    const { events } = await resposta.json()
    expect(events.sort()).toEqual(['LOGOUT_INSTANCE', 'REMOVE_INSTANCE', 'STATUS_INSTANCE'])
    await aplicacao.simulador.controle.receberMensagem(instancia, { de: '5511988887777', texto: 'pela fila' })
    await esperar(
      async () => (await consultar("SELECT FROM whatsapp.mensagem WHERE texto = 'pela fila'")).length === 1,
    )
  },
)

daqui('counts an event once that comes by both ways', async () => {
  const { simulador } = aplicacao
  const gravado = await fetch(`${simulador.url}/webhook/find/${instancia}`, { headers: { apikey: API_KEY } })
  const { url, headers } = await gravado.json()
  const events = ['MESSAGES_UPSERT', 'CONTACTS_UPDATE']
  await fetch(`${simulador.url}/webhook/set/${instancia}`, {
    method: 'POST',
    headers: { apikey: API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      webhook: { enabled: true, url, headers, byEvents: false, base64: false, events },
    }),
  })
  await aplicacao.simulador.controle.receberMensagem(instancia, {
    de: '5511988887777',
    texto: 'por dois caminhos',
  })
  const entregues = () => simulador.controle.entregas().filter(({ situacao }) => situacao === 'entregue')
  await esperar(() => entregues().some(({ evento }) => evento === 'MESSAGES_UPSERT'))
  await esperar(async () => (await conexao.queueDeclare({ queue: fila, passive: true })).messageCount === 0)
  await new Promise((pronto) => setTimeout(pronto, 300))
  const linhas = await consultar(
    `SELECT FROM whatsapp.evento_webhook WHERE conteudo::text LIKE '%por dois caminhos%'`,
  )
  expect(linhas).toHaveLength(1)
})

daqui('asks why a connection closed where the event does not say', async () => {
  const { controle } = aplicacao.simulador
  controle.falhasDeWebhook({ perder: { chance: 1 } })
  await consultar('UPDATE whatsapp.configuracao_whatsapp SET motivo = NULL WHERE id = 1')
  controle.banir(instancia)
  await publicar(
    {
      event: 'connection.update',
      instance: instancia,
      data: { instance: instancia, state: 'close' },
      server_url: 'http://127.0.0.1:8180',
      // The latest of all: what came with the reason has been overtaken.
      date_time: new Date(Date.now() + 60_000).toISOString(),
      apikey: null,
    },
    'connection.update',
  )
  // What came with the reason may be shown until this one is applied.
  await esperar(
    async () =>
      (
        await consultar(
          `SELECT FROM whatsapp.evento_webhook WHERE evento = 'connection.update' AND conteudo::jsonb->'data'->>'state' = 'close'
             AND NOT conteudo::jsonb->'data' ? 'statusReason'`,
        )
      ).length === 1,
  )
  await esperar(async () => (await statusDe()).motivo === 'banido')
  expect(await statusDe()).toEqual({ status: 'desconectado', motivo: 'banido' })
})

daqui('reads every recorded message, and none of another’s instance', async () => {
  const alheias = new Set(GRAVADAS.map(({ body }: { body: { instance: string } }) => body.instance))
  expect(alheias.has(instancia)).toBe(false)
  for (const { routingKey, body } of GRAVADAS) await publicar(body, routingKey)
  await publicar({ event: 'messages.upsert', instance: instancia, data: 'sem forma', date_time: null })
  await esperar(
    async () =>
      (await consultar("SELECT FROM whatsapp.evento_webhook WHERE resultado = 'nao_reconhecido'")).length ===
      1,
  )
  const deQuem = await consultar('SELECT DISTINCT instancia FROM whatsapp.evento_webhook')
  expect(deQuem.filter((linha: { instancia: string }) => alheias.has(linha.instancia))).toEqual([])
  for (const { routingKey, body } of GRAVADAS)
    await publicar({ ...body, instance: instancia, date_time: new Date().toISOString() }, routingKey)
  await esperar(async () => (await conexao.queueDeclare({ queue: fila, passive: true })).messageCount === 0)
  await esperar(
    async () =>
      (await consultar("SELECT FROM whatsapp.evento_webhook WHERE evento = 'instance.delete'")).length > 0,
  )
  const falhas = await consultar(
    "SELECT evento FROM whatsapp.evento_webhook WHERE resultado IN ('falhou', 'nao_reconhecido')",
  )
  expect(falhas).toEqual([{ evento: 'messages.upsert' }])
  expect((await conexao.queueDeclare({ queue: filaDasMortas(fila), passive: true })).messageCount).toBe(0)
})

it('starts and stops without a broker, says that it has none, and never its password', async () => {
  const linhas: string[] = []
  const anotar = (dados: object, mensagem: string) => void linhas.push(mensagem + JSON.stringify(dados))
  const consumidor = criarConsumidor({
    rabbitmq: { url: 'amqp://usuario:senha-do-broker@127.0.0.1:1/', exchange, fila },
    achar: async () => null,
    fila: { aceita: () => true, entregar: async () => undefined },
    metricas: { aoRecusar: () => undefined },
    registro: { info: anotar, warn: anotar, error: anotar },
    aoVoltar: () => undefined,
  })
  await consumidor.iniciar()
  await esperar(() => linhas.some((linha) => linha.startsWith('sem conexão com o RabbitMQ')))
  expect(consumidor.ouvindo()).toBe(false)
  await consumidor.parar()
  expect(linhas.join()).not.toContain('senha-do-broker')
}, 20_000)

daqui('never writes the broker’s password into the log', () => {
  expect(aplicacao.linhas.join('\n')).not.toContain(new URL(broker ?? '').password)
})
