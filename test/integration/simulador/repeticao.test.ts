import { jwtVerify } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { abrirCenario, ate, type Cenario, pausa } from './cenario.js'
import { entregasGravadas } from './gravacoes.js'
import { abrirReceptor, type Receptor, type RespostaDoReceptor } from './receptor.js'

const SEGUNDOS_MEDIDOS = [0, 6, 14, 35, 74, 139, 276, 609, 883, 1200]
const ESCALA = 0.001

let cenario: Cenario
let receptor: Receptor

beforeEach(async () => {
  cenario = await abrirCenario({ tempos: { escalaRepeticao: ESCALA, limiteWebhook: 400 } })
  receptor = await abrirReceptor()
})

afterEach(async () => {
  await cenario.sim.parar()
  await receptor.fechar()
})

const webhook = (extras: Record<string, unknown> = {}) => ({
  url: `${receptor.url}/hook`,
  events: ['INSTANCE_CREATE'],
  ...extras,
})

const criar = (extras?: Record<string, unknown>) => cenario.criar('loja', { webhook: webhook(extras) })

const entrega = () => cenario.sim.controle.entregas()[0]

async function responder(resposta: RespostaDoReceptor): Promise<void> {
  receptor.responder = () => resposta
  await criar()
}

describe('what the receiver does not take', () => {
  test('is sent ten times with the measured pauses, byte for byte the same, and then given up', async () => {
    await responder(500)
    await ate(() => entrega()?.situacao === 'desistiu')

    expect(receptor.recebidas).toHaveLength(10)
    expect(new Set(receptor.recebidas.map(({ sha256 }) => sha256)).size).toBe(1)
    const inicio = receptor.recebidas[0]?.em ?? 0
    const quando = receptor.recebidas.map(({ em }) => em - inicio)
    SEGUNDOS_MEDIDOS.forEach((segundos, i) => {
      expect(quando[i]).toBeGreaterThanOrEqual(segundos * 1000 * ESCALA - 10)
    })
  })

  test.each([400, 401, 403, 404, 422])('is never sent again after a %d', async (status) => {
    await responder(status)
    await ate(() => entrega()?.situacao === 'recusada')
    await pausa(30)
    expect(receptor.recebidas).toHaveLength(1)
  })

  test.each([410, 429, 500, 503, 'destruir', 'calar'] as const)(
    'is sent again after %s',
    async (resposta) => {
      receptor.responder = () => (receptor.recebidas.length === 1 ? resposta : 200)
      await criar()
      await ate(() => entrega()?.situacao === 'entregue')
      expect(entrega()?.tentativas).toHaveLength(2)
      expect(receptor.recebidas[0]?.sha256).toBe(receptor.recebidas[1]?.sha256)
    },
  )

  test('is lost with a 302, whose target gets an empty GET', async () => {
    receptor.responder = ({ caminho }) => (caminho === '/hook' ? { status: 302, location: '/alvo' } : 200)
    await criar()
    await ate(() => entrega()?.situacao === 'entregue')
    const [gravada] = entregasGravadas('b-redir-target-302') as unknown as [{ body: string }]
    expect(receptor.recebidas[1]).toMatchObject({ metodo: 'GET', caminho: '/alvo', texto: gravada.body })
  })

  test('survives a 307, whose target gets the same POST', async () => {
    receptor.responder = ({ caminho }) => (caminho === '/hook' ? { status: 307, location: '/alvo' } : 200)
    await criar()
    await ate(() => entrega()?.situacao === 'entregue')
    expect(receptor.recebidas[1]).toMatchObject({ metodo: 'POST', caminho: '/alvo' })
    expect(receptor.recebidas[1]?.sha256).toBe(receptor.recebidas[0]?.sha256)
  })

  test('keeps a deleted instance, and its name, until it is taken', async () => {
    receptor.responder = ({ corpo }) => (corpo.event === 'remove.instance' ? 500 : 200)
    await criar({ events: [] })
    await cenario.chamar('DELETE', '/instance/delete/loja')
    await receptor.esperar(4)
    expect((await cenario.criar('loja')).status).toBe(403)

    receptor.responder = () => 200
    await ate(() => cenario.sim.controle.instancias().length === 0)
    expect((await cenario.criar('loja')).status).toBe(201)
  })
})

describe('the headers', () => {
  test('carry a JWT that is made once per event and replaces any other authorization', async () => {
    receptor.responder = () => (receptor.recebidas.length < 4 ? 500 : 200)
    await criar({ headers: { jwt_key: 'segredo-do-teste', authorization: 'Bearer x', 'x-extra': 'abc' } })
    await ate(() => entrega()?.situacao === 'entregue')

    const cabecalhos = receptor.recebidas.map((r) => r.cabecalhos)
    expect(new Set(cabecalhos.map((c) => c.authorization)).size).toBe(1)
    expect(cabecalhos[0]).toMatchObject({ 'x-extra': 'abc', 'content-type': 'application/json' })
    expect(cabecalhos[0]).not.toHaveProperty('jwt_key')
    const token = String(cabecalhos[0]?.authorization).replace('Bearer ', '')
    const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode('segredo-do-teste'))
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(payload).toEqual({
      iat: payload.iat,
      exp: Number(payload.iat) + 600,
      app: 'evolution',
      action: 'webhook',
    })
  })

  test('are those of a recorded delivery', async () => {
    await criar({ headers: { jwt_key: 'segredo-do-teste', 'x-extra': 'abc' } })
    const [recebida] = await receptor.esperar(1)
    const gravada = entregasGravadas('a-hook')[0]
    expect(Object.keys(recebida?.cabecalhos ?? {}).sort()).toEqual(Object.keys(gravada?.headers ?? {}).sort())
    expect(recebida?.cabecalhos.connection).toBe('keep-alive')
  })
})

test('date_time is the local time of the server, mislabelled as UTC', async () => {
  await criar()
  const [recebida] = await receptor.esperar(1)
  const horas = (Date.now() - Date.parse(String(recebida?.corpo.date_time))) / 3_600_000
  expect(horas).toBeCloseTo(3, 1)
})
