import fc from 'fast-check'
import type { DataSource, EntityManager } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { marcarLida } from '../../../src/services/mensagens/conversas/marcar-lida.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'

const NAO_LIDAS = 20_000

let banco: Banco
let comprida: string
let curta: string
let daComprida: Pick<Escritas, 'id' | 'conversas'>
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  const { dataSource } = banco
  await dataSource.query(`INSERT INTO whatsapp.empresa (referencia, nome, slug) VALUES ('a', 'A', 'a')`)
  const [{ id }] = await dataSource.query(
    `INSERT INTO whatsapp.configuracao_whatsapp (empresa_id, instance_name) SELECT id, 'a' FROM whatsapp.empresa RETURNING id`,
  )
  const conversas: { id: string }[] = await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, ultima_em)
     SELECT $1, (5511900000000 + n) || '@s.whatsapp.net', 'contato', (5511900000000 + n)::text, now()
     FROM generate_series(1, 10) n RETURNING id`,
    [id],
  )
  comprida = conversas[0]?.id ?? ''
  curta = conversas[1]?.id ?? ''
  daComprida = { id, conversas: [comprida] }
  // In most of them the company wrote nearly all: that is what the planner knows.
  const ids = conversas.map((conversa) => conversa.id)
  await escrever(dataSource, { id, conversas: ids, quantas: 130, nossas: true })
  await dataSource.query('ANALYZE whatsapp.mensagem, whatsapp.conversa')
  await escrever(dataSource, { id, conversas: [comprida], quantas: NAO_LIDAS, nossas: false })
})
afterAll(() => banco.fechar())

interface Escritas {
  id: string
  conversas: readonly string[]
  /** In each. */
  quantas: number
  nossas: boolean
  /** Seconds before now; by default the company's are the older ones. */
  atras?: number
}

const escrever = (
  em: Pick<DataSource, 'query'>,
  { id, conversas, quantas, nossas, atras = nossas ? 100_000 : 0 }: Escritas,
) =>
  em.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, whatsapp_id)
     SELECT $1, c, $4, $5, 'texto', 'oi', $6, now() - ($7 + n) * interval '1 second', gen_random_uuid()
     FROM generate_series(1, $3::int) n, unnest($2::bigint[]) c`,
    [
      id,
      conversas,
      quantas,
      ...(nossas ? ['saida', 'celular', 'enviada'] : ['entrada', 'contato', 'recebida']),
      atras,
    ],
  )

/** Rows of messages read by what is done. */
const lidasPor = (fazer: (manager: EntityManager) => Promise<unknown>): Promise<number> =>
  banco.dataSource.transaction(async (manager) => {
    const lidas = async (): Promise<number> => {
      const [{ n }] = await manager.query(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS n FROM pg_stat_xact_user_tables WHERE relname = 'mensagem'`,
      )
      return n
    }
    const antes = await lidas()
    await fazer(manager)
    return (await lidas()) - antes
  })
const resumir = (conversa: string) =>
  lidasPor((manager) => manager.query('SELECT whatsapp.resumir_conversas($1)', [[conversa]]))
const naoLidas = async (conversa: string): Promise<number> => {
  const [{ n }] = await banco.dataSource.query('SELECT nao_lidas AS n FROM whatsapp.conversa WHERE id = $1', [
    conversa,
  ])
  return n
}

it('is worked out by a few looks along one index, however many messages nobody has read', async () => {
  // The last one, the 100 that are counted, and the first that waits.
  expect(await resumir(comprida)).toBeLessThan(250)
  expect(await naoLidas(comprida)).toBe(100)
})

it('is not counted again where more came to whom had as many as are counted, and is where somebody answered', async () => {
  const chegar = (nossas: boolean) =>
    lidasPor((manager) => escrever(manager, { ...daComprida, quantas: 1, nossas, atras: -1000 }))
  expect(await chegar(false)).toBeLessThan(20)
  expect(await naoLidas(comprida)).toBe(100)
  await chegar(true)
  expect(await naoLidas(comprida)).toBe(0)
})

it('looks through nothing of a conversation that is all reminders of the program, or history', async () => {
  await banco.dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, expira_em, whatsapp_id)
     SELECT $1, $2, 'saida', 'programa', 'texto', 'lembrete', 'lida', now() - n * interval '1 minute', now(), gen_random_uuid()
     FROM generate_series(1, 5000) n`,
    [daComprida.id, curta],
  )
  await banco.dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, whatsapp_id)
     SELECT $1, $2, 'entrada', 'historico', 'texto', 'antes', 'recebida', now() - n * interval '1 minute', gen_random_uuid()
     FROM generate_series(1, 5000) n`,
    [daComprida.id, curta],
  )
  await banco.dataSource.query('UPDATE whatsapp.conversa SET respondida_em = NULL WHERE id = $1', [curta])
  expect(await resumir(curta)).toBeLessThan(20)
})

it('finds the last message without a look at the reactions after it, however many', async () => {
  const reagir = (quantas: number) =>
    lidasPor((manager) =>
      manager.query(
        `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, whatsapp_id)
         SELECT $1, $2, 'entrada', 'contato', 'reacao', '👍', 'recebida', now() + n * interval '1 second', gen_random_uuid()
         FROM generate_series(1, $3::int) n`,
        [daComprida.id, curta, quantas],
      ),
    )
  const ultima = async () =>
    (
      await banco.dataSource.query('SELECT ultima_mensagem_id AS id FROM whatsapp.conversa WHERE id = $1', [
        curta,
      ])
    )[0].id
  await reagir(5_000)
  const antes = await ultima()
  expect(await reagir(1)).toBeLessThan(20)
  expect(await ultima()).toBe(antes)
  const [escrita]: { id: string }[] = await banco.dataSource.query(
    'SELECT id FROM whatsapp.mensagem WHERE conversa_id = $1 AND id <> $2 AND tipo <> $3 ORDER BY em LIMIT 1',
    [curta, antes, 'reacao'],
  )
  const adiar = lidasPor((manager) =>
    manager.query(`UPDATE whatsapp.mensagem SET em = now() + interval '1 minute' WHERE id = $1`, [
      escrita?.id,
    ]),
  )
  expect(await adiar).toBeLessThan(20)
  expect(await ultima()).toBe(escrita?.id)
})

/** One step of a conversation's life; seconds are of one scale, so that messages come in any order. */
const passo = fc.oneof(
  fc.record({
    // In one statement, as a batch is written.
    chegam: fc.array(
      fc.record({
        em: fc.integer({ min: 0, max: 20 }),
        qual: fc.constantFrom('contato', 'contato', 'contato', 'reacao', 'historico', 'celular', 'programa'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ leramAte: fc.integer({ min: 0, max: 20 }) }),
  // What was written in that moment turns out to be of another.
  fc.record({ foiEm: fc.integer({ min: 0, max: 20 }), eEm: fc.integer({ min: 0, max: 20 }) }),
)

it('is the same added up as counted anew, in whatever order people write, answer and read, and moments turn out to be others', async () => {
  const { dataSource } = banco
  const [{ id }] = await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, ultima_em) VALUES ($1, '5511900000099@s.whatsapp.net', 'contato', now()) RETURNING id`,
    [daComprida.id],
  )
  const retrato = async () =>
    (
      await dataSource.query(
        'SELECT ultima_mensagem_id, nao_lidas, esperando_desde FROM whatsapp.conversa WHERE id = $1',
        [id],
      )
    )[0]
  await fc.assert(
    fc.asyncProperty(fc.array(passo, { minLength: 1, maxLength: 12 }), async (passos) => {
      await dataSource.query('DELETE FROM whatsapp.mensagem WHERE conversa_id = $1', [id])
      await dataSource.query(
        `UPDATE whatsapp.conversa SET ultima_mensagem_id = NULL, nao_lidas = 0, lida_ate_em = NULL, lida_ate_id = NULL,
           respondida_em = NULL, esperando_desde = NULL WHERE id = $1`,
        [id],
      )
      for (const cada of passos) {
        if ('chegam' in cada)
          await dataSource.query(
            `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, expira_em, whatsapp_id)
             SELECT $1, $2, CASE WHEN q IN ('celular', 'programa') THEN 'saida' ELSE 'entrada' END,
               CASE WHEN q = 'reacao' THEN 'contato' ELSE q END, CASE WHEN q = 'reacao' THEN 'reacao' ELSE 'texto' END, 'oi',
               CASE WHEN q IN ('celular', 'programa') THEN 'enviada' ELSE 'recebida' END, to_timestamp(e),
               CASE WHEN q = 'programa' THEN now() END, gen_random_uuid()
             FROM unnest($3::text[], $4::int[]) AS u(q, e)`,
            [daComprida.id, id, cada.chegam.map(({ qual }) => qual), cada.chegam.map(({ em }) => em)],
          )
        else if ('foiEm' in cada)
          await dataSource.query(
            'UPDATE whatsapp.mensagem SET em = to_timestamp($3) WHERE conversa_id = $1 AND em = to_timestamp($2)',
            [id, cada.foiEm, cada.eEm],
          )
        else {
          const [ate]: { id: string }[] = await dataSource.query(
            'SELECT id FROM whatsapp.mensagem WHERE conversa_id = $1 AND em <= to_timestamp($2) ORDER BY em DESC, id DESC LIMIT 1',
            [id, cada.leramAte],
          )
          if (ate) await marcarLida(dataSource, { conversaId: id, ateMensagem: ate.id })
        }
        const somado = await retrato()
        await dataSource.query('SELECT whatsapp.resumir_conversas($1)', [[id]])
        expect(somado).toEqual(await retrato())
      }
    }),
    { numRuns: 60 },
  )
})
