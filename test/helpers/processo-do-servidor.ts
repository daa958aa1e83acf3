import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { esperarApresentacao } from './apresentacao.js'
import { portaLivre } from './porta-livre.js'

const RAIZ = join(import.meta.dirname, '../..')
const PRAZO_DE_INICIO_MS = 30_000

/** The built server on a database and a port of its own, to be killed and started again. */
export const prepararProcesso = async ({ url, chave }: { url: string; chave: string }) => {
  const pasta = await mkdtemp(join(tmpdir(), 'whatsapp-processo-'))
  const porta = await portaLivre()
  let processo: ChildProcess | null = null
  const vive = () => processo?.exitCode === null && processo.signalCode === null
  /** SIGKILL: no goodbye, nothing is flushed. */
  const matar = async (): Promise<void> => {
    if (!processo || !vive()) throw new Error('the server had ended by itself')
    const fim = once(processo, 'exit')
    processo.kill('SIGKILL')
    await fim
  }
  return {
    origem: `http://127.0.0.1:${porta}`,
    /** Resolves once it listens. */
    async iniciar(): Promise<void> {
      processo = spawn(process.execPath, ['dist/server.js'], {
        cwd: RAIZ,
        env: {
          PATH: process.env.PATH,
          DATA_DIR: pasta,
          PORT: String(porta),
          DATABASE_URL: url,
          ENCRYPTION_KEY: chave,
          // Nobody answers there: what arrives is all there is to know.
          EVOLUTION_API_URL: 'http://127.0.0.1:9',
          EVOLUTION_API_KEY: 'chave',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      await esperarApresentacao(processo, (saida) => saida.includes('Painel:') || null, PRAZO_DE_INICIO_MS)
    },
    matar,
    async limpar(): Promise<void> {
      if (vive()) await matar()
      await rm(pasta, { recursive: true, force: true })
    },
  }
}
