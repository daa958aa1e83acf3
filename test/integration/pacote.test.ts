import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { esperarApresentacao } from '../helpers/apresentacao.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { entrar } from '../helpers/navegante.js'
import { desempacotar } from '../helpers/pacote.js'
import { portaLivre } from '../helpers/porta-livre.js'
import { noPostgres } from '../helpers/precisa.js'

const SO_ESTA_MAQUINA = join(import.meta.dirname, '../helpers/so-esta-maquina.cjs')

let pacote: Awaited<ReturnType<typeof desempacotar>>
beforeAll(async () => {
  pacote = await desempacotar()
})
afterAll(() => pacote.limpar())

/** As somebody who unpacked it would: in its folder, as a user who may write nothing but the data. */
const opcoes = (env: Record<string, string> = {}) => ({
  cwd: pacote.pasta,
  ...pacote.usuario,
  env: { PATH: process.env.PATH ?? '', DATA_DIR: pacote.dados, ...env },
})
const cli = (...argumentos: string[]) => cliCom({}, ...argumentos)
const cliCom = (env: Record<string, string>, ...argumentos: string[]) =>
  promisify(execFile)(process.execPath, ['cli.js', ...argumentos], opcoes(env)).then(
    ({ stdout }) => ({ codigo: 0, saida: stdout, erro: '' }),
    ({ code, stdout, stderr }) => ({
      codigo: code as number,
      saida: stdout as string,
      erro: stderr as string,
    }),
  )
const arquivosDe = async (pasta: string): Promise<string[]> => {
  const itens = await readdir(pasta, { recursive: true, withFileTypes: true })
  return itens.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
}

it('is below 60 MB unpacked, and holds no source, no test and no tool', async () => {
  expect(pacote.arquivo).toMatch(/^adminjs-evolution-app-\d+\.\d+\.\d+\.tgz$/)
  const arquivos = await arquivosDe(pacote.pasta)
  const tamanhos = await Promise.all(arquivos.map(async (arquivo) => (await stat(arquivo)).size))
  expect(tamanhos.reduce((soma, bytes) => soma + bytes, 0)).toBeLessThan(60e6)
  expect(await readdir(join(pacote.pasta, 'node_modules'))).toEqual(['@electric-sql'])
  expect(arquivos.filter((nome) => /\.(tsx?|map)$|vitest|esbuild/.test(nome))).toEqual([])
})

it('brings the licences of what it was made from', async () => {
  const licencas = await readFile(join(pacote.pasta, 'LICENCAS-DE-TERCEIROS.txt'), 'utf8')
  for (const nome of ['adminjs', 'express', 'pg', 'typeorm', 'zod']) expect(licencas).toContain(`\n${nome} `)
})

it('runs where it was unpacked, with nothing but Node: no network, no write beside its data, up to a login', async () => {
  const porta = await portaLivre()
  const servidor: ChildProcess = spawn(process.execPath, ['--require', SO_ESTA_MAQUINA, 'server.js'], {
    ...opcoes({ PORT: String(porta) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const fim = once(servidor, 'exit')
  onTestFinished(() => void servidor.kill('SIGKILL'))
  const senha = await esperarApresentacao(
    servidor,
    (saida) => /admin@demo\.local +(\S+)[\s\S]*simulador faz o papel/.exec(saida)?.[1] ?? null,
    60_000,
  )
  const url = `http://127.0.0.1:${porta}`
  const admin = await entrar(url, 'admin@demo.local', senha)
  expect(admin.login.headers.get('location')).toBe('/admin')
  const pagina = await (await admin.pedir('/admin')).text()
  for (const [, nome] of pagina.matchAll(/src="([^"]+\.bundle\.js[^"]*)"/g))
    expect([nome, (await fetch(url + nome)).status]).toEqual([nome, 200])
  expect((await admin.lista('Empresa')).corpo.records).toHaveLength(10)
  servidor.kill('SIGTERM')
  expect(await fim).toEqual([0, null])
})

it('runs every command on the same data', async () => {
  const ajuda = await cli('--help')
  expect(ajuda.codigo).toBe(0)
  expect(ajuda.saida).toContain('node cli.js <comando>')
  expect((await cli('auditoria:verificar')).saida).toContain('A corrente está inteira')
  const senha = promisify(execFile)(
    process.execPath,
    ['cli.js', 'usuarios:senha', '--email', 'ze@demo.local'],
    opcoes(),
  )
  senha.child.stdin?.end('outra senha, bem comprida\n')
  expect((await senha).stdout).toContain('Senha de ze@demo.local trocada.')
  const sem = await cli('eventos:reprocessar')
  expect([sem.codigo, sem.erro]).toEqual([2, expect.stringContaining('Use: node cli.js eventos:reprocessar')])
})

noPostgres.it('works on a PostgreSQL, as in production', async () => {
  const banco = await criarBancoVazio(process.env.TEST_DATABASE_URL ?? '')
  onTestFinished(() => banco.apagar())
  const verificada = await cliCom({ DATABASE_URL: banco.url }, 'auditoria:verificar')
  expect([verificada.erro, verificada.codigo]).toEqual(['', 0])
  expect(verificada.saida).toContain('A corrente está inteira')
})
