import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { eventosAssinados } from '../../src/services/evolution/eventos.js'
import { peloCorpo, peloEvento } from '../../src/webhooks/leitura/identidade.js'
import { instanteDoEvento } from '../../src/webhooks/rabbitmq/instante.js'

const SRC = fileURLToPath(new URL('../../src/', import.meta.url))
const HORA = '2026-11-27T18:26:07.039Z'
const doWebhook = (data: object, hora = HORA) =>
  Buffer.from(
    JSON.stringify({
      ...{
        event: 'messages.upsert',
        instance: 'a',
        data,
        destination: 'https://x/api/segredo',
        date_time: hora,
      },
      ...{ sender: '5511@s.whatsapp.net', server_url: 'https://e', apikey: 'token' },
    }),
  )
const daFila = (data: object, hora = HORA) =>
  Buffer.from(
    JSON.stringify({
      ...{ event: 'messages.upsert', instance: 'a', data, server_url: 'https://e', date_time: hora },
      ...{ sender: '5511@s.whatsapp.net', apikey: 'token' },
    }),
  )

it('knows one event by both ways, and two events that are alike but for their time or contents', () => {
  const data = { texto: 'oi', isca: ',"destination":"x"' }
  expect(peloEvento(doWebhook(data), HORA)).toEqual(peloEvento(daFila(data), HORA))
  const depois = '2026-11-27T18:26:08.000Z'
  expect(peloEvento(doWebhook(data, depois), depois)).not.toEqual(peloEvento(daFila(data), HORA))
  expect(peloEvento(doWebhook({ texto: 'olá' }), HORA)).not.toEqual(peloEvento(daFila(data), HORA))
})

it('knows a body of another form, or without a time, by all of it', () => {
  const estranho = Buffer.from('{"event":"call"}')
  expect(peloEvento(estranho, HORA)).toEqual(peloCorpo(estranho, HORA))
  expect(peloEvento(doWebhook({}), null)).toEqual(peloCorpo(doWebhook({}), null))
})

it('tells an event’s age from its local time, in any time zone', () => {
  const agora = Date.parse('2026-11-27T18:30:00.000Z')
  for (const fuso of [-180, 0, 330, 345]) {
    const local = (ha: number) => agora - ha + fuso * 60_000
    expect(instanteDoEvento(local(5_000), agora)).toBe(agora - 5_000)
    // Its clock is a little ahead: it is of now.
    expect(instanteDoEvento(local(-2_000), agora)).toBe(agora)
  }
  expect(instanteDoEvento(Number.NaN, agora)).toBe(agora)
})

it('asks for webhooks of what the exchange lacks alone', () => {
  expect(eventosAssinados('2.3.7', 'rabbitmq').sort()).toEqual([
    'LOGOUT_INSTANCE',
    'REMOVE_INSTANCE',
    'STATUS_INSTANCE',
  ])
  expect(eventosAssinados('2.2.3', 'rabbitmq').sort()).toEqual(['LOGOUT_INSTANCE', 'REMOVE_INSTANCE'])
})

it('loads nothing of RabbitMQ for whoever does not choose it', () => {
  const estaticos = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((nome) => nome.endsWith('.ts'))
    .filter((nome) => /import (?!type)[^\n]* from 'rabbitmq-client'/.test(readFileSync(SRC + nome, 'utf8')))
  expect(estaticos).toEqual([])
})
