import { setTimeout as dormir } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Aplicacao, esperar, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { enderecoSecreto } from '../../helpers/endereco-secreto.js'
import { criarOutbox } from '../../helpers/outbox.js'
import { noPostgres } from '../../helpers/precisa.js'

const CONTATOS = 5_000
const TABELAS = ['conversa', 'mensagem', 'mensagem_adiantada', 'contato']

const outbox = criarOutbox(4)
let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(async () => {
  outbox.fechar()
  await aplicacao.parar()
})

let serie = 0
const novas = (quantas: number, mais: object = {}) =>
  JSON.stringify({
    event: 'messages.upsert',
    instance: 'loja',
    data: Array.from({ length: quantas }, () => {
      serie += 1
      const numero = 5_511_900_000_000 + serie
      return {
        key: {
          id: `M${serie}`,
          remoteJid: `${numero}@s.whatsapp.net`,
          remoteJidAlt: `${numero}@lid`,
          fromMe: false,
        },
        message: { conversation: `oi ${serie}` },
        messageTimestamp: Math.floor(Date.now() / 1000),
        ...mais,
      }
    }),
    date_time: new Date().toISOString(),
  })

const contar = async (tabela: string): Promise<number> => {
  const [linha]: [{ n: number }] = await aplicacao.dataSource.query(
    `SELECT count(*)::int AS n FROM whatsapp.${tabela}`,
  )
  return linha.n
}

/** Rows looked at through each index, and without one, by all connections: work, which no busy machine changes. */
const lidas = async (): Promise<Map<string, number>> => {
  const linhas: { indice: string; lidas: number }[] = await aplicacao.dataSource.query(
    `SELECT indexrelname AS indice, idx_tup_read::int AS lidas FROM pg_stat_user_indexes
     WHERE schemaname = 'whatsapp' AND relname = ANY($1)
     UNION ALL SELECT relname || ' whole', seq_tup_read::int FROM pg_stat_user_tables
     WHERE schemaname = 'whatsapp' AND relname = ANY($1) AND relname <> 'mensagem'`,
    // What follows the messages (words, news) may well read so small a table of them whole.
    [TABELAS],
  )
  return new Map(linhas.map(({ indice, lidas }) => [indice, lidas]))
}

/** PostgreSQL's: a connection at rest keeps what it did to itself for so long, and tells it when it ends. */
const AO_DESCANSAR_MS = 10_500

noPostgres.it(
  `reads of the tables what ${CONTATOS} new contacts need, with plans made while the tables were empty`,
  async () => {
    const url = await enderecoSecreto(aplicacao, 1)
    // So that no statistics come in between.
    for (const tabela of TABELAS)
      await aplicacao.dataSource.query(`ALTER TABLE whatsapp.${tabela} SET (autovacuum_enabled = false)`)
    // Known to be empty, as it often is.
    await aplicacao.dataSource.query('VACUUM whatsapp.mensagem_adiantada')
    const mandar = async (quantas: number) => expect(await outbox.postar(url, novas(quantas))).toBe(200)
    // Small batches first: from the sixth on a connection may keep its plans.
    for (let i = 0; i < 20; i++) await mandar(2)
    await mandar(CONTATOS)
    await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.mensagem_adiantada (configuracao_id, whatsapp_id, fato)
       SELECT 2, 'X' || n, '{}' FROM generate_series(1, 20000) n`,
    )
    // The connections stay: their plans are what this is about.
    await dormir(AO_DESCANSAR_MS)
    const antes = await lidas()
    await mandar(CONTATOS)
    for (let i = 0; i < 20; i++) await mandar(20)
    const total = 20 * 2 + 2 * CONTATOS + 20 * 20
    expect([await contar('mensagem'), await contar('conversa')]).toEqual([total, total])
    const novasLidas = 20 * 20 + CONTATOS
    await aplicacao.dataSource.query(
      'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await aplicacao.dataSource.query('SELECT pg_stat_force_next_flush()')
    for (const [indice, quantas] of await lidas()) {
      const porMensagem = (quantas - (antes.get(indice) ?? 0)) / novasLidas
      expect([indice, porMensagem < 12 || porMensagem]).toEqual([indice, true])
    }
  },
)

it('writes a delivery of thousands all at once or not at all', async () => {
  const url = await enderecoSecreto(aplicacao, 2)
  const antes = await contar('mensagem')
  const [postada] = await Promise.all([
    outbox.postar(url, novas(CONTATOS)),
    esperar(async () => {
      const n = await contar('mensagem')
      expect([antes, antes + CONTATOS]).toContain(n)
      return n > antes
    }, 30_000),
  ])
  expect(postada).toBe(200)
})

it.each(['', 'x'])('keeps a large body as it came, wherever it was divided: %j', async (antes) => {
  const url = await enderecoSecreto(aplicacao, 2)
  const corpo = novas(8, { message: { conversation: `${antes}${'😀'.repeat(100_000)}` } })
  expect(await outbox.postar(url, corpo)).toBe(200)
  const [linha] = await aplicacao.dataSource.query(
    'SELECT conteudo, resultado FROM whatsapp.evento_webhook ORDER BY id DESC LIMIT 1',
  )
  expect(linha.resultado).toBe('aplicado')
  expect(JSON.parse(linha.conteudo).data).toEqual(JSON.parse(corpo).data)
})

it('keeps a body whose copy is longer than what was sent', async () => {
  const url = await enderecoSecreto(aplicacao, 2)
  const corpo = JSON.stringify({ event: 'messages.upsert', data: Array(10_000).fill(0) }).replaceAll(
    '0',
    '1e20',
  )
  expect(await outbox.postar(url, corpo)).toBe(200)
  const [linha] = await aplicacao.dataSource.query(
    'SELECT conteudo FROM whatsapp.evento_webhook ORDER BY id DESC LIMIT 1',
  )
  expect(linha.conteudo.length).toBeGreaterThan(2 * corpo.length)
  expect(JSON.parse(linha.conteudo).data).toEqual(Array(10_000).fill(1e20))
})
