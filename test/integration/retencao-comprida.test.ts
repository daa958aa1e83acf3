import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { criarRetencao } from '../../src/services/retencao/retencao.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { novaConfiguracao } from '../helpers/diario.js'
import { linhasLidas } from '../helpers/linhas-lidas.js'

const MENSAGENS = 20_000
const VELHAS = 3_000

let banco: Banco
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  const { id } = await novaConfiguracao(banco.dataSource, 'loja')
  await banco.dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) SELECT $1, n || '@s.whatsapp.net', 'contato' FROM generate_series(1, 200) n`,
    [id],
  )
  await banco.dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, criada_em)
     SELECT $1, 1 + n % 200, 'entrada', 'historico', 'texto', 'pedido ' || n, 'recebida', t, t
     FROM generate_series(1, $2::int) n, LATERAL (SELECT now() - CASE WHEN n <= $3 THEN interval '900 days' ELSE interval '1 day' END AS t) x`,
    [id, MENSAGENS, VELHAS],
  )
  await banco.dataSource.query(
    `INSERT INTO whatsapp.mensagem_busca SELECT id, to_tsvector('portuguese', texto) FROM whatsapp.mensagem`,
  )
  await banco.dataSource.query('ANALYZE')
})
afterAll(() => banco.fechar())

it('cutting old messages reads of the word index and of the messages what it cuts, not all that is kept', async () => {
  const limites = { diasDoConteudo: 7, dias: 90, maximoDeEventos: 1_000_000, mensagensDias: 365 }
  const retencao = criarRetencao({
    dataSource: banco.dataSource,
    limites,
    registro: registroMudo,
    porPasso: 500,
  })
  let mensagens = 0
  let dasMensagens = 0
  const doIndice = await linhasLidas(banco.dataSource, 'whatsapp.mensagem_busca', async () => {
    dasMensagens = await linhasLidas(banco.dataSource, 'whatsapp.mensagem', async () => {
      mensagens = (await retencao.cortar()).mensagens
    })
  })
  expect(mensagens).toBe(VELHAS)
  expect(doIndice).toBeLessThan(4 * VELHAS)
  expect(dasMensagens).toBeLessThan(6 * VELHAS)
})
