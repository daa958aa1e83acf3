import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lerConfig } from '../../../src/app/config.js'
import { BancoDanificado } from '../../../src/app/copia-do-banco.js'
import { abrirBanco, conectarBanco } from '../../../src/app/database.js'
import { garantirUsuario } from '../../../src/app/usuarios.js'
import { comandoCopia } from '../../../src/comandos/comando-copia.js'
import { comandoMudarBanco } from '../../../src/comandos/comando-mudar-banco.js'
import { comandoRestaurar } from '../../../src/comandos/comando-restaurar.js'
import { auditar } from '../../../src/services/auditoria/auditar.js'
import { verificarAuditoria } from '../../../src/services/auditoria/verificar-auditoria.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { rodarComando } from '../../helpers/comando.js'
import { noPostgres } from '../../helpers/precisa.js'

let raiz: string
let pasta: string
let copia: string
const env = () => ({ DATA_DIR: pasta })
const conectar = () => conectarBanco({ url: undefined, pasta })
const nomes = async (): Promise<string[]> => {
  const { dataSource, fechar } = await conectar()
  const linhas: { nome: string }[] = await dataSource
    .query('SELECT nome FROM usuario ORDER BY id')
    .finally(fechar)
  return linhas.map(({ nome }) => nome)
}
beforeAll(async () => {
  raiz = await mkdtemp(join(tmpdir(), 'banco-embutido-'))
  pasta = join(raiz, 'dados é meus')
  copia = join(raiz, 'copia')
  await lerConfig(env())
  const { dataSource, fechar } = await abrirBanco({ url: undefined, pasta })
  const ada = { nome: 'ada', email: 'ada@teste.local', papel: 'admin', senha: 'senha-de-teste' } as const
  await garantirUsuario(dataSource, ada).finally(fechar)
})
afterAll(() => rm(raiz, { recursive: true }))

it('copies the database with its keys, for their owner alone, and goes back to it', async () => {
  const feita = await rodarComando(comandoCopia, { env: env(), argumentos: ['--para', copia] })
  expect(feita).toEqual({ codigo: 0, dito: expect.stringContaining('guarde-a como se guarda uma senha') })
  expect((await readdir(copia)).sort()).toEqual(['banco.tar.gz', 'copia.json', 'segredos.json'])
  for (const nome of await readdir(copia)) expect((await stat(join(copia, nome))).mode & 0o777).toBe(0o600)
  const segredos = await readFile(join(pasta, 'segredos.json'), 'utf8')
  await rm(join(pasta, 'segredos.json'))
  await rm(join(pasta, 'banco'), { recursive: true })
  const volta = await rodarComando(comandoRestaurar, {
    env: env(),
    argumentos: ['--de', copia, '--confirmar'],
  })
  expect([volta.codigo, volta.dito]).toEqual([0, expect.stringContaining('Restaurado.')])
  expect(await nomes()).toEqual(['ada'])
  expect(await readFile(join(pasta, 'segredos.json'), 'utf8')).toBe(segredos)
})

it('says in words that the files are broken, and goes back to those that opened last', async () => {
  await writeFile(join(pasta, 'banco/global/pg_control'), Buffer.alloc(8192))
  const erro = await conectar().catch((e: unknown) => e)
  expect(erro).toBeInstanceOf(BancoDanificado)
  expect((erro as Error).message).toContain(`${join(pasta, 'banco')} está danificado`)
  expect((erro as Error).message).toContain('restaurar --ultima --confirmar')
  // The folder is not kept from the next one.
  expect(await readdir(pasta)).not.toContain('banco.lock')
  const { codigo, dito } = await rodarComando(comandoRestaurar, {
    env: env(),
    argumentos: ['--ultima', '--confirmar'],
  })
  expect([codigo, dito]).toEqual([0, expect.stringContaining('antes-de-restaurar-')])
  expect(await nomes()).toEqual(['ada'])
})

it.each([
  [['--de', 'x'], 2, 'Confirme com --confirmar'],
  [['--confirmar'], 2, 'Diga de onde'],
  [['--de', '.', '--confirmar'], 2, 'não há uma cópia'],
])('refuses to restore by %j, and touches nothing', async (argumentos, codigo, problema) => {
  const antes = await readdir(pasta)
  expect(await rodarComando(comandoRestaurar, { env: env(), argumentos })).toEqual({
    codigo,
    dito: expect.stringContaining(problema),
  })
  expect(await readdir(pasta)).toEqual(antes)
})

it('refuses a copy that is not what was copied', async () => {
  await writeFile(join(copia, 'segredos.json'), '{}')
  const { codigo, dito } = await rodarComando(comandoRestaurar, {
    env: env(),
    argumentos: ['--de', copia, '--confirmar'],
  })
  expect([codigo, dito]).toEqual([2, expect.stringContaining('segredos.json não é mais o da cópia')])
})

noPostgres.it('moves all of it into an empty PostgreSQL, as it is', async () => {
  const { dataSource, fechar } = await abrirBanco({ url: undefined, pasta })
  await dataSource.query(
    `INSERT INTO whatsapp.empresa (id, nome, slug) VALUES (7, 'Padaria "do Zé" \\ ção', 'padaria')`,
  )
  await dataSource.query(`INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado)
    SELECT 1, 'call', decode(md5(i::text), 'hex'), '{"a": "\\u00e9\\n"}', 'registrado' FROM generate_series(1, 1234) i`)
  for (const acao of ['new', 'edit']) await auditar(dataSource, { recurso: 'Empresa', acao, resultado: 'ok' })
  const retrato = (quem: typeof dataSource) =>
    Promise.all(
      ['usuario', 'whatsapp.empresa', 'whatsapp.evento_webhook', 'whatsapp.auditoria'].map((tabela) =>
        quem.query(
          `SELECT count(*)::int AS n, md5(string_agg(t::text, '|' ORDER BY t::text)) AS soma FROM ${tabela} t`,
        ),
      ),
    )
  const antes = await retrato(dataSource)
  await fechar()

  const destino = await criarBancoVazio(process.env.TEST_DATABASE_URL ?? '')
  try {
    const comDestino = { ...env(), DATABASE_URL: destino.url }
    const { codigo, dito } = await rodarComando(comandoMudarBanco, { env: comDestino })
    expect([codigo, dito]).toEqual([0, expect.stringContaining('whatsapp.evento_webhook: 1234')])
    expect(dito).toContain('A corrente da auditoria está inteira')
    const mudado = await conectarBanco({ url: destino.url, pasta: '' })
    try {
      expect(await retrato(mudado.dataSource)).toEqual(antes)
      // What is written from here on goes on where it was.
      await auditar(mudado.dataSource, { recurso: 'Empresa', acao: 'edit', resultado: 'ok' })
      expect((await verificarAuditoria(mudado.dataSource)).problema).toBeNull()
    } finally {
      await mudado.fechar()
    }
    const denovo = await rodarComando(comandoMudarBanco, { env: comDestino })
    expect([denovo.codigo, denovo.dito]).toEqual([2, expect.stringContaining('já tem dados')])
  } finally {
    await destino.apagar()
  }
})

it('says where to move to, and that a PostgreSQL has tools of its own', async () => {
  const sem = await rodarComando(comandoMudarBanco, { env: env() })
  expect([sem.codigo, sem.dito]).toEqual([2, expect.stringContaining('Falta DATABASE_URL')])
  const comPostgres = { ...env(), DATABASE_URL: 'postgres://eu:segredo@banco/x' }
  const copiado = await rodarComando(comandoCopia, { env: comPostgres })
  expect(copiado).toEqual({ codigo: 1, dito: expect.stringContaining('pg_dump') })
  expect(copiado.dito).not.toContain('segredo')
})
