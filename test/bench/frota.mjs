// npm run bench:frota -- --empresas N --mensagens N --eventos N — a fleet seeded by SQL; the panel's pages as the back
// office and as the company that has a fifth of all messages, and the jobs in the background. What misses its goal is told
// with its worst plan; the last line is one JSON object.
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created, by a role that may set session_replication_role.
// The big run: --empresas 200000 --mensagens 10000000 --eventos 10000000
import { parseArgs } from 'node:util'
import { Filter } from 'adminjs'
import { criarControleDeAcesso } from '../../dist/admin/acesso/controle-de-acesso.js'
import { RecursoEscopado } from '../../dist/admin/recurso/recurso-escopado.js'
import { abrirBanco } from '../../dist/app/database.js'
import { RECURSOS } from '../../dist/resources/declaracoes.js'
import { avaliar } from '../../dist/services/alertas/avaliar.js'
import { compor } from '../../dist/services/alertas/compor.js'
import { REGRAS_DOS_ALERTAS } from '../../dist/services/alertas/regras.js'
import { resumir, resumirJa } from '../../dist/services/disponibilidade/resumir.js'
import { somarServidores } from '../../dist/services/disponibilidade/somar-servidores.js'
import { esvaziarEmpresa } from '../../dist/services/empresas/esvaziar-empresa.js'
import { arrendar } from '../../dist/services/mensagens/outbox/arrendar.js'
import { REGRAS_PADRAO } from '../../dist/services/mensagens/outbox/regras.js'
import { criarLeituraDoBanco } from '../../dist/services/metricas/leitura-do-banco.js'
import { cortarMensagens } from '../../dist/services/retencao/retencao-das-mensagens.js'
import { lerEmRisco } from '../../dist/services/saude-de-envio/em-risco.js'
import { lerSaude } from '../../dist/services/saude-de-envio/ler-saude.js'
import { lerFunil } from '../../dist/services/tentativas/ler-funil.js'
import { lerAtencao } from '../../dist/services/visao-geral/atencao.js'
import { contarDiario } from '../../dist/services/visao-geral/contar-diario.js'
import { lerEventosPorMinuto } from '../../dist/services/visao-geral/movimento.js'
import { lerPiores } from '../../dist/services/visao-geral/piores.js'
import { criarBanco } from './comum/banco.mjs'
import { semear } from './frota/semear.mjs'
import { semearVigia } from './frota/semear-vigia.mjs'

const { values } = parseArgs({
  options: Object.fromEntries(
    ['empresas', 'mensagens', 'eventos', 'vezes'].map((nome) => [nome, { type: 'string' }]),
  ),
})
const tamanhos = {
  empresas: Number(values.empresas ?? 20_000),
  mensagens: Number(values.mensagens ?? 200_000),
  eventos: Number(values.eventos ?? 200_000),
}
const VEZES = Number(values.vezes ?? 10)

const doBanco = await criarBanco()
const banco = await abrirBanco({ url: doBanco.url, pasta: '' })
const { dataSource } = banco

const CASA = { papel: 'admin' }
const QUENTE = { papel: 'empresa', empresa: 'quente' }
const dia = (ha) => new Date(Date.now() - ha * 86_400_000).toISOString()
const UM_DIA = { 'em~~from': dia(101), 'em~~to': dia(100) }

const PIORES = { sortBy: 'disponibilidade', direction: 'asc' }

/** [what, goal in ms, resource, filters, who, page, order] */
const PAGINAS = [
  ['messages, by a phone without a hit', 100, 'Mensagem', { telefone: '(21) 3333-4444' }],
  ['messages that failed, hot company', 100, 'Mensagem', { status: 'falhou' }, QUENTE],
  ['messages of a kind without a hit', 100, 'Mensagem', { tipo: 'enquete' }],
  ['messages of one day 100 days ago', 100, 'Mensagem', UM_DIA],
  ['messages of one day 100 days ago, hot company', 100, 'Mensagem', UM_DIA, QUENTE],
  ['messages, a word that nobody wrote, hot company', 200, 'Mensagem', { busca: 'xilofone' }, QUENTE],
  ['messages, a rare word, hot company', 200, 'Mensagem', { busca: '4321' }, QUENTE],
  ['messages, a page typed beyond the end', 200, 'Mensagem', {}, CASA, 1_000_000],
  ['events, a page typed beyond the end', 200, 'EventoWebhook', {}, CASA, 1_000_000],
  ['messages, the last page', 200, 'Mensagem', {}, CASA, 1000],
  ['messages, the last page, hot company', 200, 'Mensagem', {}, QUENTE, 1000],
  ['events, the last page', 200, 'EventoWebhook', {}, CASA, 1000],
  ['conversations, the last page', 200, 'Conversa', {}, CASA, 1000],
  [
    'events of a common kind without a hit',
    200,
    'EventoWebhook',
    { evento: 'messages.update', resultado: 'registrado' },
  ],
  ['conversations of all companies', 20, 'Conversa', {}],
  ['trail, by an author without a hit', 100, 'Auditoria', { autor: 'ninguem' }],
  ['WhatsApp list', 50, 'ConfiguracaoWhatsApp', {}],
  ['WhatsApp list, search box', 60, 'ConfiguracaoWhatsApp', { busca: 'ja 4321 ' }],
  ['WhatsApp list, search box without a hit', 60, 'ConfiguracaoWhatsApp', { busca: 'inexistente' }],
  ['WhatsApp list, below 99 %', 50, 'ConfiguracaoWhatsApp', { faixa: 'abaixo_de_99' }],
  ['WhatsApp list, worst availability first', 50, 'ConfiguracaoWhatsApp', {}, CASA, 1, PIORES],
  [
    'WhatsApp list, below 95 %, worst first',
    50,
    'ConfiguracaoWhatsApp',
    { faixa: 'abaixo_de_95' },
    CASA,
    1,
    PIORES,
  ],
  ['attempts to connect', 50, 'TentativaDeConexao', {}],
  ['attempts to connect, given up', 50, 'TentativaDeConexao', { fim: 'desistiu_no_qr' }],
  ['sending health', 50, 'SaudeDeEnvio', {}],
  ['sending health, hot company', 50, 'SaudeDeEnvio', {}, QUENTE],
  ['alert contacts', 50, 'ContatoDeAlerta', {}],
  ['alerts that last', 50, 'Alerta', { situacaoDoAlerta: 'aberto' }],
  ['companies', 50, 'Empresa', {}],
]

const abrir = async (id, filtros, quem = CASA, pagina = 1, ordem = undefined) => {
  const declaracao = RECURSOS.find((um) => um.id === id)
  const recurso = new RecursoEscopado({
    dataSource,
    declaracao,
    controleDeAcesso: criarControleDeAcesso(() => quem),
  })
  const contexto = { currentAdmin: { id: '1', email: 'bench@casa.example' } }
  const filtro = new Filter(filtros, recurso)
  const sort = ordem ?? { sortBy: declaracao.ordem.campo, direction: declaracao.ordem.direcao }
  await recurso.count(filtro, contexto)
  await recurso.find(filtro, { limit: 10, offset: (pagina - 1) * 10, sort }, contexto)
}

/** What was asked of the database, to be explained where it took too long. */
const anotadas = []
const criar = dataSource.createQueryRunner.bind(dataSource)
dataSource.createQueryRunner = (...modo) => {
  const runner = criar(...modo)
  const perguntar = runner.query.bind(runner)
  runner.query = async (sql, valores, ...resto) => {
    const inicio = performance.now()
    const resposta = await perguntar(sql, valores, ...resto)
    anotadas.push({ sql, valores, ms: performance.now() - inicio })
    return resposta
  }
  return runner
}
const explicar = async ({ sql, valores }) => {
  const runner = criar()
  await runner.startTransaction()
  try {
    return await runner.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`, valores)
  } finally {
    await runner.rollbackTransaction()
    await runner.release()
  }
}
const piorPlano = async () => {
  const [pior] = anotadas.filter(({ sql }) => /^\s*(SELECT|WITH)/.test(sql)).sort((a, b) => b.ms - a.ms)
  if (!pior) return ''
  const plano = await explicar(pior)
  return plano.map((linha) => `    ${linha['QUERY PLAN']}`).join('\n')
}

const AMBIENTE = { dataSource, evolution: { url: 'https://evolution.example', apiKey: 'x' } }
const rodada = async () => {
  await dataSource.query('UPDATE whatsapp.rodada_de_alertas SET proxima = now()')
  await avaliar(AMBIENTE, REGRAS_DOS_ALERTAS)
  while ((await compor(dataSource)) > 0);
}
const somarHora = async () => {
  await dataSource.query(
    `UPDATE whatsapp.resumo_da_disponibilidade SET horas_ate = date_trunc('hour', now()) - interval '2 hours'`,
  )
  await somarServidores(AMBIENTE)
}

const faltam = []
let piorP95 = 0
const escrever = (...colunas) => process.stdout.write(`${colunas.join(' ')}\n`)
const medir = async (oQue, meta, fazer) => {
  anotadas.length = 0
  const tempos = []
  for (let i = 0; i < VEZES; i++) {
    const inicio = performance.now()
    await fazer()
    tempos.push(performance.now() - inicio)
  }
  tempos.sort((a, b) => a - b)
  const parte = (fracao) => tempos[Math.ceil(tempos.length * fracao) - 1]
  piorP95 = Math.max(piorP95, parte(0.95))
  escrever(
    oQue.padEnd(52),
    parte(0.5).toFixed(1).padStart(9),
    parte(0.95).toFixed(1).padStart(9),
    String(meta).padStart(7),
  )
  if (parte(0.5) <= meta) return
  faltam.push(oQue)
  escrever(await piorPlano())
}

try {
  await semear(dataSource, tamanhos)
  await dataSource.query(`UPDATE whatsapp.empresa SET referencia = 'quente' WHERE id = 1`)
  await dataSource.query(
    `INSERT INTO whatsapp.envio (configuracao_id, acordar_em) SELECT id, now() FROM whatsapp.configuracao_whatsapp WHERE id <= 120000`,
  )
  await dataSource.query(
    `UPDATE whatsapp.configuracao_whatsapp SET ultimo_evento_em = now() WHERE id % 1000 <> 0`,
  )
  await semearVigia(dataSource)
  while (await contarDiario(dataSource));
  await rodada()
  await somarHora()
  escrever(''.padEnd(52), 'p50 ms'.padStart(9), 'p95 ms'.padStart(9), 'goal'.padStart(7))
  for (const [oQue, meta, ...pagina] of PAGINAS) await medir(oQue, meta, () => abrir(...pagina))
  await medir('overview: who needs somebody', tamanhos.empresas > 500_000 ? 300 : 150, () =>
    lerAtencao(dataSource, 200),
  )
  await medir('overview: events per minute', 50, () => lerEventosPorMinuto(dataSource))
  await medir('overview: funnel of a week', 150, () => lerFunil(dataSource))
  await medir('overview: the worst availability', 20, () => lerPiores(dataSource))
  await medir('overview: numbers in danger', 20, () => lerEmRisco(dataSource))
  await medir('sending health of one company', 20, () => lerSaude(dataSource, REGRAS_PADRAO, 1))
  await medir('metrics: what the database knows', 250, () => criarLeituraDoBanco(dataSource)())
  await medir('alerts: a round of all rules', 1_000, rodada)
  await medir('alerts: nothing to tell', 100, () => compor(dataSource))
  await medir('availability: an hour of all servers', 3_000, somarHora)
  await medir('availability: a step of 500 companies', 1_000, async () => {
    await resumirJa(dataSource)
    await resumir(AMBIENTE)
  })
  await medir('outbox: a lease, all due', 5, () => arrendar(dataSource, { quantas: 1, duracaoMs: 60_000 }))

  const [{ agora }] = await dataSource.query('SELECT now()::text AS agora')
  let inicio = performance.now()
  const { mensagens } = await cortarMensagens(dataSource, {
    agora,
    dias: 150,
    diasDoConteudo: 7,
    porPasso: 2_000,
    entrePassos: async () => true,
  })
  const retencao = Math.round((mensagens * 1000) / (performance.now() - inicio))
  inicio = performance.now()
  await esvaziarEmpresa(dataSource, 1)
  const apagar = (performance.now() - inicio) / 1000
  escrever('retention of messages, rows/s'.padEnd(52), String(retencao).padStart(9))
  escrever('erasing the hot company, s'.padEnd(52), apagar.toFixed(1).padStart(9))
  escrever(
    JSON.stringify({
      ...tamanhos,
      faltam,
      p95_pior_ms: Math.round(piorP95),
      retencao_linhas_s: retencao,
      apagar_s: Number(apagar.toFixed(1)),
    }),
  )
} finally {
  await banco.fechar()
  await doBanco.apagar()
}
