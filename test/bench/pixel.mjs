// npm run bench:pixel — how long a company's first page takes to be of use, with an empty cache; and from a QR webhook leaving Evolution to its pixels on a screen: the server, the bundled
// simulator and a browser on this machine. Prints a table, and the figures as JSON in the last line.
// BENCH_DATABASE_URL: a PostgreSQL where databases may be created; without it, the embedded one.
// BENCH_AMOSTRAS: how many QR codes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as dormir } from 'node:timers/promises'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { criarBanco } from './comum/banco.mjs'

const AMOSTRAS = Number(process.env.BENCH_AMOSTRAS ?? 60)
const PORTA = 4720
const PAUSA_MS = 400
const META_MS = 150
const CARGAS = 7
const META_DA_CARGA_MS = 2000
/** Flags for a cloud function's sandbox. */
const DE_LAMBDA = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]

const dizer = (linha) => process.stdout.write(`${linha}\n`)
const pasta = await mkdtemp(join(tmpdir(), 'bench-'))
const origem = `http://localhost:${PORTA}`
const simulador = `http://127.0.0.1:${PORTA + 1}/_simulador`

/** @returns the password of the company's user, once the server is up */
const senhaApresentada = (processo) =>
  new Promise((resolve, reject) => {
    let saida = ''
    processo.stdout.on('data', (pedaco) => {
      saida += pedaco
      const senha = /ze@demo\.local +(\S+)/.exec(saida)?.[1]
      if (senha && saida.includes('Dados e senhas ficam em')) resolve(senha)
    })
    processo.once('exit', () => reject(new Error(`the server ended\n${saida}`)))
  })

const pedir = async (caminho, metodo = 'GET') => {
  const opcoes =
    metodo === 'POST' ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' } : {}
  return (await fetch(simulador + caminho, opcoes)).json()
}

/** From the address to the button that React has made, each time in a browser that has never seen the panel. */
const medirCargas = async (navegador, sessao) => {
  const tempos = []
  while (tempos.length < CARGAS) {
    const contexto = await navegador.newContext({ storageState: sessao, locale: 'pt-BR' })
    const pagina = await contexto.newPage()
    const inicio = performance.now()
    await pagina.goto(`${origem}/admin`)
    await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).waitFor()
    tempos.push(Math.round(performance.now() - inicio))
    await contexto.close()
  }
  return tempos.sort((a, b) => a - b)
}

/** When each QR was painted: the frame after the one in which the page changed. */
const anotarPinturas = (pagina) =>
  pagina.evaluate(() => {
    window.pinturas = []
    let ultimo = null
    new MutationObserver(() => {
      const desenho = document.querySelector('.wa-azulejo svg[role=img] path')?.getAttribute('d')
      if (!desenho || desenho === ultimo) return
      ultimo = desenho
      requestAnimationFrame(() => {
        const canal = new MessageChannel()
        canal.port1.onmessage = () => window.pinturas.push(performance.timeOrigin + performance.now())
        canal.port2.postMessage(null)
      })
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['d'] })
  })

const medir = async (pagina, instancia) => {
  const postados = async () => (await pedir('/entregas')).filter(({ evento }) => evento === 'QRCODE_UPDATED')
  const tempos = []
  while (tempos.length < AMOSTRAS) {
    await dormir(PAUSA_MS)
    const [antes, pintadas] = [(await postados()).length, await pagina.evaluate(() => window.pinturas.length)]
    await pedir(`/instancias/${encodeURIComponent(instancia)}/girar-qr`, 'POST')
    const pintou = await pagina
      .waitForFunction((n) => window.pinturas.length > n, pintadas, { timeout: 2000 })
      .then(() => true)
      .catch(() => false)
    if (pintou) {
      // It is noted down once it is answered, which may be after the pixels.
      let entrega
      while (!entrega?.tentativas[0]) [entrega] = (await postados()).slice(antes)
      const pinturas = await pagina.evaluate(() => window.pinturas)
      tempos.push(pinturas[pintadas] - entrega.tentativas[0].em)
    } else {
      // The connection has shown as many as WhatsApp gives: another attempt.
      await pagina.getByRole('button', { name: /Gerar novo QR Code|Conectar WhatsApp/ }).click()
      await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
    }
  }
  return tempos
}

const postgres = process.env.BENCH_DATABASE_URL
const banco = postgres ? await criarBanco() : null
const { PATH, HOME } = process.env
const processo = spawn(process.execPath, ['--max-semi-space-size=64', 'dist/server.js'], {
  cwd: join(import.meta.dirname, '../..'),
  env: { PATH, HOME, PORT: String(PORTA), DATA_DIR: pasta, ...(banco && { DATABASE_URL: banco.url }) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let navegador
try {
  const senha = await senhaApresentada(processo)
  navegador = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !DE_LAMBDA.includes(arg)),
  })
  const pagina = await navegador.newPage({ locale: 'pt-BR' })
  await pagina.goto(`${origem}/admin/login`)
  await pagina.getByLabel('E-mail').fill('ze@demo.local')
  await pagina.getByLabel('Senha', { exact: true }).fill(senha)
  await pagina.getByRole('button', { name: 'Entrar', exact: true }).click()
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).waitFor()
  const cargas = await medirCargas(navegador, await pagina.context().storageState())
  const carga = { mediana: cargas[Math.floor(CARGAS / 2)], pior: cargas[CARGAS - 1] }
  await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
  await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
  await anotarPinturas(pagina)
  const [{ nome }] = await pedir('/instancias')
  const tempos = (await medir(pagina, nome)).sort((a, b) => a - b)
  const percentil = (p) =>
    Math.round(tempos[Math.min(tempos.length - 1, Math.ceil((p / 100) * tempos.length) - 1)])
  const resultado = { p50: percentil(50), p95: percentil(95), p99: percentil(99), max: percentil(100) }
  dizer(`\nfirst load, cold cache, until the button is there, ${CARGAS} times`)
  dizer('  median   worst    goal')
  dizer(`  ${[carga.mediana, carga.pior, META_DA_CARGA_MS].map((ms) => `${ms} ms`.padEnd(8)).join(' ')}`)
  dizer(
    `\nwebhook in → pixels on screen, ${tempos.length} QR codes, ${banco ? 'PostgreSQL' : 'embedded database'}`,
  )
  dizer('  p50      p95      p99      max      goal (p99)')
  dizer(`  ${[...Object.values(resultado), META_MS].map((ms) => `${ms} ms`.padEnd(8)).join(' ')}`)
  dizer(
    JSON.stringify({
      banco: banco ? 'postgres' : 'pglite',
      amostras: tempos.length,
      ...resultado,
      primeira_carga: carga.mediana,
      pior_carga: carga.pior,
      unidade: 'ms',
    }),
  )
} finally {
  await navegador?.close()
  if (processo.exitCode === null) {
    const fim = once(processo, 'exit')
    processo.kill('SIGTERM')
    await fim
  }
  await banco?.apagar()
  await rm(pasta, { recursive: true, force: true })
}
