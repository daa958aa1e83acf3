import { promisify } from 'node:util'
import { Cookie, type SessionData } from 'express-session'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ArmazemDeSessoes } from '../../src/app/armazem-de-sessoes.js'
import { poolDoDriver } from '../../src/services/banco/pool-do-driver.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

const MINUTO_MS = 60_000

let aplicacao: Aplicacao
let agora = 0
let armazem: ArmazemDeSessoes
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  armazem = new ArmazemDeSessoes(poolDoDriver<Pool>(aplicacao.dataSource), () => agora)
})
afterEach(() => aplicacao.dataSource.query('DELETE FROM sessao'))
afterAll(async () => {
  await armazem.close()
  await aplicacao.parar()
})

const sessao = (acaba: Date): SessionData => {
  const cookie = new Cookie()
  cookie.expires = acaba
  return { cookie }
}
const dia = (n: number) => new Date(Date.UTC(2100, 0, n))
const guardar = (sid: string) => promisify(armazem.set.bind(armazem))(sid, sessao(dia(1)))
const renovar = (sid: string, ate: Date) =>
  new Promise<void>((pronto, rejeitar) => {
    armazem.touch(sid, sessao(ate), (erro?: unknown) => (erro ? rejeitar(erro) : pronto()))
  })
const acaba = async (sid: string): Promise<Date> => {
  const [{ expire }] = await aplicacao.dataSource.query('SELECT expire FROM sessao WHERE sid = $1', [sid])
  return expire
}

it('renews a session, and again once five minutes are over', async () => {
  await guardar('a')
  await renovar('a', dia(2))
  expect(await acaba('a')).toEqual(dia(2))
  agora += 4 * MINUTO_MS
  await renovar('a', dia(3))
  expect(await acaba('a')).toEqual(dia(2))
  agora += 2 * MINUTO_MS
  await renovar('a', dia(4))
  expect(await acaba('a')).toEqual(dia(4))
})

it('renews each by itself, however late another was renewed', async () => {
  await guardar('b')
  await guardar('c')
  await renovar('b', dia(2))
  agora += 4 * MINUTO_MS
  await renovar('c', dia(2))
  agora += 2 * MINUTO_MS
  await renovar('b', dia(3))
  await renovar('c', dia(3))
  expect([await acaba('b'), await acaba('c')]).toEqual([dia(3), dia(2)])
})

it('tries again what could not be renewed', async () => {
  await guardar('d')
  await aplicacao.dataSource.query('ALTER TABLE sessao RENAME TO sessao_ausente')
  await expect(renovar('d', dia(2))).rejects.toThrow('sessao')
  await aplicacao.dataSource.query('ALTER TABLE sessao_ausente RENAME TO sessao')
  await renovar('d', dia(2))
  expect(await acaba('d')).toEqual(dia(2))
})

it('is not written to by each request of a page', async () => {
  const navegante = await entrar(aplicacao.url, 'admin@teste.local')
  const pedir = () => navegante.pedir('/admin/api/dashboard')
  const escritas = async () => {
    const [{ versao }] = await aplicacao.dataSource.query('SELECT xmin::text AS versao FROM sessao')
    return versao
  }
  await pedir()
  const antes = await escritas()
  const respostas = await Promise.all(Array.from({ length: 8 }, pedir))
  expect(respostas.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await escritas()).toBe(antes)
})
