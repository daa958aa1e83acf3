// npm run dev: watches src/, rebuilds what a change touches, and starts the server again. The data folder is the one of
// npm start, and so the data and the simulator's instances stay. A change that does not compile leaves the old one running.
import './conferir-node.mjs'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { context, transform } from 'esbuild'
import { ondeEstavam } from './onde-estavam.mjs'

process.chdir(join(import.meta.dirname, '..'))

/** Beside dist/, so that files are found at the same distance. */
const SAIDA = '.dev'
/** Editors write a file in several steps. */
const CALMA_MS = 60
/** What is in the page, and not only in the server. */
const DA_PAGINA = /^(admin\/components|app\/(componentes|estaticos)|admin\/locale)(\/|\.)/

const OPCOES_DO_NODE = ['--enable-source-maps', '--no-deprecation']

const dizer = (texto) => process.stdout.write(`dev: ${texto}\n`)
const segundos = (inicio) => `${((performance.now() - inicio) / 1000).toFixed(1)} s`

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
// From here on dist/ is what this script makes of it: the next build starts afresh.
rmSync('dist/.carimbo', { force: true })

const servidor = await context({
  entryPoints: ['src/server.ts'],
  outdir: SAIDA,
  bundle: true,
  packages: 'external',
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  keepNames: true,
  sourcemap: true,
  metafile: true,
  plugins: [ondeEstavam(SAIDA)],
  banner: { js: 'const aqui = import.meta.url' },
  logLevel: 'warning',
})

let processo = null
let deProntidao = null
let parando = false

/** With all loaded that is not ours, waiting for the word. */
const preparar = (pacotes) =>
  spawn(
    process.execPath,
    [...OPCOES_DO_NODE, 'scripts/dev-de-prontidao.mjs', JSON.stringify(pacotes), join(SAIDA, 'server.js')],
    {
      stdio: ['inherit', 'pipe', 'inherit', 'ipc'],
      // AdminJS bundles nothing itself; and from Node 22 on, what was compiled once is kept.
      env: { ...process.env, ADMIN_JS_SKIP_BUNDLE: 'true', NODE_COMPILE_CACHE: join(SAIDA, 'cache') },
    },
  )

const pacotesDe = ({ outputs }) => [
  ...new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => external && !path.startsWith('.')).map(({ path }) => path),
    ),
  ),
]

const iniciar = (pacotes, inicio) => {
  const novo = deProntidao ?? preparar(pacotes)
  deProntidao = null
  processo = novo
  novo.stdout.on('data', (parte) => {
    process.stdout.write(parte)
    if (!String(parte).includes('Painel:')) return
    dizer(`no ar em ${segundos(inicio)}`)
    if (!parando) deProntidao ??= preparar(pacotes)
  })
  novo.once('exit', (codigo) => {
    if (processo === novo) processo = null
    if (codigo && !parando) dizer(`o servidor parou (${codigo}). Espero por uma mudança.`)
  })
  novo.send('vai')
}

/** The embedded database is one process's: the old one goes before the new one comes. */
const parar = async () => {
  if (!processo) return
  const fim = once(processo, 'exit')
  processo.kill('SIGTERM')
  await fim
}

/** The compiled file in dist/, from which the page's bundle is made. */
const compilar = async (nome) => {
  const de = join('src', nome)
  const para = join('dist', nome.replace(/\.tsx?$/, '.js'))
  if (!existsSync(de)) return rmSync(para, { force: true })
  const { code } = await transform(readFileSync(de, 'utf8'), {
    loader: nome.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'transform',
    target: 'es2023',
    sourcefile: de,
  })
  mkdirSync(dirname(para), { recursive: true })
  writeFileSync(para, code)
}

const empacotarPagina = async () => {
  const filho = spawn(process.execPath, ['scripts/ativos.mjs', '--so-componentes'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ADMIN_JS_TMP_DIR: 'dist/.adminjs' },
  })
  const [codigo] = await once(filho, 'exit')
  if (codigo !== 0) throw new Error('the components did not bundle')
}

const mudar = async (nomes) => {
  const inicio = performance.now()
  const daPagina = nomes.some((nome) => DA_PAGINA.test(nome))
  dizer(`${nomes.join(', ')} ${daPagina ? '(página)' : ''}`)
  try {
    for (const nome of nomes.filter((n) => /\.tsx?$/.test(n))) await compilar(nome)
    const [{ metafile }] = await Promise.all([servidor.rebuild(), daPagina && empacotarPagina()])
    await parar()
    iniciar(pacotesDe(metafile), inicio)
  } catch {
    dizer('não compila: continua o que estava no ar.')
  }
}

const mudados = new Set()
let trabalhando = false
const trabalhar = async () => {
  if (trabalhando) return
  trabalhando = true
  while (mudados.size > 0 && !parando) {
    await new Promise((pronto) => setTimeout(pronto, CALMA_MS))
    const nomes = [...mudados]
    mudados.clear()
    await mudar(nomes)
  }
  trabalhando = false
}

watch('src', { recursive: true }, (_evento, nome) => {
  if (!nome || /(^|\/)\.|~$/.test(nome)) return
  mudados.add(nome.replaceAll('\\', '/'))
  void trabalhar()
})

for (const sinal of ['SIGINT', 'SIGTERM'])
  process.on(sinal, async () => {
    if (parando) return
    parando = true
    deProntidao?.kill()
    await parar()
    await servidor.dispose()
    process.exit(0)
  })

const inicio = performance.now()
const { metafile } = await servidor.rebuild()
iniciar(pacotesDe(metafile), inicio)
