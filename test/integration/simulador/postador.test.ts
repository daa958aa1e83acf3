import { afterEach, beforeEach, expect, it } from 'vitest'
import { criarPostador, type Postador } from '../../../src/demo/simulador/webhook/postador.js'
import { abrirReceptor, type Receptor } from './receptor.js'

let receptor: Receptor
let postador: Postador
const avisos: Error[] = []
const anotar = (aviso: Error) => avisos.push(aviso)
beforeEach(async () => {
  receptor = await abrirReceptor()
  postador = criarPostador()
  avisos.length = 0
  process.on('warning', anotar)
})
afterEach(async () => {
  process.off('warning', anotar)
  postador.fechar()
  await receptor.fechar()
})

const postar = () =>
  postador.postar({
    url: `${receptor.url}/webhook`,
    corpo: '{}',
    cabecalhos: { 'content-type': 'application/json' },
    limiteMs: 30_000,
  })

it('has any number of deliveries under way without a warning, and lets go of all of them when it closes', async () => {
  receptor.responder = () => 'calar'
  const entregas = Array.from({ length: 25 }, postar)
  await receptor.esperar(25)
  postador.fechar()
  expect(await Promise.all(entregas)).toEqual(entregas.map(() => ({ erro: 'canceled' })))
  expect(avisos).toEqual([])
})

it('delivers nothing once it is closed', async () => {
  expect(await postar()).toEqual({ status: 200 })
  postador.fechar()
  expect(await postar()).toEqual({ erro: 'canceled' })
  expect(receptor.recebidas).toHaveLength(1)
})
