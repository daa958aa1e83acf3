import { readFileSync } from 'node:fs'
import { setTimeout as pausar } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { entregasRecentes } from '../../src/migrations/entregas-recentes.js'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { criarProvaDeEscrita } from '../../src/services/metricas/prova-de-escrita.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { esquecerEntregas } from '../../src/services/retencao/esquecer-entregas.js'
import { criarParticoes } from '../../src/services/retencao/particoes-do-diario.js'
import { criarRetencao } from '../../src/services/retencao/retencao.js'
import { aplicarLote } from '../../src/webhooks/aplicar-lote.js'
import { anotarFalha } from '../../src/webhooks/diario/registrar-no-diario.js'
import { criarFilaDeEntregas } from '../../src/webhooks/fila-de-entregas.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { entregaDe, esvaziarDiario, novaConfiguracao } from '../helpers/diario.js'
import { noPostgres } from '../helpers/precisa.js'

const DIAS = 40

let banco: Banco
let id: number
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  id = (await novaConfiguracao(banco.dataSource, 'loja')).id
  const sql = readFileSync(new URL('../helpers/dias-do-diario.sql', import.meta.url), 'utf8')
  // Yesterday first: it is there where the database was made before midnight.
  for (const dias of [1, DIAS]) await banco.dataSource.query(sql.replaceAll('{dias}', String(dias)))
})
afterAll(() => banco.fechar())
beforeEach(() => esvaziarDiario(banco.dataSource))

// biome-ignore lint/suspicious/noExplicitAny: rows of many shapes
const sql = (texto: string, valores: unknown[] = []): Promise<any[]> => banco.dataSource.query(texto, valores)

const criar = (limites = {}) =>
  criarRetencao({
    dataSource: banco.dataSource,
    limites: { diasDoConteudo: 7, dias: 30, maximoDeEventos: 1_000_000, ...limites },
    registro: registroMudo,
  })

/** Days that have a partition, by how many days ago they were; those to come are negative. */
const dias = async (): Promise<number[]> =>
  (
    await sql(
      `SELECT (now() AT TIME ZONE 'UTC')::date - to_date(right(relname, 8), 'YYYYMMDD') AS ha
       FROM pg_class JOIN pg_inherits ON inhrelid = oid
       WHERE inhparent = 'whatsapp.evento_webhook'::regclass AND relname ~ '[0-9]{8}$' ORDER BY 1 DESC`,
    )
  ).map(({ ha }) => ha)

const semear = (ha: number, quantos = 3) =>
  sql(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, conteudo, resultado)
     SELECT ${novoIdDe('em')}, $1, 'call', sha256(random()::text::bytea), em, '{}', 'registrado'
     FROM (SELECT now() - $2 * interval '1 day' AS em FROM generate_series(1, $3::int)) n`,
    [id, ha, quantos],
  )

let serie = 0
const entrega = () =>
  entregaDe(id, { event: 'call', data: { n: ++serie }, date_time: '2026-11-24T02:47:59.646Z' })
const noDiario = async () => (await sql('SELECT count(*)::int AS n FROM whatsapp.evento_webhook'))[0].n

describe('the retention', () => {
  it('makes the days to come, and drops those that are past as a whole', async () => {
    await sql(
      `DROP TABLE whatsapp.evento_webhook_${await diaDaqui(7)}, whatsapp.evento_webhook_${await diaDaqui(6)}`,
    )
    for (const ha of [39, 31, 30, 2, 0]) await semear(ha)
    expect(await criar().cortar()).toMatchObject({ eventos: 6 })
    expect(await dias()).toEqual(Array.from({ length: 38 }, (_, i) => 30 - i))
    expect(await noDiario()).toBe(9)
    expect(await criar().cortar()).toMatchObject({ eventos: 0 })
  })

  it('drops days for their number too, and of the last one no more rows than it has to', async () => {
    for (const ha of [29, 28, 27, 26]) await semear(ha, 10)
    expect(await criar({ maximoDeEventos: 15 }).cortar()).toMatchObject({ eventos: 25 })
    expect((await dias())[0]).toBe(27)
    expect(await noDiario()).toBe(15)
  })

  it('goes on where another one was cut off: a day let go of, but still there', async () => {
    const nome = `whatsapp.evento_webhook_${await diaDaqui(-25)}`
    await semear(25, 4)
    await sql(`ALTER TABLE whatsapp.evento_webhook DETACH PARTITION ${nome}`)
    expect(await criar({ dias: 20, diasDoConteudo: 7 }).cortar()).toMatchObject({ eventos: 4 })
    expect(await sql('SELECT to_regclass($1) AS ainda', [nome])).toEqual([{ ainda: null }])
  })

  // The embedded database has one connection.
  noPostgres.it('holds up nobody who writes while somebody still reads an old day', async () => {
    await semear(19)
    const leitor = banco.dataSource.createQueryRunner()
    await leitor.startTransaction()
    await leitor.query(`SELECT FROM whatsapp.evento_webhook_${await diaDaqui(-19)}`)
    await leitor.query('SELECT FROM whatsapp.evento_webhook')
    const corte = criar({ dias: 18, diasDoConteudo: 7 }).cortar()
    try {
      const fim = Date.now() + 1000
      while (Date.now() < fim) {
        const inicio = performance.now()
        expect((await aplicarLote(banco.dataSource, [entrega()])).novas).toHaveLength(1)
        expect(performance.now() - inicio).toBeLessThan(900)
        await pausar(20)
      }
      expect(await Promise.race([corte, pausar(1, 'waits')])).toBe('waits')
    } finally {
      await leitor.commitTransaction()
      await leitor.release()
    }
    expect(await corte).toMatchObject({ eventos: 3 })
  })
})

const diaDaqui = async (n: number): Promise<string> =>
  (await sql(`SELECT to_char((now() AT TIME ZONE 'UTC')::date + $1::int, 'YYYYMMDD') AS dia`, [n]))[0].dia

describe('when nobody has made the days to come', () => {
  beforeEach(async () => {
    for (let n = 0; n <= 7; n++)
      await sql(`DROP TABLE IF EXISTS whatsapp.evento_webhook_${await diaDaqui(n)}`)
    expect(Math.min(...(await dias()))).toBe(1)
  })

  it('deliveries are taken in all the same, at once and all of them', async () => {
    const fila = criarFilaDeEntregas({
      dataSource: banco.dataSource,
      registro: registroMudo,
      metricas: { aoAplicarLote: () => undefined, medirFila: () => undefined },
      aoAplicar: () => undefined,
    })
    await Promise.all(Array.from({ length: 50 }, () => fila.entregar(entrega())))
    expect(await noDiario()).toBe(50)
    expect(Math.min(...(await dias()))).toBe(-7)
  })

  it('it is ready for them', async () => {
    expect(await criarProvaDeEscrita(banco.dataSource)()).toBeNull()
  })

  it('any number of nodes make them together', async () => {
    const criadas = await Promise.all(Array.from({ length: 5 }, () => criarParticoes(banco.dataSource)))
    expect(criadas.sort()).toEqual([0, 0, 0, 0, 8])
  })
})

describe('a delivery is known again', () => {
  it('in its batch and in a later one, applied or failed', async () => {
    const [a, b, c] = [entrega(), entrega(), entrega()]
    expect((await aplicarLote(banco.dataSource, [a, b, a])).novas).toEqual([a, b])
    expect((await aplicarLote(banco.dataSource, [c, b, c, a])).novas).toEqual([c])
    const d = entrega()
    await anotarFalha(banco.dataSource, d, 'deu errado')
    await anotarFalha(banco.dataSource, d, 'de novo')
    expect((await aplicarLote(banco.dataSource, [d])).novas).toEqual([])
    expect(await noDiario()).toBe(4)
  })

  it('in the hour after and by a clock that is behind, and forgotten after that', async () => {
    const hora = 3_600_000
    const agora = Date.now()
    await aplicarLote(banco.dataSource, [entrega()])
    const quantas = async () =>
      (await sql(`SELECT count(*)::int AS n FROM ${entregasRecentes(agora).atual}`))[0].n
    for (const h of [-1, 0, 1]) {
      expect([
        ...entregasRecentes(agora + h * hora).vizinhas,
        entregasRecentes(agora + h * hora).atual,
      ]).toContain(entregasRecentes(agora).atual)
      expect(await esquecerEntregas(banco.dataSource, agora + h * hora)).toBe(false)
    }
    expect(await quantas()).toBe(1)
    expect(await esquecerEntregas(banco.dataSource, agora + 2 * hora)).toBe(true)
    expect(await quantas()).toBe(0)
  })

  // On the embedded database nobody else could look on.
  noPostgres.it(
    'by a look at an index, however many there are and whatever was planned when there were none',
    async () => {
      const { atual, vizinhas } = entregasRecentes()
      const runner = banco.dataSource.createQueryRunner()
      await runner.connect()
      try {
        const lote = () => Array.from({ length: 20 }, entrega)
        for (let i = 0; i < 8; i++) await aplicarLote(comEsta(runner), lote())
        for (const tabela of [atual, ...vizinhas])
          await sql(
            `INSERT INTO ${tabela} SELECT 1, substr(sha256(n::text::bytea), 1, 16) FROM generate_series(1, 50000) n`,
          )
        const lidas = async () =>
          (
            await sql(
              `SELECT sum(seq_tup_read)::int AS n FROM pg_stat_user_tables WHERE relname LIKE 'entrega_recente%'`,
            )
          )[0].n
        const antes = await lidas()
        for (let i = 0; i < 4; i++) await aplicarLote(comEsta(runner), lote())
        await runner.query('SELECT pg_stat_clear_snapshot()')
        await pausar(1200)
        expect((await lidas()) - antes).toBeLessThan(1000)
      } finally {
        await runner.release()
      }
    },
  )
})

/** All on one connection: the statements it has prepared are used again. */
const comEsta = (runner: ReturnType<Banco['dataSource']['createQueryRunner']>) =>
  Object.create(banco.dataSource, {
    createQueryRunner: {
      value: () => Object.create(runner, { release: { value: () => Promise.resolve() } }),
    },
  }) as Banco['dataSource']
