import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { criarProvaDeEscrita } from '../../src/services/metricas/prova-de-escrita.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { enderecoSecreto } from '../helpers/endereco-secreto.js'
import { noPostgres } from '../helpers/precisa.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao({ webhookJwt: 'dispensado' })
})
afterAll(() => aplicacao.parar())

const faltas = async (): Promise<string[]> => {
  const resposta = await fetch(`${aplicacao.url}/readyz`)
  const { falta = [] } = (await resposta.json()) as { falta?: string[] }
  expect(resposta.status).toBe(falta.length === 0 ? 200 : 503)
  return falta
}
const prontaSem = (motivo: string) => esperar(async () => (await faltas()).join() === motivo, 20_000)

it('leaves nothing behind, and does not write more often than every few seconds', async () => {
  const { dataSource } = aplicacao
  const ids = async () => {
    const [linha]: [{ feitas: string }] = await dataSource.query(
      `SELECT last_value AS feitas FROM pg_sequences
       WHERE schemaname || '.' || sequencename = pg_get_serial_sequence('whatsapp.evento_webhook', 'id')`,
    )
    return Number(linha.feitas)
  }
  const provar = criarProvaDeEscrita(dataSource)
  expect(await provar()).toBeNull()
  const antes = await ids()
  for (let i = 0; i < 50; i++) expect(await provar()).toBeNull()
  expect(await ids()).toBe(antes)
  const linhas = await dataSource.query('SELECT FROM whatsapp.evento_webhook WHERE configuracao_id = 0')
  expect(linhas).toEqual([])
})

describe('says why it is not ready, while every delivery fails', () => {
  let endereco: string
  beforeEach(async () => {
    endereco = await enderecoSecreto(aplicacao, 1)
    await prontaSem('')
  })
  const entregar = () =>
    fetch(endereco, {
      method: 'POST',
      body: JSON.stringify({
        event: 'call',
        instance: 'a',
        data: { id: randomBytes(8).toString('hex') },
        date_time: '2026-11-24T02:47:59.646Z',
      }),
    }).then((resposta) => resposta.status)

  it.each([
    ['53100', 'não é possível gravar: o disco do banco está cheio'],
    [
      '42501',
      'não é possível gravar: o usuário do banco não tem permissão de escrever nas tabelas do plugin',
    ],
    ['XX001', 'não é possível gravar no banco (SQLSTATE XX001)'],
  ])('when PostgreSQL says %s to a write', async (sqlState, motivo) => {
    const { dataSource } = aplicacao
    await dataSource.query(`CREATE FUNCTION falhar() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN RAISE 'falhou' USING ERRCODE = '${sqlState}'; END$$`)
    await dataSource.query(`CREATE TRIGGER falhar BEFORE INSERT ON whatsapp.evento_webhook
      FOR EACH ROW EXECUTE FUNCTION falhar()`)
    const antes = aplicacao.linhas.length
    try {
      expect(await Promise.all(Array.from({ length: 60 }, entregar))).toEqual(Array(60).fill(503))
      await prontaSem(motivo)
    } finally {
      await dataSource.query('DROP FUNCTION falhar CASCADE')
    }
    const ditas = aplicacao.linhas.slice(antes).filter((linha) => linha.startsWith('webhook não pôde'))
    expect(ditas).toEqual([expect.stringContaining(`"codigo":"${sqlState}"`)])
  })

  /** The embedded database has no second connection that could be one that may write. */
  noPostgres.it('when the database only lets read', async () => {
    const [{ nome }]: [{ nome: string }] = await aplicacao.dataSource.query(
      'SELECT current_database() AS nome',
    )
    const servidor = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
    await servidor.connect()
    const somenteLeitura = async (sim: boolean) => {
      await servidor.query(`ALTER DATABASE ${nome} SET default_transaction_read_only = ${sim}`)
      await servidor.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        nome,
      ])
    }
    try {
      await somenteLeitura(true)
      await prontaSem(
        'não é possível gravar: o banco só deixa ler (está em modo somente leitura, ou é uma réplica)',
      )
    } finally {
      await somenteLeitura(false)
      await servidor.end()
    }
    await prontaSem('')
  })
})
