// The built server on a database of its own, as a process that can be looked at, restarted and killed.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { criarBanco, noServidor } from './banco.mjs'

const TOKEN = randomBytes(16).toString('hex')

/**
 * A new database, and how a server on it is started and asked.
 * @param evolution `{ url, apiKey }`; by default one that nobody answers at
 */
export const prepararServidor = async ({ porta, evolution, heapMb = 1024 }) => {
  const banco = await criarBanco()
  const chave = randomBytes(32).toString('base64')
  const pasta = await mkdtemp(join(tmpdir(), 'bench-'))
  const url = `http://127.0.0.1:${porta}`
  let processo

  const subir = async () => {
    processo = spawn(
      process.execPath,
      [
        `--max-old-space-size=${heapMb}`,
        '--max-semi-space-size=64',
        join(import.meta.dirname, '../../../dist/server.js'),
      ],
      {
        env: {
          PATH: process.env.PATH,
          PORT: String(porta),
          DATABASE_URL: banco.url,
          DATA_DIR: pasta,
          ENCRYPTION_KEY: chave,
          EVOLUTION_API_URL: evolution?.url ?? 'http://127.0.0.1:9',
          EVOLUTION_API_KEY: evolution?.apiKey ?? 'nenhuma',
          METRICS_TOKEN: TOKEN,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(processo.stdout, 'data')
    processo.stdout.resume()
  }
  const derrubar = async (sinal = 'SIGTERM') => {
    if (!processo || processo.exitCode !== null || processo.signalCode !== null) return
    processo.kill(sinal)
    await once(processo, 'exit')
  }
  const metricas = async () =>
    (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text()

  return {
    url,
    chave,
    pasta,
    banco: banco.url,
    subir,
    async recomecar(sinal) {
      await derrubar(sinal)
      await subir()
    },
    get terminou() {
      return processo.exitCode !== null || processo.signalCode !== null
    },
    /** @returns the cookie of a session */
    async entrar(email, senha) {
      const resposta = await fetch(`${url}/admin/login`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ email, password: senha }),
      })
      const cookie = resposta.headers
        .getSetCookie()
        .map((valor) => valor.split(';')[0])
        .join('; ')
      if (!cookie) throw new Error(`o login respondeu ${resposta.status}`)
      return cookie
    },
    /** Since they were last asked for, in ms: how late the event loop was. */
    async atrasoDoLaco() {
      const texto = await metricas()
      const ler = (qual) =>
        Number(
          new RegExp(`^\\S*nodejs_eventloop_lag_${qual}_seconds ([\\d.e-]+)`, 'm').exec(texto)?.[1] ?? 0,
        ) * 1000
      return { p99: Math.round(ler('p99')), max: Math.round(ler('max')) }
    },
    /** @param campo `VmRSS`, or `VmHWM` for the most there ever was */
    rssMb: (campo) =>
      Math.round(
        Number(
          new RegExp(`${campo}:\\s+(\\d+)`).exec(readFileSync(`/proc/${processo.pid}/status`, 'utf8'))?.[1],
        ) / 1024,
      ),
    descritores: () => readdirSync(`/proc/${processo.pid}/fd`).length,
    async conexoes() {
      const [{ n }] = await noServidor(
        'SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [banco.nome],
      )
      return n
    },
    cortarConexoes: () =>
      noServidor(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [banco.nome],
      ),
    async fechar() {
      await derrubar()
      await banco.apagar()
      await rm(pasta, { recursive: true, force: true })
    },
  }
}
