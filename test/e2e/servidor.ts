import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { z } from 'zod'
import { caminhoDosModulos } from '../../src/admin/components/conexao/modulos-do-qr.js'
import { esperarApresentacao } from '../helpers/apresentacao.js'
import { criarBancoMigrado } from '../helpers/banco.js'
import { portaLivre } from '../helpers/porta-livre.js'

const PRAZO_DE_INICIO_MS = 90_000
const RAIZ = join(import.meta.dirname, '../..')

const instancias = z.array(z.object({ nome: z.string(), qr: z.object({ code: z.string() }).nullable() }))

/** The reference application as a process of its own, the way `npm start` runs it. */
export interface Servidor {
  /** Without a slash at the end. */
  origem: string
  origemDoTelefone: string
  senhaDe(email: string): string
  /** The phone reads the QR of the instance whose name contains `parte`. */
  escanear(parte: string, dono: { numero: string; nome: string }): Promise<void>
  /** The instance whose name contains `parte` is gone from Evolution, without a word. */
  sumir(parte: string): Promise<void>
  /** The QR that can be read from that instance now, as the path the page should draw. */
  desenhoDoQr(parte: string): Promise<string>
  /** What goes wrong in Evolution from now on, until it is taken back. */
  falhar(falhas: { fora?: boolean; erro?: number | null }): Promise<void>
  /** Stops and starts again, at the same addresses. */
  reiniciar(): Promise<void>
  /** SIGTERM. @returns the exit code */
  parar(): Promise<number | null>
}

export const iniciarServidor = async (): Promise<Servidor> => {
  const pasta = await mkdtemp(join(tmpdir(), 'whatsapp-e2e-'))
  // Without TEST_DATABASE_URL the server uses its embedded database.
  const postgres = process.env.TEST_DATABASE_URL
  const banco = postgres ? await criarBancoMigrado(postgres) : null
  const limpar = async () => {
    await banco?.apagar()
    await rm(pasta, { recursive: true, force: true })
  }
  const { PATH, HOME } = process.env
  // Without the demo's month: tests make what they look at.
  const env = {
    PATH,
    HOME,
    DEMO: 'nao',
    DATA_DIR: pasta,
    PORT: String(await portaLivre()),
    DATABASE_URL: banco?.url,
  }
  const iniciar = () =>
    spawn(process.execPath, ['dist/server.js'], { cwd: RAIZ, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let processo = iniciar()
  const apresentacao = await lerApresentacao(processo).catch(async (erro: unknown) => {
    await encerrar(processo, 'SIGKILL')
    await limpar()
    throw erro
  })
  const controle = `${apresentacao.origemDoTelefone}/_simulador`
  const postar = async (caminho: string, corpo: object) => {
    const resposta = await fetch(`${controle}/${caminho}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(corpo),
    })
    if (!resposta.ok) throw new Error(`the simulator refused ${caminho}: ${await resposta.text()}`)
  }
  const procurar = async (parte: string) => {
    const existentes = instancias.parse(await (await fetch(`${controle}/instancias`)).json())
    const achada = existentes.find(({ nome }) => nome.includes(parte))
    if (!achada) throw new Error(`no instance like ${parte} in ${JSON.stringify(existentes)}`)
    return achada
  }
  const controlar = async (parte: string, acao: string, corpo: object) =>
    postar(`instancias/${encodeURIComponent((await procurar(parte)).nome)}/${acao}`, corpo)
  return {
    ...apresentacao,
    async desenhoDoQr(parte) {
      const { qr } = await procurar(parte)
      if (!qr) throw new Error(`${parte} shows no QR`)
      const { modules } = QRCode.create(qr.code, { errorCorrectionLevel: 'H' })
      const linhas = Array.from({ length: modules.size }, (_, y) =>
        Array.from({ length: modules.size }, (__, x) => Boolean(modules.get(y, x))),
      )
      return caminhoDosModulos(linhas)
    },
    escanear: (parte, dono) => controlar(parte, 'escanear', dono),
    sumir: (parte) => controlar(parte, 'sumir', {}),
    falhar: (falhas) => postar('falhas', falhas),
    async reiniciar() {
      await encerrar(processo, 'SIGTERM')
      processo = iniciar()
      await lerApresentacao(processo)
    },
    async parar() {
      const codigo = await encerrar(processo, 'SIGTERM')
      await limpar()
      return codigo
    },
  }
}

type Apresentacao = Pick<Servidor, 'origem' | 'origemDoTelefone' | 'senhaDe'>

/** See src/app/apresentar.ts. */
const lerApresentacao = (processo: ChildProcess): Promise<Apresentacao> =>
  esperarApresentacao(processo, interpretar, PRAZO_DE_INICIO_MS)

const interpretar = (saida: string): Apresentacao | null => {
  const painel = /Painel:\s+(\S+)/.exec(saida)?.[1]
  const telefone = /Telefone:\s+(\S+)/.exec(saida)?.[1]
  // The last line of the presentation: everything before it is complete.
  if (!painel || !telefone || !saida.includes('Dados e senhas ficam em')) return null
  const senhas = new Map(
    [...saida.matchAll(/^ +(\S+@\S+) +(\S+) +\S.*$/gm)].map(([, email = '', senha = '']) => [email, senha]),
  )
  return {
    origem: new URL(painel).origin,
    origemDoTelefone: new URL(telefone).origin,
    senhaDe(email) {
      const senha = senhas.get(email)
      if (!senha) throw new Error(`no user ${email} in:\n${saida}`)
      return senha
    },
  }
}

const encerrar = async (processo: ChildProcess, sinal: NodeJS.Signals): Promise<number | null> => {
  if (processo.exitCode === null && processo.signalCode === null) {
    const fim = once(processo, 'exit')
    processo.kill(sinal)
    await fim
  }
  return processo.exitCode
}
