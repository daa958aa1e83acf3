// How long a change takes under `npm run dev` until it is served: one of the server, one of a component of the page.
// Somebody looks at what came before they change more; a second change at once is measured, too.
// Baseline: stopping, `npm start` again with the same change, and what it takes until the panel is there.
import { execFileSync, spawn } from 'node:child_process'
import { Console } from 'node:console'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as dormir } from 'node:timers/promises'

const VEZES = Number(process.env.BENCH_VEZES ?? 3)
const OLHADA_MS = 5_000
const RAIZ = join(import.meta.dirname, '../..')
const { table: tabela, log: dizer } = new Console(process.stdout)

// In a copy: the changes are not for the checkout.
const copia = mkdtempSync(join(tmpdir(), 'bench dev é '))
for (const nome of [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
])
  cpSync(join(RAIZ, nome), join(copia, nome), { recursive: true })
symlinkSync(join(RAIZ, 'node_modules'), join(copia, 'node_modules'))

const portaLivre = async () => {
  const servidor = createServer().listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address()
  servidor.close()
  await once(servidor, 'close')
  return port
}
const { PATH, HOME } = process.env
const env = { PATH, HOME, PORT: String(await portaLivre()) }
const url = `http://127.0.0.1:${env.PORT}`
const pegar = async (caminho) => {
  try {
    return await (await fetch(url + caminho)).text()
  } catch {
    return ''
  }
}
const esperar = async (condicao) => {
  const inicio = performance.now()
  while (!(await condicao())) {
    if (performance.now() - inicio > 180_000) throw new Error('it did not come')
    await new Promise((pronto) => setTimeout(pronto, 20))
  }
  return performance.now() - inicio
}
const mudar = (arquivo, de, para) => {
  const caminho = join(copia, arquivo)
  writeFileSync(
    caminho,
    readFileSync(caminho, 'utf8').replace(de, () => para),
  )
}
/** What tells a change that is served from the one before. */
let marca = 'original'
const novaMarca = () => `marca${Math.random().toString(36).slice(2)}`

mudar(
  'src/app/app.ts',
  "painel.get('/', ",
  "painel.get('/marca', (_req, res) => res.send('original'))\n  painel.get('/', ",
)

const servidorMudado = () => {
  const nova = novaMarca()
  mudar('src/app/app.ts', `res.send('${marca}')`, `res.send('${nova}')`)
  marca = nova
  return esperar(async () => (await pegar('/marca')) === nova)
}
const paginaMudada = () => {
  const nova = novaMarca()
  mudar('src/app/componentes/Marca.tsx', /className="mo-nome[^"]*"/, `className="mo-nome ${nova}"`)
  return esperar(async () => (await pegar('/admin/frontend/assets/components.bundle.js')).includes(nova))
}
const rodar = (...argumentos) =>
  spawn('npm', ['run', '-s', ...argumentos], { cwd: copia, env, stdio: 'ignore', detached: true })
const encerrar = async (processo) => {
  const fim = once(processo, 'exit')
  process.kill(-processo.pid, 'SIGTERM')
  await fim
  await esperar(async () => (await pegar('/healthz')) === '')
}
const mediana = (valores) => Math.round(valores.toSorted((a, b) => a - b)[Math.floor(valores.length / 2)])
const senhas = () => readFileSync(join(copia, '.data/senhas-da-demo.json'), 'utf8')

let processo
try {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: copia, env, stdio: 'ignore' })
  processo = rodar('dev')
  await esperar(async () => (await pegar('/marca')) === marca)
  const antes = senhas()
  const medidos = { servidor: [], logo: [], pagina: [], inicio: [] }
  for (let i = 0; i < VEZES; i++) {
    await dormir(OLHADA_MS)
    medidos.servidor.push(await servidorMudado())
    medidos.logo.push(await servidorMudado())
    await dormir(OLHADA_MS)
    medidos.pagina.push(await paginaMudada())
  }
  const guardados = senhas() === antes
  await encerrar(processo)
  for (let i = 0; i < VEZES; i++) {
    const nova = novaMarca()
    mudar('src/app/app.ts', `res.send('${marca}')`, `res.send('${nova}')`)
    marca = nova
    processo = rodar('start')
    medidos.inicio.push(await esperar(async () => (await pegar('/marca')) === nova))
    await encerrar(processo)
  }
  processo = null
  const ms = Object.fromEntries(Object.entries(medidos).map(([nome, valores]) => [nome, mediana(valores)]))
  const daBase = (nome) => Number((ms[nome] / ms.inicio).toFixed(2))
  tabela(
    Object.entries({
      inicio: 'npm start again (baseline)',
      servidor: 'server, npm run dev',
      logo: 'server, another change at once',
      pagina: 'component, npm run dev',
    }).map(([nome, mudanca]) => ({ mudanca, ms: ms[nome], 'of the baseline': daBase(nome) })),
  )
  dizer(
    JSON.stringify({
      ms,
      servidor: daBase('servidor'),
      pagina: daBase('pagina'),
      guardados,
      vezes: VEZES,
    }),
  )
  process.exitCode = guardados ? 0 : 1
} finally {
  if (processo) await encerrar(processo)
  rmSync(copia, { recursive: true, force: true })
}
