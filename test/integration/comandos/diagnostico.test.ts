import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comandoDiagnostico } from '../../../src/comandos/comando-diagnostico.js'
import { AMBIENTE_DE_PRODUCAO } from '../../helpers/ambiente-de-producao.js'
import { API_KEY, type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { rodarComando } from '../../helpers/comando.js'
import { noPostgres } from '../../helpers/precisa.js'

const ENCRYPTION_KEY = randomBytes(32).toString('base64')

let aplicacao: Aplicacao
let pasta: string
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
  pasta = await mkdtemp(join(tmpdir(), 'diagnostico-'))
})
afterAll(async () => {
  await aplicacao.parar()
  await rm(pasta, { recursive: true })
})

const diagnosticar = (env: NodeJS.ProcessEnv) =>
  rodarComando(comandoDiagnostico, { env: { DATA_DIR: pasta, ...env } })

it('lists all that is wrong with the configuration, each once', async () => {
  const { codigo, dito } = await diagnosticar({
    ...AMBIENTE_DE_PRODUCAO,
    PORT: 'muitas',
    SITE_URL: 'http://painel.example',
    SESSION_SECRET: 'curto',
    ENCRYPTION_KEY: 'não é chave',
    DATABASE_URL: '',
  })
  expect(codigo).toBe(1)
  for (const nome of [
    'PORT deve',
    'SITE_URL deve ser https',
    'SESSION_SECRET é curto',
    'ENCRYPTION_KEY deve',
    'DATABASE_URL falta',
  ])
    expect(dito.split(nome)).toHaveLength(2)
  expect(dito).not.toContain('não é chave')
})

noPostgres.it('reports a system that works, without a secret in it', async () => {
  const { url: databaseUrl } = aplicacao.dataSource.options as { url: string }
  const env = {
    DATABASE_URL: databaseUrl,
    SITE_URL: aplicacao.url,
    EVOLUTION_API_URL: aplicacao.simulador.url,
    EVOLUTION_API_KEY: API_KEY,
    ENCRYPTION_KEY,
    SESSION_SECRET: 'um segredo da sessão',
  }
  const { codigo, dito } = await diagnosticar(env)
  expect([codigo, dito]).toEqual([0, expect.not.stringContaining('FALHA')])
  for (const texto of [
    /PostgreSQL \d+.*, migrações em dia/,
    'uma linha foi gravada e retirada',
    /127\.0\.0\.1:\d+: versão \d/,
    'EVOLUTION_API_KEY é aceita',
    'o servidor responde e está pronto',
    'os webhooks chegam a esta aplicação',
    '2 Não configurado',
  ])
    expect(dito).toMatch(texto)
  for (const segredo of [databaseUrl, API_KEY, ENCRYPTION_KEY, env.SESSION_SECRET])
    expect(dito).not.toContain(segredo)

  const semChave = await diagnosticar({
    ...env,
    EVOLUTION_API_KEY: 'outra-chave',
    SITE_URL: 'http://127.0.0.1:1',
  })
  expect(semChave.codigo).toBe(1)
  expect(semChave.dito).toMatch(/FALHA {3}EVOLUTION_API_KEY: /)
  expect(semChave.dito).toContain('http://127.0.0.1:1 não responde')
  expect(semChave.dito).not.toContain('outra-chave')
})

it('says that there is no database, in words', async () => {
  const { codigo, dito } = await diagnosticar({ DATABASE_URL: 'postgres://eu:segredo@127.0.0.1:1/x' })
  expect(codigo).toBe(1)
  expect(dito).toContain('nenhum PostgreSQL responde')
  expect(dito).not.toContain('segredo')
})
