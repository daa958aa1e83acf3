// npm run bench:vizinhos — what one company can take from another: attacks × what the neighbour feels, on one server
// with 1 GB of heap. BENCH_DATABASE_URL: a PostgreSQL where databases may be created. BENCH_SEGUNDOS: of each attack.
// BENCH_ATAQUES: only those whose name holds one of these, separated by commas.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { abrirBanco } from '../../dist/app/database.js'
import { garantirUsuario } from '../../dist/app/usuarios.js'
import { prepararServidor } from './comum/servidor-medido.mjs'
import { emTabela } from './comum/tabela.mjs'
import { criarVizinho, percentil } from './vizinhos/vizinho.mjs'
import { assinar } from './webhooks/carga.mjs'
import { semearEmpresas } from './webhooks/semear.mjs'

const SEGUNDOS = Number(process.env.BENCH_SEGUNDOS ?? 10)
const SO = (process.env.BENCH_ATAQUES ?? '').split(',')
const PORTA = 4750
const SENHA = 'senha-do-banco-de-provas-1'

/** Ten lists at once, by four users of the back office, of a table that answers nothing: each until its time is over. */
const CHEIO = 'painel cheio'
const ATAQUES = [
  'nada',
  CHEIO,
  'enquete de 67 mil opções',
  'uma mensagem de 24 MB',
  '110 mil mensagens num corpo',
  'três de 110 mil mensagens',
  '40 mil contatos novos',
  '300 mil ids num delete',
  'colchetes: 12 milhões de sinais',
  'corpos de 15 kB, 100 de uma vez',
  'corpos de 17 kB, 100 de uma vez',
  'nomes herdados',
  '11 sockets parados com 23 MB',
  '1000 sockets parados',
  '20 listas de mensagens longas',
  '100 listas de mensagens longas',
].filter((nome) => nome === 'nada' || SO.some((parte) => nome.includes(parte)))

const dizer = (linha) => process.stdout.write(`${linha}\n`)
const medido = await prepararServidor({ porta: PORTA })
const { banco, chave, pasta } = medido

const semear = async () => {
  const empresas = await semearEmpresas({ url: banco, chave, quantas: 2, pasta })
  const { dataSource, fechar } = await abrirBanco({ url: banco, pasta })
  for (const [i, { id }] of empresas.entries())
    await garantirUsuario(dataSource, {
      nome: `U${i}`,
      email: `u${i}@bench.local`,
      papel: 'empresa',
      empresaId: id,
      senha: SENHA,
    })
  for (let i = 0; i < 4; i++)
    await garantirUsuario(dataSource, {
      ...{ nome: `R${i}`, email: `r${i}@bench.local`, papel: 'admin', senha: SENHA },
    })
  // Long messages of the attacker's, for the lists.
  const [{ id }] = await dataSource.query(
    `INSERT INTO whatsapp.conversa (configuracao_id, jid, tipo) VALUES (1, 'longa@g.us', 'grupo') RETURNING id`,
  )
  await dataSource.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, whatsapp_id, status)
     SELECT 1, $1, 'entrada', 'contato', 'texto', repeat('x', 66000), 'L' || n, 'recebida' FROM generate_series(1, 500) n`,
    [id],
  )
  await fechar()
  return empresas
}

const atacar = async (nome, alvo) => {
  const soltar = nome === CHEIO ? await segurarTabela() : undefined
  try {
    return await atacarSo(nome, alvo)
  } finally {
    await soltar?.()
  }
}

const segurarTabela = async () => {
  const cliente = new pg.Client({ connectionString: banco })
  await cliente.connect()
  await cliente.query('BEGIN')
  await cliente.query('LOCK TABLE whatsapp.modelo_de_mensagem IN ACCESS EXCLUSIVE MODE')
  return () => cliente.end()
}

const atacarSo = async (nome, alvo) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(import.meta.dirname, 'vizinhos/ataques.mjs'),
      JSON.stringify({ nome, porta: PORTA, segundos: SEGUNDOS, ...alvo }),
    ],
    { maxBuffer: 2 ** 20 },
  )
  return JSON.parse(stdout)
}

try {
  const [dela, vizinha] = await semear()
  await medido.subir()
  const alvoDe = async ({ id, segredo, jwtKey }, i) => ({
    caminho: `/api/webhooks/whatsapp/${id}/${segredo}`,
    autorizacao: `Bearer ${assinar(jwtKey)}`,
    cookie: await medido.entrar(`u${i}@bench.local`, SENHA),
  })
  const alvo = {
    ...(await alvoDe(dela, 0)),
    retaguarda: await Promise.all([0, 1, 2, 3].map((i) => medido.entrar(`r${i}@bench.local`, SENHA))),
  }
  const vizinho = criarVizinho({ porta: PORTA, ...(await alvoDe(vizinha, 1)) })
  await vizinho.sentir(3)
  const linhas = []
  for (const ataque of ATAQUES) {
    await medido.atrasoDoLaco()
    const [medidas, { enviados, respostas }] = await Promise.all([
      vizinho.sentir(SEGUNDOS),
      atacar(ataque, alvo),
    ])
    const laco = await medido.atrasoDoLaco()
    linhas.push({
      ataque,
      webhook_p50: percentil(medidas.webhook, 0.5),
      webhook_p99: percentil(medidas.webhook, 0.99),
      sinal_p99: percentil(medidas.sinal, 0.99),
      painel_p99: percentil(medidas.painel, 0.99),
      erros: medidas.erros,
      rss_mb: medido.rssMb('VmHWM'),
      laco_p99: laco.p99,
      laco_max: laco.max,
      dele: `${enviados}: ${Object.entries(respostas)
        .map(([status, n]) => `${status}×${n}`)
        .join(' ')}`,
    })
    dizer(`${ataque}: ${JSON.stringify(linhas.at(-1))}`)
    if (medido.terminou) throw new Error(`o processo terminou sob "${ataque}"`)
  }
  vizinho.fechar()
  dizer('')
  for (const linha of emTabela(linhas)) dizer(linha)
  const { webhook_p99, sinal_p99, painel_p99 } = linhas[0]
  dizer(
    `sem ataque, nesta mesma rodada: webhook ${webhook_p99} ms, sinal ${sinal_p99} ms, painel ${painel_p99} ms (p99)`,
  )
  const cheio = linhas.find(({ ataque }) => ataque === CHEIO)
  const sobAtaque = linhas.slice(1).filter((linha) => linha !== cheio)
  const pior = (campo) => Math.max(...sobAtaque.map((linha) => linha[campo]))
  dizer(
    JSON.stringify({
      ...(cheio && {
        // Webhooks beside a full panel, to those beside nothing.
        painel_cheio: Number((cheio.webhook_p99 / webhook_p99).toFixed(2)),
        painel_cheio_erros: cheio.erros,
      }),
      p99_webhook_ms: pior('webhook_p99'),
      p99_sinal_ms: pior('sinal_p99'),
      p99_painel_ms: pior('painel_p99'),
      erros_dos_vizinhos: sobAtaque.reduce((soma, { erros }) => soma + erros, 0),
      rss_max_mb: medido.rssMb('VmHWM'),
    }),
  )
} finally {
  await medido.fechar()
}
