import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { esperar } from '../helpers/aplicacao.js'

let pasta: string
beforeAll(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'processo-'))
})
afterAll(() => rm(pasta, { recursive: true }))

/** The server as a process, with only this environment. */
const iniciar = (env: Record<string, string>) => {
  const processo = spawn(process.execPath, ['dist/server.js'], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: pasta, PORT: '0', ...env },
  })
  let saida = ''
  let erro = ''
  processo.stdout.on('data', (parte) => {
    saida += parte
  })
  processo.stderr.on('data', (parte) => {
    erro += parte
  })
  const fim = new Promise<number | null>((resolve) => processo.on('exit', resolve))
  const pronto = async () => {
    while (!saida.includes('Entre com')) {
      if (processo.exitCode !== null) throw new Error(erro)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { processo, fim, pronto, saida: () => saida, erro: () => erro }
}

it('is a few files, so that a start need not look for thousands, and bundles nothing itself', async () => {
  const nomes = (await readdir('dist')).filter((nome) => /^server.*\.js$/.test(nome))
  expect(nomes.length).toBeLessThan(20)
  const textos = await Promise.all(nomes.map((nome) => readFile(join('dist', nome), 'utf8')))
  const importados = textos.flatMap((texto) => [...texto.matchAll(/^import .*? from "([^"]+)"/gm)])
  const pacotes = new Set(importados.map(([, nome = '']) => nome).filter((nome) => !/^(node:|\.)/.test(nome)))
  expect([...pacotes].filter((nome) => !isBuiltin(nome))).toEqual([
    '@electric-sql/pglite',
    '@electric-sql/pglite/contrib/pg_trgm',
  ])
  expect(textos.join('')).not.toMatch(/require\("(@babel\/|rollup)/)
})

it('says in one line that the database is down, without the password, and exits non-zero', async () => {
  const { fim, erro } = iniciar({ DATABASE_URL: 'postgres://eu:segredo@127.0.0.1:1/x' })
  expect(await fim).toBe(1)
  expect(erro().trim().split('\n')).toHaveLength(1)
  expect(erro()).toContain('nenhum PostgreSQL responde')
  expect(erro()).not.toContain('segredo')
})

it('refuses production with one list of everything missing, weak or not https', async () => {
  const { fim, erro } = iniciar({
    NODE_ENV: 'production',
    SITE_URL: 'http://a.example',
    SESSION_SECRET: 'curto',
  })
  expect(await fim).toBe(1)
  for (const nome of [
    'DATABASE_URL falta',
    'EVOLUTION_API_URL falta',
    'EVOLUTION_API_KEY falta',
    'ENCRYPTION_KEY falta',
    'ADMIN_EMAIL falta',
    'ADMIN_PASSWORD falta',
    'SITE_URL deve ser https',
    'SESSION_SECRET é curto',
  ]) {
    expect(erro()).toContain(nome)
  }
})

it('starts from nothing, keeps a second process off its database, stops cleanly, and starts again with the same data', async () => {
  const primeiro = iniciar({})
  await primeiro.pronto()
  expect(primeiro.saida()).toMatch(/Painel: {4}http:\/\/localhost:\d+\/admin/)
  const segundo = iniciar({})
  expect(await segundo.fim).toBe(1)
  expect(segundo.erro()).toContain('já está em uso')
  primeiro.processo.kill('SIGTERM')
  expect(await primeiro.fim).toBe(0)
  const denovo = iniciar({})
  await denovo.pronto()
  const senhas = (texto: string) => texto.match(/^ {4}\S+@.*$/gm)
  expect(senhas(denovo.saida())).toEqual(senhas(primeiro.saida()))
  // Nor has anything that works by itself a warning to give.
  expect(primeiro.saida() + denovo.saida()).not.toMatch(/"level":[45]0/)
  denovo.processo.kill('SIGINT')
  expect(await denovo.fim).toBe(0)
})

it('stops cleanly also when it is told to while its database is still being opened', async () => {
  const cedo = iniciar({})
  await esperar(() => existsSync(join(pasta, 'banco.lock')), 60_000)
  cedo.processo.kill('SIGTERM')
  expect(await cedo.fim).toBe(0)
  const depois = iniciar({})
  await depois.pronto()
  depois.processo.kill('SIGTERM')
  expect(await depois.fim).toBe(0)
})
