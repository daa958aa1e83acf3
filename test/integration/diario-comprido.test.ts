import type { Filter } from 'adminjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aplicarFiltros } from '../../src/admin/recurso/filtros.js'
import type { Banco } from '../../src/app/database.js'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { EventoWebhook } from '../../src/resources/evento-webhook/evento-webhook.js'
import { painelEventoWebhook } from '../../src/resources/evento-webhook/painel.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { novaConfiguracao } from '../helpers/diario.js'

const LINHAS = 30_000
/** An event a minute; the latest is of now. */
const haMinutos = (n: number) => new Date(Date.now() - n * 60_000).toISOString()

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  const { id } = await novaConfiguracao(banco.dataSource, 'loja')
  await banco.dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, resultado)
     SELECT ${novoIdDe("(now() - ($2 - n) * interval '1 minute')")}, $1, CASE WHEN n = 100 THEN 'call' WHEN n % 3 = 0 THEN 'messages.update' ELSE 'messages.upsert' END,
       sha256(n::text::bytea), now() - ($2 - n) * interval '1 minute', 'aplicado'
     FROM generate_series(1, $2::int) AS n`,
    [id, LINHAS],
  )
  await banco.dataSource.query('ANALYZE whatsapp.evento_webhook')
})
afterAll(() => banco.fechar())

interface No {
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: No[]
}
const lidasPor = (no: No): number =>
  (no['Rows Removed by Filter'] ?? 0) * no['Actual Loops'] +
  (no.Plans ? no.Plans.reduce((soma, filho) => soma + lidasPor(filho), 0) : no['Actual Rows'])

/** What the list shows under this filter, and how many rows were read for it. */
const listar = async (filtros: Record<string, unknown>): Promise<{ ids: number[]; lidas: number }> => {
  const consulta = banco.dataSource.getRepository(EventoWebhook).createQueryBuilder('r')
  const filters = Object.fromEntries(Object.entries(filtros).map(([path, value]) => [path, { path, value }]))
  await aplicarFiltros(consulta, painelEventoWebhook, { filters } as unknown as Filter, {
    consultar: (sql, valores) => banco.dataSource.query(sql, valores),
    empresa: async () => null,
  })
  consulta.orderBy('r.id', 'DESC').take(10)
  const [sql, valores] = consulta.getQueryAndParameters()
  const [linha] = await banco.dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, valores)
  const plano = linha['QUERY PLAN'] as string | [{ Plan: No }]
  const [{ Plan }] = typeof plano === 'string' ? (JSON.parse(plano) as [{ Plan: No }]) : plano
  // An id ends with a counter, and these were written in order.
  return {
    ids: (await consulta.getMany()).map(({ id }) => Number(BigInt(id) & 0xfffffn)),
    lidas: lidasPor(Plan),
  }
}

it.each([
  ['a period long ago', { from: haMinutos(29_950), to: haMinutos(29_900) }, 100],
  ['a period without an event', { from: haMinutos(40_000), to: haMinutos(39_000) }, 0],
  ['all since a moment', { from: haMinutos(5.5) }, LINHAS],
  ['all until a moment', { to: haMinutos(29_900) }, 100],
])('the journal reads no more than it shows of %s', async (_titulo, recebidoEm, ultimo) => {
  const { ids, lidas } = await listar({ recebidoEm })
  // The clock goes on between the writing and the reading.
  if (ultimo > 0) expect(Math.abs((ids[0] ?? 0) - ultimo)).toBeLessThanOrEqual(1)
  else expect(ids).toEqual([])
  expect(lidas).toBeLessThan(500)
})

it('finds a kind of event that came once, long ago, and one that never came, without reading the others', async () => {
  const rara = await listar({ evento: 'call' })
  expect(rara.ids).toEqual([100])
  const nenhuma = await listar({ evento: 'presence.update' })
  expect(nenhuma.ids).toEqual([])
  // A day that has just begun is a small table, and may be read whole.
  expect(rara.lidas + nenhuma.lidas).toBeLessThan(LINHAS / 30)
})

it('shows of a period exactly what came in during it, its ends included', async () => {
  const [{ de, ate }]: [{ de: Date; ate: Date }] = await banco.dataSource.query(
    `SELECT (SELECT recebido_em FROM whatsapp.evento_webhook WHERE id & 1048575 = 200) AS de,
            (SELECT recebido_em + interval '1 millisecond' FROM whatsapp.evento_webhook WHERE id & 1048575 = 205) AS ate`,
  )
  const { ids } = await listar({ recebidoEm: { from: de.toISOString(), to: ate.toISOString() } })
  expect(ids).toEqual([205, 204, 203, 202, 201, 200])
})
