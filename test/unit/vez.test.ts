import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { criarVez } from '../../src/webhooks/vez.js'

const LEITURAS = 8
const TURNOS = 6

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Takes longer than a turn lasts. */
const trabalhar = () => vi.advanceTimersByTime(9)

it('lets one reading have its turn between two rounds of the event loop, however many read', async () => {
  let nestaVolta = 0
  let maximo = 0
  const feitos = Array.from({ length: LEITURAS }, () => 0)
  let acabaram = 0
  const leituras = feitos.map(async (_, i) => {
    const vez = criarVez()
    for (let turno = 0; turno < TURNOS; turno++) {
      await vez()
      trabalhar()
      feitos[i] = turno + 1
      nestaVolta++
      // In turns: nobody is ahead by more than one.
      expect(Math.max(...feitos) - Math.min(...feitos)).toBeLessThanOrEqual(1)
    }
    acabaram++
  })
  while (acabaram < LEITURAS) {
    await new Promise<void>((pronto) => setImmediate(pronto))
    maximo = Math.max(maximo, nestaVolta)
    nestaVolta = 0
  }
  await Promise.all(leituras)
  expect(feitos).toEqual(feitos.map(() => TURNOS))
  expect(maximo).toBe(1)
})

it('goes on at once while its turn lasts', async () => {
  const vez = criarVez()
  await vez()
  let outraVolta = false
  setImmediate(() => {
    outraVolta = true
  })
  for (let i = 0; i < 2; i++) {
    vi.advanceTimersByTime(1)
    await vez()
  }
  expect(outraVolta).toBe(false)
})
