// How long a change takes under `npm run dev` until it is served: one of the server, one of a component of the page.
// Baseline: stopping, `npm start` again with the same change, and what it takes until the panel is there.
import { execFileSync, spawn } from 'node:child_process'
import { Console } from 'node:console'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VEZES = Number(process.env.BENCH_VEZES ?? 3)
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
  const medidos = { servidor: [], pagina: [], inicio: [] }
  for (let i = 0; i < VEZES; i++) {
    medidos.servidor.push(await servidorMudado())
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
  const ms = {
    servidor: mediana(medidos.servidor),
    pagina: mediana(medidos.pagina),
    inicio: mediana(medidos.inicio),
  }
  tabela([
    { mudanca: 'npm start again (baseline)', ms: ms.inicio, 'of the baseline': 1 },
    {
      mudanca: 'server, npm run dev',
      ms: ms.servidor,
      'of the baseline': (ms.servidor / ms.inicio).toFixed(2),
    },
    {
      mudanca: 'component, npm run dev',
      ms: ms.pagina,
      'of the baseline': (ms.pagina / ms.inicio).toFixed(2),
    },
  ])
  dizer(
    JSON.stringify({
      ms,
      servidor: ms.servidor / ms.inicio,
      pagina: ms.pagina / ms.inicio,
      guardados,
      vezes: VEZES,
    }),
  )
  process.exitCode = guardados ? 0 : 1
} finally {
  if (processo) await encerrar(processo)
  rmSync(copia, { recursive: true, force: true })
}
