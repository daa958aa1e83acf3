import { expect, it } from 'vitest'
import { REGRAS_PADRAO, vezesMaisDevagar } from '../../../src/services/mensagens/outbox/regras.js'

const { aquecimento } = REGRAS_PADRAO

it('warms a number up: 40 times slower on its first day, less each day, as usual after two weeks', () => {
  const porDia = Array.from({ length: 16 }, (_, dia) => vezesMaisDevagar(aquecimento, dia))
  expect(porDia[0]).toBe(40)
  expect(porDia.slice(0, 14).every((vezes, dia) => vezes > (porDia[dia + 1] ?? 0))).toBe(true)
  expect(porDia.slice(14)).toEqual([1, 1])
})

it('is not slower than slowest when clocks jump, and not at all where it is switched off', () => {
  expect(vezesMaisDevagar(aquecimento, -3)).toBe(40)
  expect(vezesMaisDevagar(false, 0)).toBe(1)
})
