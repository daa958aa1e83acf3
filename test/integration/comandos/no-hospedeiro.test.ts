import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrar } from '../../../src/migrations/migrar.js'
import { entidades } from '../../../src/resources/entidades.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { consultarBanco } from '../../helpers/consultar-banco.js'
import { noPostgres } from '../../helpers/precisa.js'

const executar = promisify(execFile)
const RAIZ = join(import.meta.dirname, '../../..')
const servidor = process.env.TEST_DATABASE_URL
const CHAVE = Buffer.alloc(32, 1).toString('base64')

let pasta: string
let instalado: string
beforeAll(async () => {
  // In the checkout, so that what a host has beside the package is found above it.
  await mkdir(join(RAIZ, 'node_modules/.cache'), { recursive: true })
  pasta = await mkdtemp(join(RAIZ, 'node_modules/.cache/hospedeiro-'))
  const { stdout } = await executar('node', ['scripts/publicavel.mjs', pasta], { cwd: RAIZ })
  instalado = join(pasta, 'node_modules/adminjs-evolution')
  await mkdir(instalado, { recursive: true })
  await executar('tar', ['xzf', join(pasta, stdout.trim()), '-C', instalado, '--strip-components=1'])
}, 180_000)
afterAll(() => rm(pasta, { recursive: true, force: true }))

/** What `npx adminjs-evolution …` runs in a host's folder. */
const npx = async (env: Record<string, string>, ...argumentos: string[]) => {
  const { bin } = JSON.parse(await readFile(join(instalado, 'package.json'), 'utf8'))
  return executar(process.execPath, [join(instalado, bin['adminjs-evolution']), ...argumentos], {
    cwd: pasta,
    env: { PATH: process.env.PATH, ...env },
  }).then(
    ({ stdout, stderr }) => ({ codigo: 0, dito: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ codigo: code as number, dito: `${stdout}${stderr}` }),
  )
}

it('the published package says what can be done, and brings no script that cannot run there', async () => {
  const { codigo, dito } = await npx({}, '--help')
  expect(codigo).toBe(0)
  expect(dito).toContain('Use: npx adminjs-evolution <comando> [opções]')
  const comandos = [...dito.matchAll(/^ {2}(\S+:\S+)/gm)].map(([, nome]) => nome)
  expect(comandos).toEqual([
    'auditoria:verificar',
    'empresa:exportar',
    'empresa:apagar-dados',
    'eventos:reprocessar',
    'segredos:rotacionar',
  ])
  const um = await npx({}, 'auditoria-verificar', '--help')
  expect(um).toEqual({
    codigo: 0,
    dito: expect.stringContaining('npx adminjs-evolution auditoria:verificar [--ponta'),
  })
  const publicado = JSON.parse(await readFile(join(instalado, 'package.json'), 'utf8'))
  expect(Object.keys(publicado)).not.toEqual(expect.arrayContaining(['scripts']))
  expect(publicado).not.toHaveProperty('devDependencies')
})

it.each([
  [{}, 'DATABASE_URL deve ter o endereço do PostgreSQL da aplicação'],
  [{ DATABASE_URL: 'mysql://127.0.0.1/x' }, 'DATABASE_URL deve ter o endereço do PostgreSQL da aplicação'],
  [
    { DATABASE_URL: 'postgres://eu:segredo-da-url@127.0.0.1:1/x' },
    'nenhum PostgreSQL responde em DATABASE_URL',
  ],
])('with the environment %j it says what is missing', async (env, frase) => {
  const { codigo, dito } = await npx(env, 'auditoria-verificar')
  expect(codigo).toBeGreaterThan(0)
  expect(dito).toContain(frase)
  expect(dito).not.toMatch(/segredo-da-url|\n\s+at /)
})

noPostgres.describe('on a host’s PostgreSQL', () => {
  let banco: Awaited<ReturnType<typeof criarBancoVazio>>
  beforeAll(async () => {
    banco = await criarBancoVazio(servidor ?? '')
  })
  afterAll(() => banco.apagar())
  const tabelas = () =>
    consultarBanco(
      banco.url,
      `SELECT table_schema || '.' || table_name AS t FROM information_schema.tables
       WHERE table_schema IN ('public', 'whatsapp') ORDER BY 1`,
    )

  it('that was not migrated it makes nothing, and says who does', async () => {
    for (const comando of [
      ['auditoria-verificar'],
      ['segredos-rotacionar'],
      ['eventos-reprocessar', '--desde', '1h'],
    ]) {
      const { codigo, dito } = await npx({ DATABASE_URL: banco.url, ENCRYPTION_KEY: CHAVE }, ...comando)
      expect([codigo, dito]).toEqual([1, expect.stringContaining('await migrar(dataSource)')])
      expect(dito).not.toContain(banco.url)
    }
    expect(await tabelas()).toEqual([])
  })

  it('it works on the companies as the host calls them, and adds no table of the reference application', async () => {
    const dataSource = new DataSource({ type: 'postgres', url: banco.url, entities: [...entidades] })
    await migrar(dataSource)
    // One whose reference is the number that another one has inside.
    await dataSource.query(
      `INSERT INTO whatsapp.empresa (id, nome, slug, referencia) VALUES (7, 'Sete', 'sete', 'loja/7'), (8, 'Oito', 'oito', '7')`,
    )
    await dataSource.destroy()
    const antes = await tabelas()
    const env = { DATABASE_URL: banco.url, ENCRYPTION_KEY: CHAVE }
    expect(await npx(env, 'auditoria-verificar')).toEqual({
      codigo: 0,
      dito: expect.stringContaining('A corrente está inteira'),
    })
    expect((await npx(env, 'empresa-exportar', '--empresa', 'loja/7')).codigo).toBe(0)
    const exportada = JSON.parse(await readFile(join(pasta, 'empresa-loja-7.json'), 'utf8'))
    expect(exportada.empresa.nome).toBe('Sete')
    expect((await npx(env, 'empresa-exportar', '--empresa', '7', '--arquivo', 'a.json')).codigo).toBe(0)
    expect(JSON.parse(await readFile(join(pasta, 'a.json'), 'utf8')).empresa.nome).toBe('Oito')
    expect(await npx(env, 'empresa-apagar-dados', '--empresa', 'oito', '--confirmar', 'oito')).toEqual({
      codigo: 2,
      dito: expect.stringContaining('Não há empresa "oito".'),
    })
    expect(
      (await npx(env, 'empresa-apagar-dados', '--empresa', 'loja/7', '--confirmar', 'loja/7')).codigo,
    ).toBe(0)
    expect((await npx(env, 'segredos-rotacionar')).codigo).toBe(0)
    expect((await npx({ DATABASE_URL: banco.url }, 'segredos-rotacionar')).dito).toContain(
      'Falta ENCRYPTION_KEY.',
    )
    expect(await tabelas()).toEqual(antes)
  })

  it('of another version it says so, and leaves it as it is', async () => {
    await consultarBanco(banco.url, `DELETE FROM migrations WHERE name LIKE 'Caixa%'`)
    const { codigo, dito } = await npx({ DATABASE_URL: banco.url }, 'auditoria-verificar')
    expect([codigo, dito]).toEqual([1, expect.stringContaining('são de outra versão')])
  })
})
