import type { DataSource, EntityManager } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
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
