// How long the list of conversations takes of a company with 100,000 of them, through the compiled service.
// Baseline: the table that stood in its place, its own statement: the same page by the same order, without last words.
import { Console } from 'node:console'
import { DataSource } from 'typeorm'
import { entidades, migracoes, migrar } from '../../dist/index.js'
import { lerCaixa } from '../../dist/services/mensagens/conversas/ler-caixa.js'
import { criarBanco } from './comum/banco.mjs'

const CONVERSAS = Number(process.env.BENCH_CONVERSAS ?? 100_000)
const VEZES = Number(process.env.BENCH_VEZES ?? 60)
const { table: tabela, log: dizer } = new Console(process.stdout)

const banco = await criarBanco()
const dataSource = new DataSource({
  type: 'postgres',
  url: banco.url,
  entities: entidades,
  migrations: migracoes,
})

const TABELA = `SELECT id, configuracao_id, tipo, telefone, nome, ultima_em FROM whatsapp.conversa
  WHERE configuracao_id = 1 ORDER BY ultima_em DESC, id DESC LIMIT 41`
const comum = { configuracaoId: 1, busca: '', depoisDe: null, filtro: null, comConteudo: true }
const CASOS = {
  'baseline: the table': () => dataSource.query(TABELA),
  'first page': () => lerCaixa(dataSource, comum),
  unread: () => lerCaixa(dataSource, { ...comum, filtro: 'naoLidas' }),
  waiting: () => lerCaixa(dataSource, { ...comum, filtro: 'esperando' }),
  groups: () => lerCaixa(dataSource, { ...comum, filtro: 'grupos' }),
  'not sent': () => lerCaixa(dataSource, { ...comum, filtro: 'naoSaiu' }),
  'search by name': () => lerCaixa(dataSource, { ...comum, busca: 'contato 77' }),
}

try {
  await migrar(dataSource)
  await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo, telefone, nome, ultima_em)
     SELECT 1, n || '@s.whatsapp.net', CASE WHEN n % 20 = 0 THEN 'grupo' ELSE 'contato' END, n::text, 'Contato ' || n,
       now() - make_interval(secs => n) FROM generate_series(1, $1) n`,
    [CONVERSAS],
  )
  for (const [direcao, origem, status, atraso] of [
    ['entrada', 'contato', 'recebida', 0],
    ['saida', 'painel', 'enviada', 30],
  ])
    await dataSource.query(
      `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, status, em)
       SELECT 1, id, $1, $2, 'texto', 'Uma frase como as que se escrevem', $3, ultima_em - make_interval(secs => $4)
       FROM whatsapp.conversa`,
      [direcao, origem, status, atraso],
    )
  await dataSource.query('VACUUM ANALYZE whatsapp.conversa')
  await dataSource.query('VACUUM ANALYZE whatsapp.mensagem')
  const medidas = {}
  for (const [caso, fazer] of Object.entries(CASOS)) {
    const tempos = []
    for (let i = 0; i < VEZES; i++) {
      const inicio = performance.now()
      await fazer()
      tempos.push(performance.now() - inicio)
    }
    tempos.sort((a, b) => a - b)
    const em = (parte) => Math.round(tempos[Math.min(VEZES - 1, Math.floor(VEZES * parte))] * 10) / 10
    medidas[caso] = { p50: em(0.5), p95: em(0.95) }
  }
  const base = medidas['baseline: the table'].p50
  for (const medida of Object.values(medidas)) medida.ratio = Math.round((medida.p50 / base) * 10) / 10
  tabela(medidas)
  dizer(JSON.stringify({ bench: 'caixa', conversas: CONVERSAS, vezes: VEZES, medidas }))
} finally {
  await dataSource.destroy().catch(() => undefined)
  await banco.apagar()
}
