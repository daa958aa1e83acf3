import { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { redeDoEndereco } from '../../src/app/rede-do-endereco.js'
import { criarTentativas, destravarConta } from '../../src/app/tentativas-de-login.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { noPostgres } from '../helpers/precisa.js'
import { SENHA } from '../helpers/usuarios.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  // Behind a proxy, so that every test may come from addresses of its own.
  aplicacao = await iniciarAplicacao({ opcoes: { siteUrl: 'https://painel.exemplo' } })
})
afterAll(() => aplicacao.parar())
beforeEach(() => aplicacao.dataSource.query('TRUNCATE tentativa_de_login'))

const logar = (email: string, senha: string, de = '203.0.113.7') =>
  fetch(`${aplicacao.url}/admin/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': de, 'x-forwarded-proto': 'https' },
    body: new URLSearchParams({ email, password: senha }),
  })
const errar = async (email: string) => expect((await logar(email, 'errada')).status).toBe(200)
const contar = (email: string, ip = '203.0.113.7') =>
  criarTentativas(aplicacao.dataSource).contar({ email, ip })
const vezes = async (quantas: number, email: (i: number) => string, ip: (i: number) => string) => {
  for (let i = 0; i < quantas; i++) expect(await contar(email(i), ip(i))).toBe(0)
}
const passar = (tempo: string) =>
  aplicacao.dataSource.query(
    `UPDATE tentativa_de_login SET desde = desde - $1::interval, livre_em = livre_em - $1::interval`,
    [tempo],
  )
const deCada = (i: number) => `198.51.100.${i}`
const daqui = () => '203.0.113.7'
const mesmo = (valor: string) => () => valor

describe('an account, at an address', () => {
  it('is closed after five wrong passwords, to the right one too, and known or not makes no difference', async () => {
    const respostas = []
    for (const email of ['ze@teste.local', 'ninguem@teste.local']) {
      await vezes(3, mesmo(email), daqui)
      await errar(email)
      await errar(` ${email.toUpperCase()} `)
      const fechada = await logar(email, SENHA)
      const espera = Number(fechada.headers.get('retry-after'))
      expect(espera).toBeGreaterThan(25)
      expect(espera).toBeLessThanOrEqual(30)
      const corpo = (await fechada.text()).replace(`"espera":${espera}`, '"espera":30')
      expect(corpo).toContain('"espera":30')
      respostas.push([fechada.status, corpo, [...fechada.headers.keys()]])
    }
    expect(respostas[0]?.[0]).toBe(429)
    expect(respostas[0]).toEqual(respostas[1])
  })

  it('opens after the wait, and the right password forgets its own tries and no others', async () => {
    const ze = mesmo('ze@teste.local')
    await vezes(5, ze, daqui)
    await vezes(5, mesmo('lia@teste.local'), daqui)
    await passar('31 seconds')
    expect((await logar(ze(), SENHA)).status).toBe(302)
    await vezes(4, ze, daqui)
    expect((await logar(ze(), SENHA)).status).toBe(302)
    await errar('lia@teste.local')
    const outra = await logar('lia@teste.local', SENHA)
    expect([outra.status, Number(outra.headers.get('retry-after')) > 50]).toEqual([429, true])
  })

  it('waits twice as long each time, and never more than a quarter of an hour', async () => {
    await vezes(5, mesmo('a'), daqui)
    const esperas: number[] = []
    for (let i = 0; i < 7; i++) {
      const espera = await contar('a', daqui())
      esperas.push(espera)
      await passar(`${espera} seconds`)
      expect(await contar('a', daqui())).toBe(0)
    }
    expect(esperas).toEqual([30, 60, 120, 240, 480, 900, 900])
  })

  it('is not kept closed by whoever goes on trying meanwhile', async () => {
    await vezes(5, mesmo('a'), daqui)
    for (let i = 0; i < 20; i++) expect(await contar('a', daqui())).toBeGreaterThan(0)
    await passar('30 seconds')
    expect(await contar('a')).toBe(0)
  })

  it('has its tries forgotten after a day', async () => {
    await vezes(5, mesmo('a'), daqui)
    await passar('25 hours')
    await vezes(4, mesmo('a'), daqui)
    const [{ total }] = await aplicacao.dataSource.query(
      'SELECT count(*)::int AS total FROM tentativa_de_login',
    )
    expect(total).toBe(3)
  })

  noPostgres.it('lets five tries through of nine at once, on two nodes', async () => {
    const outro = await new DataSource(aplicacao.dataSource.options).initialize()
    expect(await contar('a')).toBe(0)
    const trava = outro.createQueryRunner()
    await trava.startTransaction()
    await trava.query('SELECT FROM tentativa_de_login FOR UPDATE')
    const oito = [aplicacao.dataSource, outro].flatMap((dataSource) =>
      [0, 1, 2, 3].map(() => criarTentativas(dataSource).contar({ email: 'a', ip: daqui() })),
    )
    // Each has found the account open, and waits for its row.
    await esperar(async () => {
      const [{ total }] = await aplicacao.dataSource.query(
        `SELECT count(*)::int AS total FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      return total === oito.length
    }).finally(() => trava.commitTransaction())
    expect((await Promise.all(oito)).filter((espera) => espera === 0)).toHaveLength(4)
    await trava.release()
    await outro.destroy()
  })
})

describe('an account', () => {
  const ze = 'ze@teste.local'
  /** From so many addresses that none of them is closed by itself. */
  const deTodaParte = async (quantas: number) => {
    for (let i = 0; i < quantas; i++) await contar(ze, deCada(Math.floor(i / 4)))
  }

  it('is not closed to its owner by the wrong passwords of strangers elsewhere', async () => {
    await vezes(5, mesmo(ze), mesmo('198.51.100.1'))
    expect(await contar(ze, '198.51.100.1')).toBeGreaterThan(0)
    expect((await logar(ze, SENHA)).status).toBe(302)
  })

  it('is closed to new addresses when many try at once, and stays open where its owner has been', async () => {
    expect((await logar(ze, SENHA)).status).toBe(302)
    await deTodaParte(60)
    expect((await logar(ze, SENHA, '192.0.2.9')).status).toBe(429)
    expect((await logar(ze, SENHA)).status).toBe(302)
    // It is the address and the account together that are known.
    expect(await contar('lia@teste.local')).toBe(0)
    await vezes(5, mesmo(ze), daqui)
    expect((await logar(ze, SENHA)).status).toBe(429)
  })

  it('is opened by the command, and by an admin who saves the user', async () => {
    const { manager } = aplicacao.dataSource
    const fechar = async () => {
      await deTodaParte(60)
      expect((await logar(ze, SENHA, '192.0.2.9')).status).toBe(429)
    }
    await fechar()
    expect(await destravarConta(manager, ze)).toBe(true)
    expect(await destravarConta(manager, ze)).toBe(false)
    expect((await logar(ze, SENHA, '192.0.2.9')).status).toBe(302)
    await aplicacao.dataSource.query('TRUNCATE tentativa_de_login')
    await fechar()
    const [{ id }] = await aplicacao.dataSource.query('SELECT id FROM usuario WHERE email = $1', [ze])
    const cookie = (await logar('admin@teste.local', SENHA)).headers.getSetCookie().join('; ')
    const salvo = await fetch(`${aplicacao.url}/admin/api/resources/Usuario/records/${id}/edit`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: '{"nome":"Zé"}',
    })
    expect(((await salvo.json()) as { notice: object }).notice).toMatchObject({ type: 'success' })
    expect((await logar(ze, SENHA, '192.0.2.9')).status).toBe(302)
  })
})

describe('an address', () => {
  it('is closed after twenty wrong passwords, whatever the accounts', async () => {
    await vezes(20, (i) => `conta-${i}`, mesmo('203.0.113.7'))
    expect(await contar('ainda-outra')).toBe(30)
    expect(await contar('ainda-outra', '203.0.113.8')).toBe(0)
  })

  it('does not pay for right passwords', async () => {
    const tentativas = criarTentativas(aplicacao.dataSource)
    const tentativa = { email: 'ze@teste.local', ip: '203.0.113.7' }
    for (let i = 0; i < 25; i++) {
      expect(await tentativas.contar(tentativa)).toBe(0)
      await tentativas.acertou(tentativa)
    }
    await vezes(20, (i) => `conta-${i}`, mesmo('203.0.113.7'))
  })

  it('is the one that our own proxy saw, not one the client made up', async () => {
    for (let i = 0; i < 20; i++) expect(await contar(`conta-${i}`, '192.0.2.1')).toBe(0)
    expect((await logar('ze@teste.local', SENHA, '10.0.0.9, 192.0.2.1')).status).toBe(429)
    expect((await logar('ze@teste.local', SENHA, '192.0.2.1, 10.0.0.9')).status).toBe(302)
  })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['', ''],
  ])('%s counts as %s', (ip, rede) => {
    expect(redeDoEndereco(ip)).toBe(rede)
  })
})
