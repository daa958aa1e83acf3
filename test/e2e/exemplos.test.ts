import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { iniciarSimulador } from '../../src/demo/simulador/index.js'
import { esperar } from '../helpers/aplicacao.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { consultarBanco } from '../helpers/consultar-banco.js'
import { portaLivre } from '../helpers/porta-livre.js'
import { noPostgres } from '../helpers/precisa.js'
import { abrirNavegador, type Navegador } from './navegador.js'

const RAIZ = join(import.meta.dirname, '../..')
const EXEMPLOS = ['minimo', 'loja'] as const
type Exemplo = (typeof EXEMPLOS)[number]
const servidorPg = process.env.TEST_DATABASE_URL
const SENHA = 'senha-do-exemplo'
const EMAIL = 'dona@loja.local'

const executar = promisify(execFile)

/** The package as it would be published, installed into each example in a folder that has nothing else. */
const instalar = async (pasta: string): Promise<void> => {
  const { stdout } = await executar('node', ['scripts/publicavel.mjs', pasta], { cwd: RAIZ })
  const pacote = join(pasta, stdout.trim())
  let anterior: string | undefined
  for (const exemplo of EXEMPLOS) {
    const onde = join(pasta, exemplo)
    await cp(join(RAIZ, 'examples', exemplo), onde, { recursive: true })
    if (anterior) await comecarPor(anterior, onde)
    await executar('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--silent', pacote], {
      cwd: onde,
    })
    anterior = onde
  }
}

/** What both need is most of it: the same files, which npm replaces where this one needs others. Its list of them is not kept. */
const comecarPor = async (anterior: string, onde: string): Promise<void> => {
  const modulos = join(onde, 'node_modules')
  await executar('cp', ['-al', join(anterior, 'node_modules'), modulos])
  await rm(join(modulos, '.package-lock.json'))
}

/** A host's process, as its own `npm start` runs it in production. */
const ligar = async (onde: string) => {
  const simulador = await iniciarSimulador({ apiKey: 'chave', semente: 7 })
  const banco = await criarBancoVazio(servidorPg ?? '')
  const porta = await portaLivre()
  const origem = `http://127.0.0.1:${porta}`
  const { PATH, HOME } = process.env
  const processo = spawn('npm', ['start', '--silent'], {
    cwd: onde,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      DATABASE_URL: banco.url,
      SITE_URL: origem,
      EVOLUTION_API_URL: simulador.url,
      EVOLUTION_API_KEY: 'chave',
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      SESSION_SECRET: 'segredo-da-sessao-do-exemplo',
      ADMIN_EMAIL: EMAIL,
      ADMIN_PASSWORD: SENHA,
      PORT: String(porta),
    },
  })
  return {
    simulador,
    banco,
    origem,
    async desligar() {
      const fim = once(processo, 'exit')
      if (processo.pid) process.kill(-processo.pid, 'SIGKILL')
      await fim
      await simulador.parar()
      await banco.apagar()
    },
  }
}

const entrar = async (pagina: Page, painel: string): Promise<void> => {
  await esperar(
    () =>
      fetch(`${painel}/login`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60_000,
  )
  await pagina.goto(`${painel}/login`)
  await pagina.locator('input[name=email]').fill(EMAIL)
  await pagina.locator('input[name=password]').fill(SENHA)
  await pagina.locator('input[name=password]').press('Enter')
}

const CASOS: { exemplo: Exemplo; raiz: string; chegar(pagina: Page): Promise<void> }[] = [
  { exemplo: 'minimo', raiz: '/admin', async chegar() {} },
  {
    exemplo: 'loja',
    raiz: '/gestao',
    async chegar(pagina) {
      await pagina.getByRole('heading', { name: 'Bem-vindo à loja' }).waitFor()
      await pagina.getByRole('link', { name: 'WhatsApp da loja' }).click()
    },
  },
]

noPostgres.describe('the examples, with the packed package', () => {
  let pasta: string
  let navegador: Navegador
  beforeAll(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'whatsapp-exemplos-'))
    await instalar(pasta)
    navegador = await abrirNavegador({ origem: 'about:blank', origemDoTelefone: '', senhaDe: () => SENHA })
  }, 300_000)
  afterAll(async () => {
    await navegador?.fechar()
    await rm(pasta, { recursive: true, force: true })
  })

  it('can be required where Node can require modules', async () => {
    const { stdout } = await executar(
      process.execPath,
      ['-p', `typeof require('adminjs-evolution').evolutionWhatsApp`],
      { cwd: join(pasta, 'minimo') },
    )
    expect(stdout.trim()).toBe('function')
  })

  it.each(CASOS)(
    '$exemplo type-checks, builds, and is taken through connect, scan, send and receive',
    async ({ exemplo, raiz, chegar }) => {
      const onde = join(pasta, exemplo)
      await executar('npm', ['run', '--silent', 'build'], { cwd: onde })
      const { simulador, banco, origem, desligar } = await ligar(onde)
      try {
        const { controle } = simulador
        const pagina = await navegador.abrir()
        await entrar(pagina, origem + raiz)
        await chegar(pagina)
        await pagina.getByRole('button', { name: 'Conectar WhatsApp' }).click()
        await pagina.getByRole('img', { name: 'QR Code para conectar o WhatsApp' }).waitFor()
        const nome = controle.instancias()[0]?.nome ?? ''
        await controle.escanear(nome, { numero: '5511999990009', nome: 'Dona da Loja' })
        await pagina.getByRole('heading', { name: 'WhatsApp conectado' }).waitFor()

        await pagina.getByRole('button', { name: 'Enviar mensagem de teste' }).click()
        await pagina.getByRole('dialog').getByRole('button', { name: 'Enviar', exact: true }).click()
        await pagina.getByText('Mensagem de teste enviada. Confira no celular.').waitFor()
        expect(controle.mensagensEnviadas(nome)).toHaveLength(1)

        await controle.receberMensagem(nome, { de: '5511988887777', nomePerfil: 'Maria', texto: 'Tem pão?' })
        await pagina.goto(`${origem}${raiz}/resources/Conversa`)
        await pagina.getByText('Maria').first().waitFor()
        const comando = await executar('npx', ['--no-install', 'adminjs-evolution', 'auditoria-verificar'], {
          cwd: onde,
          env: { ...process.env, DATABASE_URL: banco.url },
        })
        expect(comando.stdout).toContain('A corrente está inteira')
        if (exemplo === 'loja') {
          await esperar(
            () => JSON.stringify(controle.mensagensEnviadas(nome)).includes('Recebemos a sua mensagem'),
            20_000,
          )
          expect(
            await consultarBanco(banco.url, `SELECT sess->'adminUser'->>'email' AS email FROM session`),
          ).toContainEqual({ email: EMAIL })
        }
      } finally {
        await desligar()
      }
    },
    150_000,
  )
})
