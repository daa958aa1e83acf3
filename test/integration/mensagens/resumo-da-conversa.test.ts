import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../../src/app/database.js'
import { abrirBancoDeTeste } from '../../helpers/banco.js'

const NAO_LIDAS = 20_000

let banco: Banco
let comprida: string
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
}

const escrever = (dataSource: DataSource, { id, conversas, quantas, nossas }: Escritas) =>
  dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, whatsapp_id)
     SELECT $1, c, $4, $5, 'texto', 'oi', $6, now() - ($7 + n) * interval '1 second', gen_random_uuid()
     FROM generate_series(1, $3::int) n, unnest($2::bigint[]) c`,
    [
      id,
      conversas,
      quantas,
      ...(nossas ? ['saida', 'celular', 'enviada', 100_000] : ['entrada', 'contato', 'recebida', 0]),
    ],
  )

it('is worked out by a few looks along one index, however many messages nobody has read', async () => {
  await banco.dataSource.transaction(async (manager) => {
    const lidas = async (): Promise<number> => {
      const [{ n }] = await manager.query(
        `SELECT (seq_tup_read + idx_tup_fetch)::int AS n FROM pg_stat_xact_user_tables WHERE relname = 'mensagem'`,
      )
      return n
    }
    const antes = await lidas()
    await manager.query('SELECT whatsapp.resumir_conversas($1)', [[comprida]])
    // The last one, the 100 that are counted, and the first that waits.
    expect((await lidas()) - antes).toBeLessThan(250)
  })
  const [conversa] = await banco.dataSource.query('SELECT nao_lidas FROM whatsapp.conversa WHERE id = $1', [
    comprida,
  ])
  expect(conversa).toEqual({ nao_lidas: 100 })
})
