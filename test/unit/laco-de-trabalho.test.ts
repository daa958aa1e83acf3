import { setTimeout as pausar } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { criarLacoDeTrabalho, type LacoDeTrabalho } from '../../src/services/laco-de-trabalho.js'

let laco: LacoDeTrabalho | undefined
afterEach(() => laco?.parar())

const UMA_HORA = 3_600_000
const nada = () => undefined

it('takes step after step, each after the rest that the one before asked for', async () => {
  const passo = vi.fn(async () => (passo.mock.calls.length < 3 ? 5 : UMA_HORA))
  laco = criarLacoDeTrabalho({ passo, aoFalhar: nada })
  laco.iniciar()
  await vi.waitFor(() => expect(passo).toHaveBeenCalledTimes(3))
  await pausar(30)
  expect(passo).toHaveBeenCalledTimes(3)
})

it('rests no longer when it is called, and looks again when it was called while it looked', async () => {
  const passo = vi.fn(async () => {
    await pausar(10)
    return UMA_HORA
  })
  laco = criarLacoDeTrabalho({ passo, aoFalhar: nada })
  laco.iniciar()
  laco.acordar()
  await vi.waitFor(() => expect(passo).toHaveBeenCalledTimes(2))
  await pausar(30)
  laco.acordar()
  await vi.waitFor(() => expect(passo).toHaveBeenCalledTimes(3))
})

it('goes on after a step that failed, and tells of it', async () => {
  const aoFalhar = vi.fn()
  const passo = vi.fn(async () => {
    if (passo.mock.calls.length === 1) throw new Error('sem banco')
    return UMA_HORA
  })
  laco = criarLacoDeTrabalho({ passo, aoFalhar })
  laco.iniciar()
  await vi.waitFor(() => expect(aoFalhar).toHaveBeenCalledWith(new Error('sem banco')))
  laco.acordar()
  await vi.waitFor(() => expect(passo).toHaveBeenCalledTimes(2))
})

it('ends with the step under way, begins no other, and may begin anew', async () => {
  let terminados = 0
  const passo = vi.fn(async () => {
    await pausar(20)
    terminados++
    return 0
  })
  laco = criarLacoDeTrabalho({ passo, aoFalhar: nada })
  laco.iniciar()
  laco.iniciar()
  await vi.waitFor(() => expect(passo).toHaveBeenCalled())
  await laco.parar()
  expect([laco.parando(), passo.mock.calls.length]).toEqual([true, terminados])
  await pausar(40)
  expect(passo).toHaveBeenCalledTimes(terminados)
  laco.iniciar()
  await vi.waitFor(() => expect(passo.mock.calls.length).toBeGreaterThan(terminados))
})
