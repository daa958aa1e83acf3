import { setTimeout as pausar } from 'node:timers/promises'
import type { DataSource, EntityManager } from 'typeorm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { criarRetencao, type LimitesDoDiario } from '../../src/services/retencao/retencao.js'
import { esperar } from '../helpers/aplicacao.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { noPostgres } from '../helpers/precisa.js'

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  await banco.dataSource.query(`INSERT INTO whatsapp.empresa (nome, slug) VALUES ('A', 'a')`)
  await banco.dataSource.query(
    `INSERT INTO whatsapp.configuracao_whatsapp (empresa_id, instance_name) SELECT id, 'a' FROM whatsapp.empresa`,
  )
})
afterAll(() => banco.fechar())
beforeEach(() => banco.dataSource.query('DELETE FROM whatsapp.evento_webhook'))

const UM_DIA_EM_MINUTOS = 24 * 60

/** One row per age, oldest first, as they would have come in. */
const semear = (idadesEmMinutos: number[]) =>
  banco.dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, conteudo, resultado)
     SELECT ${novoIdDe('(now() - make_interval(mins => minutos))')}, c.id, 'call', decode(md5(random()::text), 'hex'), now() - make_interval(mins => minutos), '{}', 'registrado'
     FROM unnest($1::int[]) AS minutos, whatsapp.configuracao_whatsapp c ORDER BY minutos DESC`,
    [idadesEmMinutos],
  )

const dias = (...idades: number[]) => idades.map((idade) => idade * UM_DIA_EM_MINUTOS)

/** Ages in minutes, oldest first, and whether the payload is there. */
const diario = async (): Promise<{ minutos: number; conteudo: boolean }[]> =>
  banco.dataSource.query(
    `SELECT round(extract(epoch FROM now() - recebido_em) / 60)::int AS minutos, conteudo IS NOT NULL AS conteudo
     FROM whatsapp.evento_webhook ORDER BY id`,
  )
const idades = async () => (await diario()).map(({ minutos }) => minutos)

const criar = (limites: Partial<LimitesDoDiario> = {}, porPasso = 1000, dataSource = banco.dataSource) =>
  criarRetencao({
    dataSource,
    limites: { diasDoConteudo: 7, dias: 30, maximoDeEventos: 1_000_000, ...limites },
    registro: registroMudo,
    porPasso,
  })

it('finds nothing to cut in an empty journal', async () => {
  expect(await criar().cortar()).toMatchObject({ conteudos: 0, eventos: 0 })
})

it('empties payloads past their age, deletes rows past theirs, and leaves the young whole', async () => {
  await semear(dias(45, 31, 29, 8, 6, 1, 0))
  expect(await criar().cortar()).toMatchObject({ conteudos: 2, eventos: 2 })
  const [d29, d8, d6, d1, d0] = dias(29, 8, 6, 1, 0)
  expect(await diario()).toEqual([
    { minutos: d29, conteudo: false },
    { minutos: d8, conteudo: false },
    { minutos: d6, conteudo: true },
    { minutos: d1, conteudo: true },
    { minutos: d0, conteudo: true },
  ])
})

it('goes on where it stopped: a second cut touches only what has grown old since', async () => {
  const retencao = criar()
  await semear(dias(9, 8, 7))
  // Two seconds younger than its limit.
  await banco.dataSource.query(
    `UPDATE whatsapp.evento_webhook SET recebido_em = recebido_em + interval '2 s', id = id + (2::bigint << 20)`,
  )
  expect(await retencao.cortar()).toMatchObject({ conteudos: 2, eventos: 0 })
  await pausar(3_000)
  expect(await retencao.cortar()).toMatchObject({ conteudos: 1, eventos: 0 })
})

it('keeps no more rows than asked for, the youngest, though ids have gaps', async () => {
  await semear(dias(6, 5, 4, 3, 2))
  await banco.dataSource.query(
    `SELECT setval('whatsapp.evento_webhook_id_seq', nextval('whatsapp.evento_webhook_id_seq') + 1000)`,
  )
  await semear(dias(1))
  expect(await criar({ maximoDeEventos: 6 }).cortar()).toMatchObject({ conteudos: 0, eventos: 0 })
  expect(await criar({ maximoDeEventos: 2 }).cortar()).toMatchObject({ conteudos: 0, eventos: 4 })
  expect(await idades()).toEqual(dias(2, 1))
})

it('never deletes what Evolution may still repeat, whatever the number says', async () => {
  await semear([90, 61, 59, 20, 1, 0])
  expect(await criar({ maximoDeEventos: 1 }).cortar()).toMatchObject({ conteudos: 0, eventos: 2 })
  expect(await idades()).toEqual([59, 20, 1, 0])
})

it('spares a young row among old ids', async () => {
  await semear(dias(40, 39, 38))
  await banco.dataSource.query(
    'UPDATE whatsapp.evento_webhook SET recebido_em = now() WHERE id = (SELECT min(id) FROM whatsapp.evento_webhook)',
  )
  await criar().cortar()
  expect(await idades()).toEqual([0])
})

it('changes no more rows per statement than a step holds', async () => {
  await semear(dias(...Array.from({ length: 10 }, (_, i) => 50 - i)))
  await semear(dias(...Array.from({ length: 7 }, (_, i) => 20 - i)))
  for (const sql of [
    'CREATE TABLE passos (n int)',
    `CREATE FUNCTION anotar() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN INSERT INTO passos SELECT count(*) FROM velhas; RETURN NULL; END $$`,
    'CREATE TRIGGER d AFTER DELETE ON whatsapp.evento_webhook REFERENCING OLD TABLE AS velhas EXECUTE FUNCTION anotar()',
    'CREATE TRIGGER u AFTER UPDATE ON whatsapp.evento_webhook REFERENCING OLD TABLE AS velhas EXECUTE FUNCTION anotar()',
  ])
    await banco.dataSource.query(sql)
  expect(await criar({}, 4).cortar()).toMatchObject({ conteudos: 7, eventos: 10 })
  const passos: { n: number }[] = await banco.dataSource.query('SELECT n FROM passos')
  expect(passos.map(({ n }) => n)).toEqual([4, 4, 2, 4, 3])
  await banco.dataSource.query('DROP FUNCTION anotar CASCADE')
})

it('takes two nodes at once', async () => {
  await semear(dias(...Array.from({ length: 60 }, (_, i) => 100 - i)))
  const nos = [criar({}, 5), criar({}, 5)]
  const feitos = await Promise.all(nos.map((no) => no.cortar()))
  expect(feitos.reduce((soma, { eventos }) => soma + eventos, 0)).toBe(60)
  expect(await idades()).toEqual([])
})

// The embedded database has one connection.
noPostgres.it('leaves everything to the node it found cutting, the payloads too', async () => {
  await semear(dias(100, 99, 20))
  const outroNo = banco.dataSource.createQueryRunner()
  await outroNo.query('SELECT pg_advisory_lock(7264911)')
  // The other node lets go between two of its steps, right after this one was turned away.
  const doNo: DataSource = Object.create(banco.dataSource, {
    transaction: {
      value: async (passo: (manager: EntityManager) => Promise<unknown>) => {
        const feito = await banco.dataSource.transaction(passo)
        await outroNo.query('SELECT pg_advisory_unlock(7264911)')
        return feito
      },
    },
  })
  expect(await criar({}, 5, doNo).cortar()).toMatchObject({ conteudos: 0, eventos: 0 })
  await outroNo.release()
})

it('stops within a step, and says what it did', async () => {
  await semear(dias(...Array.from({ length: 40 }, (_, i) => 100 - i)))
  const retencao = criar({}, 1)
  const corte = retencao.cortar()
  await esperar(async () => (await idades()).length < 40)
  await retencao.parar()
  const { eventos } = await corte
  const restantes = (await idades()).length
  expect(restantes).toBe(40 - eventos)
  expect(restantes).toBeGreaterThan(0)
})
