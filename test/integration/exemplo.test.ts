import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { esperar } from '../helpers/aplicacao.js'
import { criarBancoVazio } from '../helpers/banco.js'

const servidor = process.env.TEST_DATABASE_URL

it.skipIf(!servidor)(
  `the README's example runs as it stands${servidor ? '' : ' (SKIPPED: needs TEST_DATABASE_URL)'}`,
  async () => {
    const readme = await readFile('README.md', 'utf8')
    const codigo = /<!-- embed -->\n```ts\n([\s\S]+?)```/.exec(readme)?.[1] ?? ''
    const pasta = new URL('../.exemplo/', import.meta.url)
    await mkdir(pasta, { recursive: true })
    await writeFile(new URL('exemplo.mjs', pasta), codigo)
    const banco = await criarBancoVazio(servidor ?? '')
    const processo = spawn(process.execPath, [new URL('exemplo.mjs', pasta).pathname], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH ?? '',
        // The bundle is the build's business, not this test's.
        NODE_ENV: 'production',
        ADMIN_JS_SKIP_BUNDLE: 'true',
        DATABASE_URL: banco.url,
        SITE_URL: 'http://127.0.0.1:38471',
        EVOLUTION_API_URL: 'http://127.0.0.1:9',
        EVOLUTION_API_KEY: 'chave',
        ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
        SESSION_SECRET: 'segredo-da-sessao',
        PORT: '38471',
      },
    })
    try {
      const status = (caminho: string) =>
        fetch(`http://127.0.0.1:38471${caminho}`).then(
          (r) => r.status,
          () => 0,
        )
      await esperar(async () => (await status('/admin/login')) === 200, 30_000)
      expect(await status('/admin/whatsapp/vivo')).toBe(401)
      expect(await status('/api/webhooks/whatsapp/1/x')).toBe(405)
    } finally {
      const fim = new Promise((resolve) => processo.on('exit', resolve))
      processo.kill('SIGKILL')
      await fim
      await banco.apagar()
      await rm(pasta, { recursive: true })
    }
  },
)
