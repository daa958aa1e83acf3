import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { avisosDaPartida } from '../../src/app/avisos-da-partida.js'
import { lerConfig, problemasDaConfig } from '../../src/app/config.js'
import { emUmaLinha } from '../../src/app/em-uma-linha.js'
import { abrirPorta } from '../../src/app/porta.js'
import { AMBIENTE_DE_PRODUCAO } from '../helpers/ambiente-de-producao.js'

const NINGUEM = 65_534

let raiz: string
beforeAll(async () => {
  raiz = await mkdtemp(join(tmpdir(), 'partida-'))
  await chmod(raiz, 0o755)
})
afterAll(() => rm(raiz, { recursive: true }))

/** A start that cannot be: what it says, and what it leaves. */
const iniciar = async (env: Record<string, string>, usuario: { uid?: number; gid?: number } = {}) => {
  const processo = spawn(process.execPath, ['dist/server.js'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    ...usuario,
  })
  let dito = ''
  for (const saida of [processo.stdout, processo.stderr])
    saida.on('data', (parte) => {
      dito += parte
    })
  const [codigo] = await once(processo, 'exit')
  return { codigo, linhas: dito.trim().split('\n') }
}
const novaPasta = async (nome: string): Promise<string> => {
  const pasta = join(raiz, nome)
  await mkdir(pasta)
  return pasta
}

it('lists all that is wrong at once: what is badly written, missing, weak and not https', () => {
  const problemas = problemasDaConfig({
    ...AMBIENTE_DE_PRODUCAO,
    PORT: '70000',
    EVOLUTION_API_URL: 'ftp://evolution',
    ENCRYPTION_KEY: 'curta',
    SITE_URL: 'http://painel.example',
    SESSION_SECRET: 'curto',
    ADMIN_EMAIL: '',
  })
  expect(problemas.map((problema) => problema.split(' ', 1)[0]).sort()).toEqual([
    'ADMIN_EMAIL',
    'ENCRYPTION_KEY',
    'EVOLUTION_API_URL',
    'PORT',
    'SESSION_SECRET',
    'SITE_URL',
  ])
})

it('names a file in the data folder that is not what it should be, and what to do', async () => {
  for (const arquivo of ['segredos.json', 'chave-do-simulador.json', 'simulador.json']) {
    const pasta = await novaPasta(arquivo)
    for (const conteudo of ['{"a', '[]', '']) {
      await writeFile(join(pasta, arquivo), conteudo)
      const { codigo, linhas } = await iniciar({ DATA_DIR: pasta })
      expect([codigo, linhas.length]).toEqual([1, 1])
      expect(linhas[0]).toContain(`O arquivo ${join(pasta, arquivo)} está danificado`)
    }
  }
})

it('says at once which port is taken, before it makes a database', async () => {
  const outro = createServer().listen(0, '127.0.0.1')
  await once(outro, 'listening')
  const { port } = outro.address() as AddressInfo
  const pasta = await novaPasta('porta')
  const { codigo, linhas } = await iniciar({ DATA_DIR: pasta, PORT: String(port) })
  outro.close()
  expect([codigo, linhas]).toEqual([
    1,
    [
      `Não foi possível iniciar: a porta ${port} (127.0.0.1) já está em uso. Pare o outro programa ou mude PORT.`,
    ],
  ])
  expect(await readdir(pasta)).toEqual(['segredos.json'])
})

it('says that it may not write its data, and leaves nothing half made', async () => {
  const pasta = await novaPasta('sem-permissao')
  const deRoot = process.getuid?.() === 0
  if (deRoot) await chown(pasta, 0, 0)
  else await chmod(pasta, 0o555)
  const { codigo, linhas } = await iniciar({ DATA_DIR: pasta }, deRoot ? { uid: NINGUEM, gid: NINGUEM } : {})
  expect([codigo, linhas.length]).toEqual([1, 1])
  expect(linhas[0]).toMatch(
    /não é possível usar .*sem-permissao.*: sem permissão\. A pasta dos dados vem de DATA_DIR\.$/,
  )
  expect(await readdir(pasta)).toEqual([])
})

describe('npm start', () => {
  /** A checkout without sources is enough to see whether it would build. */
  const iniciarBuild = async (nome: string, { preparo = [] as string[], comDependencias = true } = {}) => {
    const copia = await novaPasta(nome)
    for (const parte of ['scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
      await cp(parte, join(copia, parte), { recursive: true })
    await mkdir(join(copia, 'src'))
    if (comDependencias) await symlink(resolve('node_modules'), join(copia, 'node_modules'))
    const deRoot = process.getuid?.() === 0
    if (!deRoot) await chmod(copia, 0o555)
    const processo = spawn(process.execPath, [...preparo, 'scripts/build.mjs'], {
      cwd: copia,
      ...(deRoot && { uid: NINGUEM, gid: NINGUEM }),
    })
    let erro = ''
    processo.stderr.on('data', (parte) => {
      erro += parte
    })
    const [codigo] = await once(processo, 'exit')
    if (!deRoot) await chmod(copia, 0o755)
    return { codigo, linhas: erro.trim().split('\n'), feitos: await readdir(copia) }
  }

  it('says that it may not write where it is, and leaves nothing half made', async () => {
    const { codigo, linhas, feitos } = await iniciarBuild('so leitura é')
    expect([codigo, linhas]).toEqual([1, [expect.stringContaining('sem permissão de escrever nesta pasta')]])
    expect(feitos).not.toContain('dist')
  })

  it('says that npm ci comes first', async () => {
    const { codigo, linhas } = await iniciarBuild('sem-dependencias', { comDependencias: false })
    expect([codigo, linhas]).toEqual([
      1,
      ['Não foi possível compilar: faltam as dependências. Rode npm ci primeiro.'],
    ])
  })

  it('says that Node is too old', async () => {
    const velho = join(raiz, 'velho.cjs')
    await writeFile(
      velho,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`,
    )
    const { codigo, linhas } = await iniciarBuild('node-velho', { preparo: ['--require', velho] })
    expect([codigo, linhas]).toEqual([
      1,
      ['É preciso o Node 20.12 ou mais novo; este é o 18.20.4. Nada foi feito.'],
    ])
  })
})

it('has no database where a file stands in the way of the data folder', async () => {
  await writeFile(join(raiz, 'arquivo'), '')
  const { codigo, linhas } = await iniciar({ DATA_DIR: join(raiz, 'arquivo', 'dados') })
  expect([codigo, linhas.length]).toEqual([1, 1])
  expect(linhas[0]).toContain('no caminho há um arquivo')
})

it('goes straight to this machine, whatever proxy the environment names', async () => {
  const { criarClienteEvolution } = await import('../../src/services/evolution/cliente.js')
  const evolution = createServer((_req, res) => res.end(JSON.stringify({ status: 200, version: '2.3.7' })))
  evolution.listen(0, '127.0.0.1')
  await once(evolution, 'listening')
  process.env.http_proxy = 'http://127.0.0.1:9'
  try {
    const url = `http://127.0.0.1:${(evolution.address() as AddressInfo).port}`
    expect((await criarClienteEvolution({ url, apiKey: 'x' }).versao()).versao).toBe('2.3.7')
  } finally {
    delete process.env.http_proxy
    evolution.close()
  }
})

it('has its port before it is ready, and tells whoever asks to come back', async () => {
  const { servidor, numero, atender } = await abrirPorta({ porta: 0, host: '127.0.0.1' })
  const pedir = (caminho: string) => fetch(`http://127.0.0.1:${numero}${caminho}`)
  const pronto = await pedir('/readyz')
  expect([pronto.status, (await pronto.json()).falta]).toEqual([503, ['ainda não iniciou']])
  const webhook = await pedir('/api/webhooks/whatsapp/1/x')
  expect([webhook.status, webhook.headers.get('retry-after')]).toEqual([503, '5'])
  expect((await pedir('/healthz')).status).toBe(200)
  atender((_req, res) => res.end('servido'))
  expect(await (await pedir('/readyz')).text()).toBe('servido')
  servidor.close()
})

describe('what it says of how it runs', () => {
  const avisos = async (env: NodeJS.ProcessEnv, senhaVale = true) =>
    avisosDaPartida(await lerConfig({ ...AMBIENTE_DE_PRODUCAO, ...env }), { porta: 3000, senhaVale }).filter(
      (aviso) => !aviso.startsWith('Roda como root'),
    )

  it('is nothing where only this machine is listened to', async () => {
    for (const HOST of ['', '127.0.0.1', 'localhost', '::1']) expect(await avisos({ HOST })).toEqual([])
  })

  it('is the address that it listens on, and what must stand before it in production', async () => {
    const [aviso] = await avisos({ HOST: '0.0.0.0' })
    expect(aviso).toMatch(/^Escuta em 0\.0\.0\.0:3000, sem TLS.*proxy com https.*X-Forwarded-Proto.*firewall/)
  })

  it('is that ADMIN_PASSWORD no longer counts, and how a password is changed', async () => {
    const [aviso] = await avisos({}, false)
    expect(aviso).toMatch(/ADMIN_PASSWORD só vale para criar o usuário.*usuarios:senha --email a@b\.example$/)
  })
})

it.each([
  ['28P01', 'recusou o usuário ou a senha'],
  ['25006', 'só deixa ler'],
  ['42501', 'não tem permissão'],
  ['53100', 'disco do PostgreSQL está cheio'],
  ['53300', 'não aceita mais conexões'],
])('has words for what PostgreSQL calls %s', (code, texto) => {
  expect(emUmaLinha(Object.assign(new Error('in English'), { code }))).toContain(texto)
})
