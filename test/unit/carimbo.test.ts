import { expect, it } from 'vitest'
import { comMilissegundos } from '../../src/webhooks/entrada/carimbo.js'

const agora = Date.parse('2026-11-28T12:00:05.400Z')
const token = Date.parse('2026-11-28T12:00:03.000Z')

it('tells which part of the second of the token an event was minted in', () => {
  expect(comMilissegundos(token, String(token + 640), agora)).toBe(token + 640)
})

it('is all there is where nothing is signed', () => {
  expect(comMilissegundos(agora, String(agora - 1234), agora)).toBe(agora - 1234)
})

it.each([
  ['of another second than the token’s', String(token + 1000)],
  ['before it', String(token - 1)],
  ['of the future', String(agora + 1)],
  ['in seconds', String(token / 1000)],
  ['that is no number', 'NaN'],
  ['negative', `-${token}`],
  ['with a fraction', `${token}.5`],
  ['huge', '9'.repeat(400)],
  ['empty', ''],
])('a header %s changes nothing', (_qual, carimbo) => {
  expect(comMilissegundos(token, carimbo, agora)).toBe(token)
  expect(comMilissegundos(token, [carimbo, carimbo], agora)).toBe(token)
})

it('a header older than Evolution repeats anything changes nothing, signed or not', () => {
  expect(comMilissegundos(agora, String(agora - 26 * 60_000), agora)).toBe(agora)
})
