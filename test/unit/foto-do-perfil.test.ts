import { expect, it } from 'vitest'
import { fotoDoPerfil, origemDoSimulador } from '../../src/services/fotos/endereco-da-foto.js'

it.each([
  ['http://127.0.0.1:3000', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:3000', 'http://[::1]:8080/', 'http://[::1]:8080'],
  // In production Evolution may well be on the same machine; the browsers are not.
  ['https://painel.exemplo', 'http://127.0.0.1:8080', null],
  ['http://painel.exemplo', 'http://127.0.0.1:8080', null],
  ['http://127.0.0.1:3000', 'http://10.0.0.5:8080', null],
  ['http://127.0.0.1:3000', 'https://evolution.exemplo', null],
])('a panel at %s with Evolution at %s takes pictures from %s besides', (site, evolution, origem) => {
  expect(origemDoSimulador(site, evolution)).toBe(origem)
})

it('takes from the simulator only what is there, and from nobody else on the machine', () => {
  const simulador = 'http://127.0.0.1:8080'
  expect(fotoDoPerfil(`${simulador}/a.svg`, simulador)).toBe(`${simulador}/a.svg`)
  expect(fotoDoPerfil('http://127.0.0.1:8081/a.svg', simulador)).toBeNull()
  expect(fotoDoPerfil(`${simulador}/a.svg`, null)).toBeNull()
})

it('hands on what it looked at, not what was typed', () => {
  expect(fotoDoPerfil('https://pps.whatsapp.net\\@127.0.0.1/a.jpg', null)).toBe(
    'https://pps.whatsapp.net/@127.0.0.1/a.jpg',
  )
})
