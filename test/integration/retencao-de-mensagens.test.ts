import { setTimeout as dormir } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Banco } from '../../src/app/database.js'
import { novoIdDe } from '../../src/migrations/ids-do-diario.js'
import { consultarCom } from '../../src/services/banco/consultar.js'
import type { FatoDeMensagem } from '../../src/services/mensagens/fatos/fatos.js'
import { gravarFatos } from '../../src/services/mensagens/fatos/gravar-fatos.js'
import { criarEnvios } from '../../src/services/mensagens/outbox/envios.js'
import { abrirLotes } from '../../src/services/novidades/abrir-lotes.js'
import { registroMudo } from '../../src/services/registro/registro.js'
import { criarRetencao } from '../../src/services/retencao/retencao.js'
import { cortarMensagens } from '../../src/services/retencao/retencao-das-mensagens.js'
import { reprocessarEventos } from '../../src/webhooks/reprocessamento/reprocessar.js'
import { esperar } from '../helpers/aplicacao.js'
import { abrirBancoDeTeste } from '../helpers/banco.js'
import { inserirNoDiario, novaConfiguracao } from '../helpers/diario.js'
import { noPostgres } from '../helpers/precisa.js'

const FINAIS = ['enviada', 'entregue', 'lida', 'falhou', 'expirada', 'cancelada', 'recebida']
const ABERTOS = ['pendente', 'enviando', 'incerta']

let banco: Banco
let loja: { id: number; empresaId: number }
let outra: { id: number; empresaId: number }
beforeAll(async () => {
  banco = await abrirBancoDeTeste()
  loja = await novaConfiguracao(banco.dataSource, 'loja')
  outra = await novaConfiguracao(banco.dataSource, 'outra')
})
afterAll(() => banco.fechar())
beforeEach(async () => {
  for (const tabela of ['mensagem', 'conversa', 'evento_webhook']) await sql(`DELETE FROM whatsapp.${tabela}`)
})

// biome-ignore lint/suspicious/noExplicitAny: rows of many shapes
const sql = (texto: string, valores: unknown[] = []): Promise<any[]> => banco.dataSource.query(texto, valores)

let serie = 0
const conversar = async (configuracaoId: number, diasAtras = 0): Promise<string> => {
  serie += 1
  const [{ id }] = await sql(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, ultima_em)
     VALUES ($1, $2, 'contato', now() - $3 * interval '1 day') RETURNING id`,
    [configuracaoId, `5511${serie}@s.whatsapp.net`, diasAtras],
  )
  return id
}

interface Escrita {
  dias: number
  status?: string
  criada?: number
  encerrada?: number
}
/** Ages in days. */
const escrever = async (
  conversa: string,
  { dias, status = 'recebida', criada = dias, encerrada }: Escrita,
): Promise<string> => {
  const [{ id }] = await sql(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em, criada_em, encerrada_em)
     SELECT configuracao_id, id, CASE $2 WHEN 'recebida' THEN 'entrada' ELSE 'saida' END, 'contato', 'texto', $2, $2,
       now() - $3 * interval '1 day', now() - $4 * interval '1 day', now() - $5 * interval '1 day'
     FROM whatsapp.conversa WHERE id = $1 RETURNING id`,
    [conversa, status, dias, criada, encerrada ?? null],
  )
  return id
}
const noticiar = (mensagem: string, desistiu = false) =>
  sql(
    `INSERT INTO whatsapp.novidade (tipo, mensagem_id, configuracao_id, fila, desistiu_em)
     SELECT 'mensagem_recebida', id, configuracao_id, conversa_id, CASE WHEN $2 THEN now() END FROM whatsapp.mensagem WHERE id = $1`,
    [mensagem, desistiu],
  )
const restantes = async (): Promise<string[]> =>
  (await sql('SELECT id FROM whatsapp.mensagem ORDER BY id')).map(({ id }) => id)
const conversas = async (): Promise<string[]> =>
  (await sql('SELECT id FROM whatsapp.conversa ORDER BY id')).map(({ id }) => id)

const criar = (mensagensDias?: number, { porPasso = 1000 } = {}) =>
  criarRetencao({
    dataSource: banco.dataSource,
    limites: { diasDoConteudo: 7, dias: 30, maximoDeEventos: 1_000_000, mensagensDias },
    registro: registroMudo,
    porPasso,
  })

const semPausa = { diasDoConteudo: 7, porPasso: 1000, entrePassos: async () => true }

it('keeps everything for ever where nobody says how long', async () => {
  await escrever(await conversar(loja.id, 4000), { dias: 4000 })
  await conversar(loja.id, 4000)
  expect(await criar().cortar()).toMatchObject({ mensagens: 0, conversas: 0 })
  expect([(await restantes()).length, (await conversas()).length]).toEqual([1, 2])
})

it('deletes what is old and has its end, and leaves what is under way, whatever its age', async () => {
  const conversa = await conversar(loja.id)
  for (const status of FINAIS) await escrever(conversa, { dias: 31, status })
  const abertas = []
  for (const status of ABERTOS) abertas.push(await escrever(conversa, { dias: 31, status }))
  const novas = []
  for (const status of FINAIS) novas.push(await escrever(conversa, { dias: 29, status }))
  expect(await criar(30).cortar()).toMatchObject({ mensagens: FINAIS.length, conversas: 0 })
  expect(await restantes()).toEqual([...abertas, ...novas])
})

it('leaves as many unread as are left, where there were more than are counted', async () => {
  const conversa = await conversar(loja.id)
  const naoLidas = async () => (await sql('SELECT nao_lidas FROM whatsapp.conversa'))[0].nao_lidas
  for (let i = 0; i < 110; i++) await escrever(conversa, { dias: 40 })
  for (let i = 0; i < 3; i++) await escrever(conversa, { dias: 1 })
  expect(await naoLidas()).toBe(100)
  await criar(30).cortar()
  expect(await naoLidas()).toBe(3)
})

it('goes by when a message was said, whatever the order of its id', async () => {
  const conversa = await conversar(loja.id)
  const nova = await escrever(conversa, { dias: 1, criada: 60 })
  await escrever(conversa, { dias: 40, criada: 10 })
  await criar(30).cortar()
  expect(await restantes()).toEqual([nova])
})

it('keeps what is exactly as old as the limit, and nothing older', async () => {
  const conversa = await conversar(loja.id)
  const agora = '2026-05-31 12:00:00+00'
  const em = async (momento: string) => {
    const id = await escrever(conversa, { dias: 0 })
    await sql('UPDATE whatsapp.mensagem SET em = $2, criada_em = $2 WHERE id = $1', [id, momento])
    return id
  }
  await em('2026-05-01 11:59:59.999999+00')
  const naLinha = await em('2026-05-01 12:00:00+00')
  await sql('UPDATE whatsapp.conversa SET ultima_em = $1', ['2026-05-01 12:00:00+00'])
  const vazia = await conversar(loja.id)
  await sql('UPDATE whatsapp.conversa SET ultima_em = $2 WHERE id = $1', [vazia, '2026-05-01 12:00:00+00'])
  expect(await cortarMensagens(banco.dataSource, { ...semPausa, agora, dias: 30 })).toEqual({
    mensagens: 1,
    conversas: 0,
  })
  expect(await restantes()).toEqual([naLinha])
  await sql('UPDATE whatsapp.conversa SET ultima_em = $2 WHERE id = $1', [
    vazia,
    '2026-05-01 11:59:59.999999+00',
  ])
  await cortarMensagens(banco.dataSource, { ...semPausa, agora, dias: 30 })
  expect(await conversas()).toEqual([conversa])
})

it('keeps what the host is still to be told of, until it has been, and not what it was told of in vain', async () => {
  const conversa = await conversar(loja.id)
  const porContar = await escrever(conversa, { dias: 40 })
  await noticiar(porContar)
  await noticiar(await escrever(conversa, { dias: 40 }), true)
  await criar(30).cortar()
  expect(await restantes()).toEqual([porContar])
  await sql('DELETE FROM whatsapp.novidade WHERE mensagem_id = $1', [porContar])
  await criar(30).cortar()
  expect(await restantes()).toEqual([])
})

it('keeps what came in with or after a batch that no worker has looked at, until one has, and nothing of ours', async () => {
  const conversa = await conversar(loja.id)
  await escrever(conversa, { dias: 50 })
  const naoVista = await escrever(conversa, { dias: 40 })
  const nossa = await escrever(conversa, { dias: 39, status: 'entregue' })
  await sql(`UPDATE whatsapp.mensagem SET origem = 'painel' WHERE id = $1`, [nossa])
  await sql(
    `INSERT INTO whatsapp.novidade_em_lote (itens, criado_em) SELECT ARRAY[id], criada_em FROM whatsapp.mensagem WHERE id = $1`,
    [naoVista],
  )
  await criar(30).cortar()
  expect(await restantes()).toEqual([naoVista])
  await abrirLotes(banco.dataSource)
  await criar(30).cortar()
  expect(await restantes()).toEqual([naoVista])
  await sql('DELETE FROM whatsapp.novidade WHERE mensagem_id = $1', [naoVista])
  await criar(30).cortar()
  expect(await restantes()).toEqual([])
})

it('keeps a message that ended lately, however long ago it was written', async () => {
  const conversa = await conversar(loja.id)
  const agendada = await escrever(conversa, { dias: 60, status: 'falhou', encerrada: 1 })
  await escrever(conversa, { dias: 60, status: 'falhou', encerrada: 31 })
  await criar(30).cortar()
  expect(await restantes()).toEqual([agendada])
})

it('deletes a conversation once it is empty and has been silent for as long, with its messages’ files', async () => {
  const esvaziada = await conversar(loja.id, 40)
  const imagem = await escrever(esvaziada, { dias: 40, status: 'enviada' })
  await sql(
    `INSERT INTO whatsapp.mensagem_anexo (mensagem_id, mimetype, conteudo, ate) VALUES ($1, 'image/png', '', now())`,
    [imagem],
  )
  const emCurso = await conversar(loja.id, 40)
  await escrever(emCurso, { dias: 40, status: 'pendente' })
  const recente = await conversar(loja.id, 1)
  await escrever(recente, { dias: 40 })
  expect(await criar(30).cortar()).toMatchObject({ mensagens: 2, conversas: 1 })
  expect(await conversas()).toEqual([emCurso, recente])
  expect(await sql('SELECT 1 FROM whatsapp.mensagem_anexo')).toEqual([])
})

it('leaves the rest of a company, and of its neighbour, as it was', async () => {
  const foto = async () =>
    Promise.all(
      [
        'SELECT * FROM whatsapp.empresa ORDER BY id',
        'SELECT * FROM whatsapp.configuracao_whatsapp ORDER BY id',
        'SELECT id, resultado FROM whatsapp.evento_webhook ORDER BY id',
        'SELECT count(*) FROM whatsapp.auditoria',
        `SELECT * FROM whatsapp.mensagem WHERE configuracao_id = ${outra.id} ORDER BY id`,
        `SELECT * FROM whatsapp.conversa WHERE configuracao_id = ${outra.id} ORDER BY id`,
      ].map((consulta) => sql(consulta)),
    )
  const conversa = await conversar(outra.id, 3)
  for (const dias of [3, 4, 20]) await escrever(conversa, { dias })
  await sql(
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, hash, recebido_em, conteudo, resultado)
     VALUES (${novoIdDe("(now() - interval '20 days')")}, $1, 'call', 'x', now() - interval '20 days', NULL, 'registrado')`,
    [loja.id],
  )
  await escrever(await conversar(loja.id, 40), { dias: 40 })
  const antes = await foto()
  expect(await criar(30).cortar()).toEqual({ eventos: 0, conteudos: 0, mensagens: 1, conversas: 1 })
  expect(await foto()).toEqual(antes)
})

it('deletes no more messages, nor conversations, per statement than a step holds', async () => {
  const conversa = await conversar(loja.id)
  for (let i = 0; i < 10; i++) {
    await escrever(conversa, { dias: 40 })
    await conversar(i % 2 ? loja.id : outra.id, 40)
  }
  for (const comando of [
    'CREATE TABLE passos (tabela text, n int)',
    `CREATE FUNCTION anotar() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN INSERT INTO passos SELECT TG_TABLE_NAME, count(*) FROM velhas; RETURN NULL; END $$`,
    'CREATE TRIGGER d AFTER DELETE ON whatsapp.mensagem REFERENCING OLD TABLE AS velhas EXECUTE FUNCTION anotar()',
    'CREATE TRIGGER d AFTER DELETE ON whatsapp.conversa REFERENCING OLD TABLE AS velhas EXECUTE FUNCTION anotar()',
  ])
    await sql(comando)
  expect(await criar(30, { porPasso: 4 }).cortar()).toMatchObject({ mensagens: 10, conversas: 10 })
  const passos = await sql('SELECT tabela, n FROM passos')
  const de = (qual: string) => passos.filter(({ tabela }) => tabela === qual).map(({ n }) => n)
  expect(de('mensagem')).toEqual([4, 4, 2])
  expect(de('conversa')).toEqual([4, 1, 4, 1])
  await sql('DROP FUNCTION anotar CASCADE')
  await sql('DROP TABLE passos')
})

it('lets several nodes at once delete each message and conversation once', async () => {
  for (let i = 0; i < 12; i++) {
    const conversa = await conversar(i % 2 ? loja.id : outra.id, 40)
    for (let j = 0; j < 20; j++) {
      const id = await escrever(conversa, { dias: 40 + ((i * 7 + j * 3) % 11) })
      if (j % 4 === 0) await noticiar(id, true)
    }
  }
  const [{ agora }] = await sql('SELECT now()::text AS agora')
  const corte = { ...semPausa, agora, dias: 30, porPasso: 5 }
  const cortes = await Promise.all([1, 2, 3, 4].map(() => cortarMensagens(banco.dataSource, corte)))
  expect(cortes.reduce((soma, { mensagens }) => soma + mensagens, 0)).toBe(240)
  expect(cortes.reduce((soma, { conversas }) => soma + conversas, 0)).toBe(12)
  const nos = await Promise.all([1, 2, 3].map(() => criar(30).cortar()))
  expect(nos.every(({ mensagens }) => mensagens === 0)).toBe(true)
})

noPostgres.it('waits for nobody who holds a message or a conversation, and finds it later', async () => {
  const conversa = await conversar(loja.id, 40)
  const presa = await escrever(conversa, { dias: 40 })
  await escrever(conversa, { dias: 39 })
  const vazia = await conversar(loja.id, 40)
  const outro = banco.dataSource.createQueryRunner()
  await outro.startTransaction()
  await outro.query('SELECT 1 FROM whatsapp.mensagem WHERE id = $1 FOR UPDATE', [presa])
  await outro.query('SELECT 1 FROM whatsapp.conversa WHERE id = $1 FOR KEY SHARE', [vazia])
  expect(await criar(30).cortar()).toMatchObject({ mensagens: 1, conversas: 0 })
  await outro.rollbackTransaction()
  await outro.release()
  expect(await criar(30).cortar()).toMatchObject({ mensagens: 1, conversas: 2 })
})

it('stops within a step, and leaves the rest for later', async () => {
  const conversa = await conversar(loja.id)
  for (let i = 0; i < 20; i++) await escrever(conversa, { dias: 40 })
  const retencao = criar(30, { porPasso: 1 })
  const corte = retencao.cortar()
  await esperar(async () => (await restantes()).length < 20)
  await retencao.parar()
  const { mensagens } = await corte
  expect((await restantes()).length).toBe(20 - mensagens)
  expect(mensagens).toBeLessThan(20)
})

const vista = (numero: string, id: string, emMs: number): FatoDeMensagem => ({
  fato: 'vista',
  id,
  em: emMs,
  conversa: {
    jid: `${numero}@s.whatsapp.net`,
    lid: null,
    tipo: 'contato',
    telefone: numero,
    nome: 'Ana',
  },
  nossa: false,
  origem: 'historico',
  tipo: 'texto',
  texto: 'Oi',
  midia: null,
  participante: null,
  respondeA: null,
  status: 'recebida',
})

it('lets no replay bring a deleted message back as news, though it was said days before it came in', async () => {
  const reler = () =>
    reprocessarEventos({
      dataSource: banco.dataSource,
      filtro: { configuracaoId: loja.id },
      aplicar: true,
    })
  const avancar = (dias: number) =>
    Promise.all([
      sql(
        `UPDATE whatsapp.mensagem SET em = em - $1 * interval '1 day', criada_em = criada_em - $1 * interval '1 day'`,
        [dias],
      ),
      sql(`UPDATE whatsapp.conversa SET ultima_em = ultima_em - $1 * interval '1 day'`, [dias]),
      sql(
        `UPDATE whatsapp.evento_webhook SET recebido_em = recebido_em - $1::int * interval '1 day',
         id = id - (($1::int * 86400::bigint) << 20)`,
        [dias],
      ),
    ])
  const haDoisDias = Math.floor(Date.now() / 1000) - 2 * 86_400
  await inserirNoDiario(banco.dataSource, loja.id, {
    event: 'messages.upsert',
    data: {
      key: { id: 'A', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false },
      message: { conversation: 'oi' },
      messageTimestamp: haDoisDias,
    },
  })
  await reler()
  expect(
    await sql('DELETE FROM whatsapp.novidade_em_lote RETURNING 1').then(([lotes]) => lotes),
  ).toHaveLength(1)
  await avancar(6)
  expect(await criar(7).cortar()).toMatchObject({ conteudos: 0, mensagens: 0 })
  await reler()
  expect(await sql('SELECT 1 FROM whatsapp.novidade_em_lote')).toEqual([])
  await avancar(2)
  expect(await criar(7).cortar()).toMatchObject({ conteudos: 1, mensagens: 1, conversas: 1 })
  await reler()
  expect([...(await restantes()), ...(await conversas())]).toEqual([])
})

noPostgres.it('leaves messages alone while another node is still cutting the journal', async () => {
  await escrever(await conversar(loja.id, 40), { dias: 40 })
  const outroNo = banco.dataSource.createQueryRunner()
  await outroNo.query('SELECT pg_advisory_lock(7264911)')
  expect(await criar(30).cortar()).toMatchObject({ mensagens: 0, conversas: 0 })
  await outroNo.query('SELECT pg_advisory_unlock(7264911)')
  await outroNo.release()
  expect(await criar(30).cortar()).toMatchObject({ mensagens: 1, conversas: 1 })
})

it('fails nobody who writes into an empty conversation at the moment it goes', async () => {
  const { enviarTexto } = criarEnvios({
    dataSource: banco.dataSource,
    regras: { validadeHoras: 1 },
    acordar: () => undefined,
  })
  // Older than the conversation's last: it is not touched.
  const antes = Date.now() - 500 * 86_400_000
  const [{ agora }] = await sql('SELECT now()::text AS agora')
  const numeros = Array.from({ length: 100 }, (_, i) => `5511987654${String(i).padStart(3, '0')}`)
  let escrevendo = true
  const cortar = async () => {
    for (; escrevendo; await dormir(0))
      await cortarMensagens(banco.dataSource, { ...semPausa, agora, dias: 30, porPasso: 3 })
  }
  const escreverEmTodas = async () => {
    for (const [i, numero] of numeros.entries()) {
      await sql(
        `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, ultima_em)
         VALUES ($1, $2 || '@s.whatsapp.net', 'contato', $2, now() - interval '400 days')`,
        [loja.id, numero],
      )
      if (i % 2) await enviarTexto({ empresaId: loja.empresaId, numero, texto: 'Oi' })
      else
        await banco.dataSource.transaction((manager) =>
          gravarFatos(consultarCom(manager), [
            { configuracaoId: loja.id, fatos: [vista(numero, `W${i}`, antes)] },
          ]),
        )
    }
    escrevendo = false
  }
  await Promise.all([cortar(), cortar(), escreverEmTodas()])
  expect(await restantes()).toHaveLength(100)
  expect(await conversas()).toHaveLength(100)
})
