import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { criarVez } from '../../src/webhooks/vez.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const VEZ_MS = 3
const PASSO_MS = 0.5
const umaVolta = () => new Promise<void>((pronto) => setImmediate(pronto))

it('is one turn for all in a round of the event loop, and each is the first to have it as often as the others', async () => {
  const vez = criarVez()
  const LEITURAS = 8
  const PASSOS = 200
  const feitos = Array.from({ length: LEITURAS }, () => 0)
  let nestaVolta = 0
  let maximo = 0
  let desigual = 0
  let acabaram = 0
  const leituras = feitos.map(async (_, i) => {
    for (let passo = 0; passo < PASSOS; passo++) {
      await vez()
      vi.advanceTimersByTime(PASSO_MS)
      nestaVolta += PASSO_MS
      feitos[i] = passo + 1
    }
    acabaram++
  })
  while (acabaram < LEITURAS) {
    await umaVolta()
    maximo = Math.max(maximo, nestaVolta)
    nestaVolta = 0
    if (acabaram === 0) desigual = Math.max(desigual, Math.max(...feitos) - Math.min(...feitos))
  }
  await Promise.all(leituras)
  // The turn, and one step of each of the others.
  expect(maximo).toBeLessThanOrEqual(VEZ_MS + LEITURAS * PASSO_MS)
  expect(desigual).toBeLessThanOrEqual((LEITURAS * VEZ_MS) / PASSO_MS)
})

it('is shared by many that are short: none of them waits for a round of its own', async () => {
  const vez = criarVez()
  let voltas = 0
  let acabou = false
  const contar = async () => {
    while (!acabou) {
      await umaVolta()
      voltas++
    }
  }
  const contando = contar()
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      await vez()
      vi.advanceTimersByTime(0.01)
    }),
  )
  acabou = true
  await contando
  expect(voltas).toBeLessThanOrEqual(3)
})
