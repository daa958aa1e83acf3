import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { comandoDestravar } from '../../src/comandos/comando-destravar.js'
import { comBanco as naAplicacao } from '../../src/comandos/na-aplicacao.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { entrar } from '../helpers/navegante.js'

let aplicacao: Aplicacao
let ada: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  ada = await entrar(aplicacao.url, 'admin@teste.local')
})
afterAll(() => aplicacao.parar())

const idDe = async (email: string): Promise<number> => {
  const [{ id }] = await aplicacao.dataSource.query('SELECT id FROM usuario WHERE email = $1', [email])
  return id
}
const admins = async (): Promise<string[]> => {
  const linhas: { email: string }[] = await aplicacao.dataSource.query(
    `SELECT email FROM usuario WHERE papel = 'admin' AND ativo ORDER BY email`,
  )
  return linhas.map(({ email }) => email)
}
const fazer = async (id: number, acao: string, corpo: object = {}) =>
  (await ada.json(`/resources/Usuario/records/${id}/${acao}`, corpo)).corpo

describe('the last active admin', () => {
  beforeEach(async () => {
    await aplicacao.dataSource.query(`DELETE FROM usuario WHERE email = 'eva@teste.local'`)
  })

  it.each([
    ['be demoted', 'edit', { papel: 'suporte' }],
    ['become a company’s', 'edit', { papel: 'empresa', empresaId: 1 }],
    ['be switched off', 'edit', { ativo: false }],
    ['be deleted', 'delete', {}],
  ])('cannot %s', async (_nome, acao, corpo) => {
    const { notice, record } = await fazer(await idDe('admin@teste.local'), acao, corpo)
    expect(notice).toMatchObject({ type: 'error' })
    expect(notice.message === 'ultimoAdmin' || JSON.stringify(record.errors).includes('ultimoAdmin')).toBe(
      true,
    )
    expect(await admins()).toEqual(['admin@teste.local'])
  })

  it('may change what does not take the role away, and go when there is another', async () => {
    const id = await idDe('admin@teste.local')
    expect((await fazer(id, 'edit', { nome: 'Ada L.' })).notice.type).toBe('success')
    const { corpo } = await ada.json('/resources/Usuario/actions/new', {
      nome: 'Eva',
      email: 'eva@teste.local',
      papel: 'admin',
    })
    expect(corpo.notice.type).toBe('success')
    expect((await fazer(await idDe('eva@teste.local'), 'edit', { ativo: false })).notice.type).toBe('success')
    // One who is switched off is none who could let others in.
    expect((await fazer(id, 'delete')).notice).toMatchObject({ type: 'error', message: 'ultimoAdmin' })
  })

  it('stays when two go at once', async () => {
    await ada.json('/resources/Usuario/actions/new', {
      nome: 'Eva',
      email: 'eva@teste.local',
      papel: 'admin',
    })
    const ids = [await idDe('admin@teste.local'), await idDe('eva@teste.local')]
    await Promise.all(ids.map((id) => fazer(id, 'edit', { papel: 'suporte' })))
    expect(await admins()).toHaveLength(1)
  })
})

it('the command says how it is used, and what it could not find', async () => {
  const ditos: string[] = []
  const terminal = {
    env: {},
    comBanco: naAplicacao,
    dizer: (t: string) => ditos.push(t),
    reclamar: (t: string) => ditos.push(t),
  }
  expect(await comandoDestravar({ ...terminal, argumentos: [] })).toBe(2)
  expect(ditos.join()).toContain('--email <e-mail>')
})
