import { setImmediate as volta } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { criarNovidades } from '../../src/services/novidades/novidades.js'
import { registroMudo } from '../../src/services/registro/registro.js'

// The rest between two steps lasts until it is ended.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const calma = async () => {
  for (let i = 0; i < 20; i++) await volta()
}

const comOuvinte = async (qual: 'aoSairAviso' | 'aoReceberMensagem') => {
  const query = vi.fn(async (_sql: string) => [] as unknown[])
  const novidades = criarNovidades({ dataSource: { query } as unknown as DataSource, registro: registroMudo })
  novidades[qual](() => undefined)
  await novidades.iniciar()
  await calma()
  const procuradas = () => query.mock.calls.filter(([sql]) => sql.includes('SET reserva')).length
  expect(procuradas()).toBe(1)
  return { novidades, procuradas }
}

it('does not look for news at every change where no handler is told of changes', async () => {
  const { novidades, procuradas } = await comOuvinte('aoSairAviso')
  for (let i = 0; i < 5; i++) {
    novidades.aoMudar()
    await calma()
  }
  expect(procuradas()).toBe(1)
  novidades.acordar()
  await calma()
  expect(procuradas()).toBe(2)
  await novidades.parar()
})

it('looks for them at once where one is', async () => {
  const { novidades, procuradas } = await comOuvinte('aoReceberMensagem')
  novidades.aoMudar()
  await calma()
  expect(procuradas()).toBe(2)
  await novidades.parar()
})
