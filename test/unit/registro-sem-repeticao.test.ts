import { QueryFailedError } from 'typeorm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { semRepeticao } from '../../src/services/registro/sem-repeticao.js'

let linhas: unknown[]
const anotar = (dados: object, mensagem: string) => linhas.push([mensagem, dados])
beforeEach(() => {
  linhas = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const criar = () => semRepeticao({ info: anotar, warn: anotar, error: anotar })

it('says what fails over and over once, and then once a minute how often, with its SQLSTATE', () => {
  const registro = criar()
  for (let i = 0; i < 60; i++) registro.error({ erro: 'QueryFailedError', codigo: '25006' }, 'não gravou')
  expect(linhas).toEqual([['não gravou', { erro: 'QueryFailedError', codigo: '25006' }]])
  vi.advanceTimersByTime(60_000)
  expect(linhas.slice(1)).toEqual([['não gravou', { erro: 'QueryFailedError', codigo: '25006', vezes: 59 }]])
  // A quiet minute says nothing, and what comes after it is said at once again.
  vi.advanceTimersByTime(60_000)
  registro.error({ erro: 'QueryFailedError', codigo: '25006' }, 'não gravou')
  expect(linhas).toHaveLength(3)
})

it('takes two errors of one kind for the same', () => {
  const registro = criar()
  const erro = (quem: string) =>
    new QueryFailedError('UPDATE …', [quem], Object.assign(new Error(quem), { code: '53100' }))
  registro.warn({ err: erro('a') }, 'não cortou')
  registro.warn({ err: erro('b') }, 'não cortou')
  expect(linhas).toHaveLength(1)
})

it('lets through what is not the same, and all information', () => {
  const registro = criar()
  for (const id of [1, 2]) registro.error({ configuracaoId: id }, 'falhou')
  for (const _ of [1, 2]) registro.info({}, 'pedido recusado')
  registro.error({ codigo: '25006' }, 'não gravou')
  registro.error({ codigo: '53100' }, 'não gravou')
  expect(linhas).toHaveLength(6)
})

it('says what it has counted when it stops', () => {
  const registro = criar()
  for (const _ of [1, 2, 3]) registro.error({}, 'falhou')
  registro.encerrar()
  expect(linhas).toEqual([
    ['falhou', {}],
    ['falhou', { vezes: 2 }],
  ])
})
