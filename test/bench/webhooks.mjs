// npm run bench:webhooks — events/s of (a) a bare node:http that stores nothing, for reference; (b) the usual Express and
// TypeORM doing the same work; (c) this project; (d) its own batches without HTTP: under the same load on the same PostgreSQL,
// in one run.
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created. BENCH_SEGUNDOS: of each measurement.
// BENCH_LINHAS: rows of the journal in the last part; 0 leaves it out.
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as dormir } from 'node:timers/promises'
import { promisify } from 'node:util'
import { novoIdDe } from '../../dist/migrations/ids-do-diario.js'
import { consultar, criarBanco } from './comum/banco.mjs'
import { trabalhoDaMaquina } from './comum/maquina.mjs'
import { diasDoDiario } from './frota/semear.mjs'
import { criarPedidos, disparar } from './webhooks/carga.mjs'
import { semearEmpresas } from './webhooks/semear.mjs'

const SEGUNDOS = Number(process.env.BENCH_SEGUNDOS ?? 8)
const LINHAS = Number(process.env.BENCH_LINHAS ?? 10_000_000)
const AQUECIMENTO_S = 6
const EMPRESAS = 1000
const CONEXOES = [50, 200]
const PORTA = 4700

const aqui = (arquivo) => join(import.meta.dirname, arquivo)
const dizer = (linha) => process.stdout.write(`${linha}\n`)

const chave = randomBytes(32).toString('base64')
const banco = await criarBanco()
const pasta = await mkdtemp(join(tmpdir(), 'bench-'))

const ALVOS = {
  a: { titulo: 'a  node:http, nada gravado', arquivo: aqui('webhooks/teto.mjs') },
  b: { titulo: 'b  Express + TypeORM, igual', arquivo: aqui('webhooks/costume.mjs'), tabela: 'bench_evento' },
  c: { titulo: 'c  este projeto', arquivo: aqui('../../dist/server.js'), tabela: 'whatsapp.evento_webhook' },
}

const subir = async ({ arquivo }) => {
  const processo = spawn(process.execPath, ['--max-semi-space-size=64', arquivo], {
    env: {
      PATH: process.env.PATH,
      PORT: String(PORTA),
      DATABASE_URL: banco.url,
      DATA_DIR: pasta,
      ENCRYPTION_KEY: chave,
      // Nobody listens there: the load asks nothing of Evolution.
      EVOLUTION_API_URL: 'http://127.0.0.1:9',
      EVOLUTION_API_KEY: 'nenhuma',
      EMPRESAS: String(EMPRESAS),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(processo.stdout, 'data')
  processo.stdout.resume()
  return {
    /** Seconds of CPU so far; Linux only. */
    cpu: () => {
      const [utime, stime] = readFileSync(`/proc/${processo.pid}/stat`, 'utf8')
        .split(') ')[1]
        .split(' ')
        .slice(11, 13)
      return (Number(utime) + Number(stime)) / 100
    },
    async descer() {
      processo.kill('SIGTERM')
      await once(processo, 'exit')
    },
  }
}

/** What is done while it is up. */
const comServidor = async (alvo, fazer) => {
  const servidor = await subir(alvo)
  parar.push(servidor.descer)
  const feito = await fazer(servidor)
  await parar.pop()()
  return feito
}

let rodada = 0
const aquecer = (conexoes, taxa) =>
  disparar({ porta: PORTA, pedidos, conexoes, taxa, segundos: AQUECIMENTO_S, rodada: ++rodada })
const medir = async (alvo, opcoes) => {
  const antes = trabalhoDaMaquina()
  const resultado = await disparar({
    porta: PORTA,
    pedidos,
    rodada: ++rodada,
    segundos: SEGUNDOS,
    ...opcoes,
  })
  const maquina = ((trabalhoDaMaquina() - antes) * 1e6) / resultado.aceitos
  return { ...resultado, maquina, perdidos: await contarPerdidos(alvo, resultado.reconhecidos()) }
}

/** Acknowledged, and not stored exactly once. */
const contarPerdidos = async ({ tabela }, numeros) => {
  if (!tabela) return 0
  const rows = await consultar(
    banco.url,
    `SELECT count(*)::int AS n FROM unnest($1::bigint[]) AS r(numero)
     LEFT JOIN (SELECT substring(conteudo::text FROM '#([0-9]{12})#')::bigint AS numero, count(*) AS vezes
                FROM ${tabela} WHERE conteudo IS NOT NULL GROUP BY 1) AS g USING (numero)
     WHERE g.vezes IS DISTINCT FROM 1`,
    [numeros],
  )
  return rows[0].n
}

const COLUNAS = {
  conexões: 8,
  'eventos/s': 10,
  'p50 ms': 8,
  'p99 ms': 8,
  'CPU µs/ev.': 12,
  'da máquina': 12,
  'c/d': 7,
  'c/b': 7,
  'não 2xx': 10,
  perdidos: 9,
}
const LARGURAS = Object.values(COLUNAS)
const emColunas = (titulo, ...valores) =>
  dizer(titulo.padEnd(30) + valores.map((valor, i) => String(valor ?? '–').padStart(LARGURAS[i])).join(''))
const linha = (
  titulo,
  conexoes,
  { porSegundo, p50, p99, cpu, maquina, cd, cb, recusados, erros, perdidos },
) =>
  emColunas(
    titulo,
    conexoes,
    porSegundo.toFixed(0),
    p50,
    p99,
    cpu?.toFixed(0),
    maquina?.toFixed(0),
    cd,
    cb,
    recusados + erros,
    perdidos,
  )

let pedidos
const parar = []
try {
  pedidos = criarPedidos(await semearEmpresas({ url: banco.url, chave, quantas: EMPRESAS, pasta }))
  await writeFile(
    join(pasta, 'corpos.json'),
    JSON.stringify(pedidos.map(({ configuracaoId, body }) => ({ configuracaoId, body }))),
  )
  emColunas('servidor', ...Object.keys(COLUNAS))
  const medidas = {}
  const razao = (x, y) => Number((medidas[x].porSegundo / medidas[y].porSegundo).toFixed(2))
  for (const conexoes of CONEXOES) {
    for (const [letra, alvo] of Object.entries(ALVOS))
      await comServidor(alvo, async (servidor) => {
        await aquecer(conexoes)
        const antes = servidor.cpu()
        const medida = await medir(alvo, { conexoes })
        medida.cpu = ((servidor.cpu() - antes) * 1e6) / medida.aceitos
        medidas[letra + conexoes] = medida
        linha(alvo.titulo, conexoes, {
          ...medida,
          ...(letra === 'c' && { cb: razao(`c${conexoes}`, `b${conexoes}`) }),
        })
        if (letra === 'c' && conexoes === 50) {
          const taxa = medida.porSegundo / 2
          // What the maximum just before left to be done is no part of half of it.
          await aquecer(conexoes, taxa)
          medidas.meia = await medir(alvo, { conexoes, taxa })
          linha('c  à metade do seu máximo', conexoes, medidas.meia)
        }
      })
  }
  // After the servers: what it leaves to be counted and indexed later is not their work, nor that of those after it.
  for (const conexoes of CONEXOES) {
    const medida = await semHttp(conexoes)
    medidas[`d${conexoes}`] = medida
    const cd = razao(`c${conexoes}`, `d${conexoes}`)
    linha('d  os mesmos lotes sem HTTP', conexoes, { ...medida, cd, recusados: 0, erros: 0, perdidos: '–' })
  }
  await assentar()
  await comServidor(ALVOS.c, async () => {
    const vizinhos = pedidos.slice(100)
    const opcoes = { conexoes: 50, taxa: 1000, pedidos: vizinhos }
    await aquecer(50, opcoes.taxa)
    medidas.calmo = await medir(ALVOS.c, opcoes)
    linha('c  1.000/s dos outros', 50, medidas.calmo)
    const barulho = fazerTempestade(SEGUNDOS + 3)
    await dormir(1000)
    medidas.barulho = await medir(ALVOS.c, opcoes)
    linha(`c  os mesmos, e uma com ${(await barulho).toFixed(0)}/s`, 50, medidas.barulho)
  })
  if (LINHAS > 0) {
    // Against the same database just before: what the rounds so far left in its other tables is no weight of the journal's.
    await gravarTudo()
    medidas.antes = await noMaximo('c  antes de encher o diário')
    await encher(LINHAS)
    await gravarTudo()
    medidas.cheio = await noMaximo(`c  com ${LINHAS / 1e6} milhões de linhas`)
  }
  dizer(
    JSON.stringify({
      c_d_50: razao('c50', 'd50'),
      c_d_200: razao('c200', 'd200'),
      c_b_50: razao('c50', 'b50'),
      c_b_200: razao('c200', 'b200'),
      p99_ms_meia_carga: medidas.meia.p99,
      p99_vizinhos: Number((medidas.barulho.p99 / medidas.calmo.p99).toFixed(2)),
      ...(medidas.cheio && { diario_10m: razao('cheio', 'antes') }),
      perdidos: Object.values(medidas).reduce((soma, { perdidos = 0 }) => soma + perdidos, 0),
    }),
  )
} finally {
  for (const descer of parar) await descer()
  await dormir(200)
  await banco.apagar()
  await rm(pasta, { recursive: true, force: true })
}

/** This project at 50 connections, with as many requests as are answered; what was lost is not counted. */
function noMaximo(titulo) {
  return comServidor(ALVOS.c, async () => {
    await aquecer(50)
    const medida = await medir({}, { conexoes: 50 })
    linha(titulo, 50, { ...medida, perdidos: '–' })
    return medida
  })
}

/** A server does what is done later, until there is none of it. */
function assentar() {
  return comServidor(ALVOS.c, async () => {
    for (let n = 1; n > 0; await dormir(500))
      [{ n }] = await consultar(banco.url, 'SELECT count(*)::int AS n FROM whatsapp.mensagem_a_indexar')
    await dormir(5_000)
  })
}

/** What is done later is done, and what was written in one go is on the disk: neither is a day's work of the journal. */
async function gravarTudo() {
  await assentar()
  // Not everybody who may create a database may ask for it.
  await consultar(banco.url, 'CHECKPOINT').catch(() => undefined)
}

/** The same deliveries, by the queue and the batches alone. */
async function semHttp(conexoes) {
  rodada += 2
  const pedido = {
    ...{ url: banco.url, pasta, arquivo: join(pasta, 'corpos.json'), conexoes, rodada: rodada - 1 },
    aquecimento: AQUECIMENTO_S,
    segundos: SEGUNDOS,
  }
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=64',
    aqui('webhooks/sem-http.mjs'),
    JSON.stringify(pedido),
  ])
  return JSON.parse(stdout)
}

/** One company's connection.update at 2,000/s. @returns what was answered a second */
async function fazerTempestade(segundos) {
  const pedido = pedidos.find(({ body }) => body.includes('connection.update'))
  const carga = JSON.stringify({ porta: PORTA, pedido, taxa: 2000, segundos })
  const { stdout } = await promisify(execFile)(process.execPath, [aqui('webhooks/tempestade.mjs'), carga])
  return Number(stdout)
}

/** Rows as retention leaves them: payloads gone, metadata there. */
async function encher(quantas) {
  await consultar(banco.url, diasDoDiario(9))
  await consultar(
    banco.url,
    `INSERT INTO whatsapp.evento_webhook (id, configuracao_id, evento, instancia, hash, recebido_em, conteudo, resultado)
     SELECT ${novoIdDe('em')}, 1 + n % ${EMPRESAS}, 'messages.upsert', 'instancia', sha256(n::text::bytea), em, NULL, 'registrado'
     FROM (SELECT n, now() - interval '8 days' + n * interval '60 ms' AS em FROM generate_series(1, $1::int) AS n) n`,
    [quantas],
  )
  await consultar(banco.url, 'VACUUM ANALYZE whatsapp.evento_webhook')
}
