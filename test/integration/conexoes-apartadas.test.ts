import { setTimeout as pausar } from 'node:timers/promises'
import type { QueryRunner } from 'typeorm'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { apartarConexoes } from '../../src/services/banco/conexoes-apartadas.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { entrar } from '../helpers/navegante.js'
import { criarOutbox } from '../helpers/outbox.js'
import { noPostgres } from '../helpers/precisa.js'
import { criarUsuario } from '../helpers/usuarios.js'

// On the embedded database there is one session, and nothing to keep apart.

const outbox = criarOutbox(4)
let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

const emprestadas: QueryRunner[] = []
afterEach(async () => {
  for (const runner of emprestadas.splice(0)) await runner.release()
})

/** All that the host's pool has, as by a program of the host's that does not come to an end. */
const emprestarTodas = async (): Promise<void> => {
  const { poolSize = 10 } = aplicacao.dataSource.options as { poolSize?: number }
  for (let i = 0; i < poolSize; i++) {
    const runner = aplicacao.dataSource.createQueryRunner()
    await runner.connect()
    emprestadas.push(runner)
  }
}

const entregar = (endereco: string, n: number) =>
  outbox.postar(
    endereco,
    JSON.stringify({
      event: n % 2 ? 'messages.upsert' : 'connection.update',
      data: n % 2 ? mensagem(n) : { state: 'open' },
      date_time: new Date(Date.UTC(2026, 9, 1) + n).toISOString(),
    }),
  )

const mensagem = (n: number) => ({
  key: { remoteJid: '5511999990000@s.whatsapp.net', fromMe: false, id: `APARTADA${n}` },
  messageType: 'conversation',
  message: { conversation: `oi ${n}` },
  messageTimestamp: 1_790_000_000 + n,
})

noPostgres.it(
  'takes webhooks in, is ready and works on while the host holds all of its connections',
  async () => {
    const endereco = await enderecoSecreto(aplicacao, 1)
    const [{ id }]: [{ id: string }] = await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.mensagem_a_indexar (mensagens) VALUES ('{}') RETURNING id`,
    )
    await emprestarTodas()
    const respostas = []
    for (let n = 0; n < 20; n++) respostas.push(await entregar(endereco, n))
    expect(respostas).toEqual(Array.from({ length: 20 }, () => 200))
    expect((await fetch(`${aplicacao.url}/readyz`)).status).toBe(200)
    // The word index follows by itself.
    const [minha] = emprestadas
    await esperar(
      async () =>
        (await minha?.query('SELECT FROM whatsapp.mensagem_a_indexar WHERE id <= $1', [id]))?.length === 0,
    )
  },
)

noPostgres.it('is not held up by ten lists at once whose table answers nothing', async () => {
  const { dataSource, url } = aplicacao
  const endereco = await enderecoSecreto(aplicacao, 2)
  const usuarios = await Promise.all(
    [1, 2, 3, 4].map(async (n) => {
      const email = `retaguarda${n}@teste.local`
      await criarUsuario(dataSource, { nome: `R${n}`, email, papel: 'admin' })
      return entrar(url, email)
    }),
  )
  const trava = dataSource.createQueryRunner()
  await trava.startTransaction()
  await trava.query('LOCK TABLE whatsapp.modelo_de_mensagem IN ACCESS EXCLUSIVE MODE')
  let respondidas = 0
  const paradas = Array.from({ length: 10 }, async (_, i) => {
    const { corpo } = (await usuarios[i % 4]?.lista('ModeloDeMensagem')) ?? {}
    respondidas++
    return corpo
  })
  try {
    await esperar(async () => (await presas(dataSource)) > 3)
    for (let n = 100; n < 120; n++) expect(await entregar(endereco, n)).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(respondidas).toBe(0)
  } finally {
    await trava.rollbackTransaction()
    await trava.release()
  }
  for (const corpo of await Promise.all(paradas)) expect(corpo.records).toEqual([])
})

const presas = async (dataSource: Aplicacao['dataSource']): Promise<number> => {
  const [{ quantas }]: [{ quantas: number }] = await dataSource.query(
    `SELECT count(*)::int AS quantas FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return quantas
}

noPostgres.it('waits for a connection no longer than it says, and closes what it opened', async () => {
  const apartadas = apartarConexoes(aplicacao.dataSource, 1)
  const unica = apartadas.dataSource.createQueryRunner()
  await unica.query(`SET application_name = 'apartada'`)
  const quantas = async () =>
    (await aplicacao.dataSource.query(`SELECT FROM pg_stat_activity WHERE application_name = 'apartada'`))
      .length
  expect(await quantas()).toBe(1)
  await expect(apartadas.dataSource.transaction(() => Promise.resolve())).rejects.toThrow(/timeout/)
  await unica.release()
  expect(await apartadas.dataSource.query('SELECT 1 AS um')).toEqual([{ um: 1 }])
  await apartadas.fechar()
  await esperar(async () => (await quantas()) === 0)
  // Asked again, it opens anew.
  expect(await apartadas.dataSource.query('SELECT 1 AS um')).toEqual([{ um: 1 }])
  await apartadas.fechar()
})

it('leaves the host nothing to close, and the embedded database its one session', async () => {
  const apartadas = apartarConexoes(aplicacao.dataSource, 3)
  const lidas = await apartadas.dataSource.transaction(async (manager) => {
    await pausar(1)
    return manager.query('SELECT count(*)::int AS n FROM whatsapp.empresa')
  })
  expect(lidas).toEqual([{ n: 2 }])
  await apartadas.fechar()
  expect(await aplicacao.dataSource.query('SELECT 1 AS um')).toEqual([{ um: 1 }])
})
