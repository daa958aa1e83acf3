import request from 'supertest'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfiguracaoWhatsApp } from '../../../src/resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { EventoWebhook } from '../../../src/resources/evento-webhook/evento-webhook.js'
import { criarMetricas } from '../../../src/services/metricas/metricas.js'
import { registroMudo } from '../../../src/services/registro/registro.js'
import { criarFilaDeEntregas } from '../../../src/webhooks/fila-de-entregas.js'
import { lerEntrega } from '../../../src/webhooks/leitura/entrega.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { noPostgres } from '../../helpers/precisa.js'

let aplicacao: Aplicacao
let caminho: string
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  caminho = new URL(await enderecoSecreto(aplicacao, 1)).pathname
})
afterAll(() => aplicacao.parar())

const evento = (event: string, data: unknown, quando = '2026-11-24T02:47:59.646Z') => ({
  event,
  instance: 'barbearia-do-ze_1',
  data,
  date_time: quando,
  apikey: 'TOKEN-SECRETO-DA-INSTANCIA',
})
const aberta = evento('connection.update', {
  state: 'open',
  wuid: '5511999990010@s.whatsapp.net',
  statusReason: 200,
})
const postar = (onde: string, corpo: object) => request(aplicacao.app).post(onde).send(corpo)
const status = async () =>
  (await aplicacao.dataSource.getRepository(ConfiguracaoWhatsApp).findOneByOrFail({ empresaId: 1 })).status

it('applies an event with a trailing slash, with the suffix of byEvents, and in the spelling of subscriptions', async () => {
  await postar(`${caminho}/`, aberta).expect(200)
  expect(await status()).toBe('conectado')
  const fechada = evento(
    'CONNECTION_UPDATE',
    { state: 'close', statusReason: 401 },
    '2026-11-24T02:48:00.000Z',
  )
  await postar(`${caminho}/connection-update`, fechada).expect(200)
  expect(await status()).toBe('desconectado')
})

it('does not let a late old event undo a newer one', async () => {
  await postar(caminho, { ...aberta, date_time: '2026-11-24T02:47:58.000Z' }).expect(200)
  expect(await status()).toBe('desconectado')
})

it('refuses other methods with Allow', async () => {
  for (const metodo of ['get', 'put', 'delete', 'patch'] as const) {
    const resposta = await request(aplicacao.app)[metodo](caminho).expect(405)
    expect(resposta.headers.allow).toBe('POST')
  }
})

it('answers an unknown company and a wrong secret alike', async () => {
  const certo = caminho.split('/').at(-1)
  const errados = [
    `1/${'x'.repeat(43)}`,
    `999999/${certo}`,
    `abc/${certo}`,
    `-1/${certo}`,
    `99999999999/${certo}`,
    '1',
    '',
  ]
  const respostas = await Promise.all(errados.map((fim) => postar(`/api/webhooks/whatsapp/${fim}`, aberta)))
  expect(new Set(respostas.map((r) => `${r.status} ${r.text}`))).toEqual(
    new Set(['404 {"mensagem":"não encontrado"}']),
  )
})

it('refuses malformed JSON and journals JSON that is no event', async () => {
  await request(aplicacao.app).post(caminho).type('json').send('{"event":').expect(400)
  await postar(caminho, { que: 'isto' }).expect(200)
  await postar(caminho, evento('evento.novo', {})).expect(200)
  const nao = await aplicacao.dataSource
    .getRepository(EventoWebhook)
    .countBy({ resultado: 'nao_reconhecido' })
  expect(nao).toBe(2)
})

it('takes what PostgreSQL cannot store as it is: NUL and half a surrogate pair', async () => {
  const corpo = JSON.stringify(evento('messages.upsert', { texto: 'a\u0000b\ud800c' }))
  await request(aplicacao.app).post(caminho).type('json').send(corpo).expect(200)
})

it('logs neither the secret address nor the apikey', () => {
  const tudo = aplicacao.linhas.join('\n')
  expect(tudo).not.toContain(caminho.split('/').at(-1))
  expect(tudo).not.toContain('TOKEN-SECRETO')
})

it('answers 503 while the database cannot store, and forgets nothing it has acknowledged', async () => {
  const { dataSource } = aplicacao
  await dataSource.query('ALTER TABLE whatsapp.evento_webhook RENAME TO evento_fora')
  const nova = evento(
    'connection.update',
    { state: 'open', wuid: '5511999990010@s.whatsapp.net' },
    '2026-11-24T03:00:00.000Z',
  )
  const resposta = await postar(caminho, nova).expect(503)
  expect(resposta.headers['retry-after']).toBe('5')
  await dataSource.query('ALTER TABLE whatsapp.evento_fora RENAME TO evento_webhook')
  expect(await status()).toBe('desconectado')
  await postar(caminho, nova).expect(200)
  expect(await status()).toBe('conectado')
})

it('asks a database that cannot store twice more after a batch, not once for each of its events', async () => {
  const { dataSource } = aplicacao
  const fila = criarFilaDeEntregas({
    dataSource,
    registro: registroMudo,
    metricas: criarMetricas(),
    aoAplicar: () => undefined,
  })
  const criar = dataSource.createQueryRunner.bind(dataSource)
  let pedidas = 0
  dataSource.createQueryRunner = (modo) => {
    pedidas++
    return criar(modo)
  }
  await dataSource.query('ALTER TABLE whatsapp.evento_webhook RENAME TO evento_fora')
  pedidas = 0
  const entregas = Array.from({ length: 40 }, (_, i) => {
    const corpo = evento('call', { i })
    return fila.entregar(
      lerEntrega(1, { bruto: Buffer.from(JSON.stringify(corpo)), corpo, emitidoEm: Date.now() }),
    )
  })
  const fins = await Promise.allSettled(entregas)
  expect(fins.filter(({ status }) => status === 'rejected')).toHaveLength(40)
  expect(pedidas).toBe(3)
  dataSource.createQueryRunner = criar
  await dataSource.query('ALTER TABLE whatsapp.evento_fora RENAME TO evento_webhook')
})

noPostgres.it('takes a change of state in while messages have to wait', async () => {
  const { dataSource, whatsapp } = aplicacao
  const outro = dataSource.createQueryRunner()
  await outro.startTransaction()
  await outro.query('LOCK TABLE whatsapp.mensagem IN ACCESS EXCLUSIVE MODE')
  const chegadas: string[] = []
  const mensagem = whatsapp
    .processarWebhook(
      1,
      evento('messages.upsert', {
        key: { id: 'A', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
        message: { conversation: 'oi' },
        messageTimestamp: 1_795_498_927,
      }),
    )
    .then(() => chegadas.push('mensagem'))
  await whatsapp.processarWebhook(
    1,
    evento('connection.update', { state: 'close', statusReason: 401 }, '2026-11-24T03:10:00.000Z'),
  )
  chegadas.push('estado')
  expect(await status()).toBe('desconectado')
  await outro.rollbackTransaction()
  await outro.release()
  await mensagem
  expect(chegadas).toEqual(['estado', 'mensagem'])
})
