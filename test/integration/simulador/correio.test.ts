import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Correio, criarCorreio } from '../../../src/demo/simulador/webhook/correio.js'
import { abrirReceptor, type Receptor } from './receptor.js'

let receptor: Receptor
let correio: Correio
const avisos: Error[] = []
const anotar = (aviso: Error) => avisos.push(aviso)
beforeEach(async () => {
  receptor = await abrirReceptor()
  correio = criarCorreio()
  avisos.length = 0
  process.on('warning', anotar)
})
afterEach(async () => {
  process.off('warning', anotar)
  correio.fechar()
  await receptor.fechar()
})

const postar = () =>
  correio.postar({
    url: `${receptor.url}/webhook`,
    corpo: '{}',
    cabecalhos: { 'content-type': 'application/json' },
    limiteMs: 30_000,
  })

it('has any number of deliveries under way without a warning, and lets go of all of them when it closes', async () => {
  receptor.responder = () => 'calar'
  const entregas = Array.from({ length: 25 }, postar)
  await receptor.esperar(25)
  correio.fechar()
  expect(await Promise.all(entregas)).toEqual(entregas.map(() => ({ erro: 'canceled' })))
  expect(avisos).toEqual([])
})

it('delivers nothing once it is closed', async () => {
  expect(await postar()).toEqual({ status: 200 })
  correio.fechar()
  expect(await postar()).toEqual({ erro: 'canceled' })
  expect(receptor.recebidas).toHaveLength(1)
})
