import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { apagarMensagens } from '../../src/services/dados-da-empresa/apagar-mensagens.js'
import { ARRENDAMENTO_S } from '../../src/services/tarefas/sql.js'
import { type Aplicacao, esperar, iniciarAplicacao } from '../helpers/aplicacao.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { novaConfiguracao } from '../helpers/diario.js'
import { linhasLidas } from '../helpers/linhas-lidas.js'
import { entrar } from '../helpers/navegante.js'

const MENSAGENS = 6_000
let aplicacao: Aplicacao
let admin: Awaited<ReturnType<typeof entrar>>
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  admin = await entrar(aplicacao.url, 'admin@teste.local')
})
afterAll(() => aplicacao.parar())

// biome-ignore lint/suspicious/noExplicitAny: rows of many shapes
const sql = (texto: string, valores: unknown[] = []): Promise<any[]> =>
  aplicacao.dataSource.query(texto, valores)

/** A company of which there is much. */
const grande = async (slug: string, dataSource = aplicacao.dataSource) => {
  const sql = (texto: string, valores: unknown[]) => dataSource.query(texto, valores)
  const loja = await novaConfiguracao(dataSource, slug)
  await sql(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) SELECT $1, n || '@s.whatsapp.net', 'contato' FROM generate_series(1, 100) n`,
    [loja.id],
  )
  await sql(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status)
     SELECT v.configuracao_id, v.id, 'entrada', 'historico', 'texto', 'segredo de cliente', 'recebida'
     FROM whatsapp.conversa v, generate_series(1, $2::int) WHERE v.configuracao_id = $1`,
    [loja.id, MENSAGENS / 100],
  )
  await sql(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
     SELECT $1, 'presence.update', decode(md5(n::text), 'hex'), '{"segredo":1}', 'registrado' FROM generate_series(1, 3000) n`,
    [loja.id],
  )
  return loja
}
const quantas = async (id: number) => {
  const [linha] = await sql(
    `SELECT (SELECT count(*)::int FROM whatsapp.mensagem WHERE configuracao_id = $1) AS mensagens,
       (SELECT count(*)::int FROM whatsapp.conversa WHERE configuracao_id = $1) AS conversas,
       (SELECT count(*)::int FROM whatsapp.evento_webhook WHERE configuracao_id = $1 AND conteudo IS NOT NULL) AS conteudos`,
    [id],
  )
  return linha
}
const tarefa = async (id: number) =>
  (await admin.json(`/resources/ConfiguracaoWhatsApp/actions/emMassa?tarefa=${id}`)).corpo.tarefa
const ultimaTarefa = async (): Promise<number> =>
  (await sql('SELECT max(id) AS id FROM whatsapp.tarefa_em_massa'))[0].id

it('erases a company of which there is much as a task, whose page tells how far it is', async () => {
  const { id, empresaId } = await grande('muito')
  const { corpo } = await admin.json(`/resources/Empresa/records/${empresaId}/apagarDados`, {
    confirmacao: 'Loja muito',
  })
  expect(corpo).toMatchObject({
    notice: { message: 'feito.apagarDadosComecou', type: 'success' },
    tarefa: expect.any(Number),
  })
  await esperar(async () => (await tarefa(corpo.tarefa)).porSituacao.ok === 1)
  expect(await quantas(id)).toEqual({ mensagens: 0, conversas: 0, conteudos: 0 })
  expect((await tarefa(corpo.tarefa)).itens).toMatchObject([{ empresa: 'Loja muito', situacao: 'ok' }])
})

it('deletes such a company as a task, and its page still tells of it when it is gone', async () => {
  const { id, empresaId } = await grande('some')
  const { corpo } = await admin.json(`/resources/Empresa/records/${empresaId}/delete`, {})
  expect(corpo.notice).toMatchObject({ message: 'feito.remocaoComecou', type: 'success' })
  const daTarefa = await ultimaTarefa()
  await esperar(async () => (await tarefa(daTarefa)).porSituacao.ok === 1)
  expect(await sql('SELECT FROM whatsapp.empresa WHERE id = $1', [empresaId])).toEqual([])
  expect(await quantas(id)).toEqual({ mensagens: 0, conversas: 0, conteudos: 0 })
  expect(await tarefa(daTarefa)).toMatchObject({
    acao: 'removerEmpresa',
    itens: [{ empresa: 'Loja some', situacao: 'ok' }],
  })
  const [fato] = await sql(
    `SELECT autor, antes FROM whatsapp.auditoria WHERE acao = 'delete' AND empresa_id = $1`,
    [empresaId],
  )
  expect(fato).toMatchObject({ autor: 'admin@teste.local', antes: { nome: 'Loja some' } })
})

it('goes on with what a node took that is gone', async () => {
  // Its lease, and the longest a free hand rests.
  expect(ARRENDAMENTO_S + 1.2 * 3).toBeLessThan(15)
  const { id } = await grande('interrompida')
  const [{ id: daTarefa }] = await sql(
    `INSERT INTO whatsapp.tarefa_em_massa (acao, autor, papel) VALUES ('apagarDados', 'admin@teste.local', 'admin') RETURNING id`,
  )
  // As a process leaves it that is killed the moment it has taken it.
  await sql(
    `INSERT INTO whatsapp.tarefa_item (tarefa_id, configuracao_id, servidor, situacao, token, tomado_ate)
     SELECT $1, $2, 'banco', 'fazendo', gen_random_uuid(), now() + make_interval(secs => $3)`,
    [daTarefa, id, ARRENDAMENTO_S],
  )
  await esperar(async () => (await tarefa(daTarefa)).porSituacao.fazendo === 0, 30_000)
  expect((await tarefa(daTarefa)).porSituacao.ok).toBe(1)
  expect(await quantas(id)).toMatchObject({ mensagens: 0, conteudos: 0 })
})

it('reads of what it erases each row a few times, however much there is', async () => {
  // Where nothing else is at work: what indexes words and counts health reads messages too.
  const { dataSource, fechar } = await abrirBancoDeTeste()
  onTestFinished(fechar)
  const { id } = await grande('linear', dataSource)
  let doIndice = 0
  const lidas = await linhasLidas(dataSource, 'whatsapp.mensagem', async () => {
    doIndice = await linhasLidas(dataSource, 'whatsapp.mensagem_busca', () => apagarMensagens(dataSource, id))
  })
  expect(lidas + doIndice).toBeLessThan(8 * MENSAGENS)
})
