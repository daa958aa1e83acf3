import { afterAll, beforeAll, expect, it } from 'vitest'
import { CORTADO } from '../../src/resources/limites.js'
import { type Aplicacao, iniciarAplicacao } from '../helpers/aplicacao.js'
import { crescimento } from '../helpers/memoria.js'
import { entrar } from '../helpers/navegante.js'

const MB = 2 ** 20
/** As long as a message is kept. */
const LONGA = 66_000
const MENSAGENS = 120

let aplicacao: Aplicacao
let ze: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  ze = await entrar(aplicacao.url, 'ze@teste.local')
  const { dataSource } = aplicacao
  await dataSource.query(
    `INSERT INTO whatsapp.conversa (id, configuracao_id, jid, tipo) VALUES (1, 1, '5511999990010@s.whatsapp.net', 'contato')`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status, em)
     SELECT 1, 1, 'entrada', 'contato', 'texto', n || ' ' || repeat('ã', $2::int - 10), 'M' || n, 'recebida',
       now() - n * interval '1 second'
     FROM generate_series(1, $1::int) n`,
    [MENSAGENS, LONGA],
  )
})
afterAll(() => aplicacao.parar())

const abrir = async (consulta = '') => {
  const resposta = await ze.pedir(`/admin/api/resources/Conversa/records/1/show${consulta}`)
  const texto = await resposta.text()
  return { bytes: Buffer.byteLength(texto), conversa: JSON.parse(texto).conversa }
}

it('pages a conversation of the longest messages by bytes, and leaves none out', async () => {
  const vistas: string[] = []
  for (let consulta = ''; ; ) {
    const { bytes, conversa } = await abrir(consulta)
    expect(bytes).toBeLessThan(MB)
    expect(conversa.mensagens.length).toBeGreaterThan(0)
    vistas.unshift(...conversa.mensagens.map(({ id }: { id: string }) => id))
    if (!conversa.haMais) break
    consulta = `?antesDe=${conversa.mensagens[0].id}`
  }
  expect(vistas).toHaveLength(MENSAGENS)
  expect(new Set(vistas).size).toBe(MENSAGENS)
})

it('gives a hundred rows at most, and the rest on the pages after them', async () => {
  const ids = async (consulta: string) => {
    const { corpo } = await ze.lista('Mensagem', consulta)
    return { meta: corpo.meta, ids: corpo.records.map(({ id }: { id: string }) => id) }
  }
  const primeira = await ids('?perPage=500')
  expect(primeira.meta).toMatchObject({ perPage: 100, page: 1, total: MENSAGENS })
  expect(primeira.ids).toHaveLength(100)
  const segunda = await ids('?perPage=500&page=2')
  expect(new Set([...primeira.ids, ...segunda.ids]).size).toBe(MENSAGENS)
})

it('shows of long messages in a list their beginning, and all of it on their own page', async () => {
  const { corpo } = await ze.lista('Mensagem', '?perPage=100')
  expect(corpo.records).toHaveLength(100)
  expect(JSON.stringify(corpo).length).toBeLessThan(MB)
  const [{ params }] = corpo.records
  expect(params.texto.endsWith(CORTADO)).toBe(true)
  const ficha = await ze.json(`/resources/Mensagem/records/${params.id}/show`)
  expect(ficha.corpo.record.params.texto.length).toBeGreaterThan(LONGA - 20)
})

it('exports payloads of many MB with little memory, as the JSON they are', async () => {
  const grande = JSON.stringify({
    event: 'messages.upsert',
    data: { message: { conversation: 'x'.repeat(4 * MB) } },
  })
  for (let i = 0; i < 30; i++)
    await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
       VALUES (1, 'messages.upsert', decode(md5($1::text), 'hex'), $2, 'aplicado')`,
      [String(i), grande],
    )
  let texto = ''
  let tamanho = 0
  let maior = 0
  const cresceu = await crescimento(async () => {
    for await (const pedaco of await aplicacao.whatsapp.exportarDados(1)) {
      tamanho += pedaco.length
      maior = Math.max(maior, pedaco.length)
    }
  })
  expect(tamanho).toBeGreaterThan(120 * MB)
  expect(maior).toBeLessThan(MB)
  expect(cresceu).toBeLessThan(200 * MB)
  await aplicacao.dataSource.query(
    'DELETE FROM whatsapp.evento_webhook WHERE id NOT IN (SELECT id FROM whatsapp.evento_webhook ORDER BY id LIMIT 2)',
  )
  for await (const pedaco of await aplicacao.whatsapp.exportarDados(1)) texto += pedaco
  const { eventos, mensagens } = JSON.parse(texto)
  expect(eventos.map(({ conteudo }: { conteudo: unknown }) => conteudo)).toEqual([
    JSON.parse(grande),
    JSON.parse(grande),
  ])
  expect(mensagens).toHaveLength(MENSAGENS)
  expect(mensagens[0].bytes_antes).toBeUndefined()
}, 120_000)
