import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abrirBanco } from '../../../src/app/database.js'
import { autenticarUsuario, garantirAdmin } from '../../../src/app/usuarios.js'
import { comandoSenha } from '../../../src/comandos/comando-senha.js'
import { criarBancoVazio } from '../../helpers/banco.js'
import { rodarComando } from '../../helpers/comando.js'

const EMAIL = 'ada@teste.local'
const ANTES = 'a senha de antes'
const DEPOIS = 'outra senha, comprida'

let pasta: string
let url: string | undefined
let apagar = async () => {}
beforeAll(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'senha-'))
  const servidor = process.env.TEST_DATABASE_URL
  if (servidor) ({ url, apagar } = await criarBancoVazio(servidor))
})
afterAll(async () => {
  await apagar()
  await rm(pasta, { recursive: true })
})

const comBanco = async <T>(
  fazer: (dataSource: Awaited<ReturnType<typeof abrirBanco>>['dataSource']) => Promise<T>,
) => {
  const banco = await abrirBanco({ url, pasta })
  return fazer(banco.dataSource).finally(banco.fechar)
}
const rodar = (argumentos: string[], digitado = '') =>
  rodarComando(comandoSenha, { env: { DATA_DIR: pasta, DATABASE_URL: url }, argumentos, digitado })

it('gives a user another password, ends their sessions, forgets wrong guesses, and writes that down', async () => {
  const sobra = await comBanco(async (dataSource) => {
    expect(await garantirAdmin(dataSource, { email: EMAIL, senha: ANTES })).toBe(true)
    const sessao = { adminUser: { id: 1 }, selo: 'x' }
    await dataSource.query(
      `INSERT INTO sessao (sid, sess, expire) VALUES ('s', $1, now() + interval '1 hour')`,
      [JSON.stringify(sessao)],
    )
    return 0
  })
  expect(sobra).toBe(0)
  const feito = await rodar(['--email', 'Ada@teste.local'], DEPOIS)
  expect(feito).toEqual({ codigo: 0, dito: 'Senha de Ada@teste.local trocada. As sessões abertas acabaram.' })
  await comBanco(async (dataSource) => {
    expect(await autenticarUsuario(dataSource, { email: EMAIL, senha: ANTES })).toBeNull()
    expect(await autenticarUsuario(dataSource, { email: EMAIL, senha: DEPOIS })).not.toBeNull()
    // What ADMIN_PASSWORD says later is not the password, and the start says so.
    expect(await garantirAdmin(dataSource, { email: EMAIL, senha: ANTES })).toBe(false)
    expect(await garantirAdmin(dataSource, { email: EMAIL, senha: DEPOIS })).toBe(true)
    expect(await dataSource.query('SELECT FROM sessao')).toEqual([])
    const [linha] = await dataSource.query(
      `SELECT recurso, registro_id, acao, detalhe FROM whatsapp.auditoria ORDER BY id DESC LIMIT 1`,
    )
    expect(linha).toEqual({ recurso: 'Usuario', registro_id: '1', acao: 'edit', detalhe: 'senhaHash' })
  })
})

it('makes one up when told to, and says it once', async () => {
  const { codigo, dito } = await rodar(['--email', EMAIL, '--gerar'])
  const [, senha = ''] = /A senha nova: (\S{16})$/.exec(dito) ?? []
  expect([codigo, senha.length]).toEqual([0, 16])
  await comBanco(async (dataSource) =>
    expect(await autenticarUsuario(dataSource, { email: EMAIL, senha })).not.toBeNull(),
  )
})

it.each([
  [[], '', 'Falta --email.'],
  [['--email', EMAIL], 'curta', 'ao menos 12 caracteres'],
  [['--email', 'ninguem@teste.local'], DEPOIS, 'Não há usuário com o e-mail ninguem@teste.local.'],
  [['--email', EMAIL, '--senha', DEPOIS], '', 'A opção --senha não existe.'],
])('refuses %j', async (argumentos, digitado, problema) => {
  const { codigo, dito } = await rodar(argumentos, digitado)
  expect([codigo, dito]).toEqual([2, expect.stringContaining(problema)])
  expect(dito).toContain('Use: npm run cli -- usuarios:senha')
})
