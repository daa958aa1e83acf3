// How long a start takes that finds its data there, from the command to the line that says where the panel is.
// Baseline: the same program's application, imported as the separate modules it was compiled to, and nothing more.
import { spawn } from 'node:child_process'
import { Console } from 'node:console'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VEZES = Number(process.env.BENCH_VEZES ?? 7)
const RAIZ = join(import.meta.dirname, '../..')
const { table: tabela, log: dizer } = new Console(process.stdout)
const pasta = await mkdtemp(join(tmpdir(), 'bench-inicio-'))

const portaLivre = async () => {
  const servidor = createServer().listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address()
  servidor.close()
  await once(servidor, 'close')
  return port
}

/** Milliseconds until `pronto` is said. */
const cronometrar = async (argumentos, pronto) => {
  const inicio = performance.now()
  const { PATH, HOME } = process.env
  const processo = spawn(process.execPath, argumentos, {
    cwd: RAIZ,
    env: { PATH, HOME, DEMO: 'nao', DATA_DIR: pasta, PORT: String(await portaLivre()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const fim = once(processo, 'exit')
  let saida = ''
  await new Promise((resolve, reject) => {
    processo.stdout.on('data', (pedaco) => {
      saida += pedaco
      if (saida.includes(pronto)) resolve()
    })
    fim.then(() => reject(new Error(`it ended before it was ready\n${saida}`)))
  })
  const duracao = performance.now() - inicio
  processo.kill('SIGTERM')
  await fim
  return duracao
}

const iniciar = () => cronometrar(['--max-semi-space-size=64', 'dist/server.js'], 'Painel:')
const importar = () =>
  cronometrar(
    ['--input-type=module', '-e', "await import('./dist/app/app.js'); process.stdout.write('importado')"],
    'importado',
  )

const mediana = (valores) => Math.round(valores.toSorted((a, b) => a - b)[Math.floor(valores.length / 2)])
const maximo = (valores) => Math.round(Math.max(...valores))

try {
  const primeiro = Math.round(await iniciar())
  await importar()
  const inicios = []
  const importacoes = []
  for (let i = 0; i < VEZES; i++) {
    inicios.push(await iniciar())
    importacoes.push(await importar())
  }
  tabela({
    'primeiro início': { 'mediana ms': primeiro, 'máximo ms': primeiro },
    'segundo início, com o banco embutido': { 'mediana ms': mediana(inicios), 'máximo ms': maximo(inicios) },
    'só importar os módulos soltos': {
      'mediana ms': mediana(importacoes),
      'máximo ms': maximo(importacoes),
    },
  })
  const razao = Number((mediana(inicios) / mediana(importacoes)).toFixed(2))
  dizer(
    JSON.stringify({ segundo_inicio_ms: mediana(inicios), pior_ms: maximo(inicios), inicio_importar: razao }),
  )
} finally {
  await rm(pasta, { recursive: true, force: true })
}
