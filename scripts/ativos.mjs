// Bundles the panel's components and compresses every asset beforehand, into dist/assets.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import AdminJS, { ComponentLoader } from 'adminjs'
import { registrarComponentes } from '../dist/admin/components.js'
import { registrarComponentesDaApp } from '../dist/app/componentes.js'

const DESTINO = 'dist/assets'
const require = createRequire(import.meta.url)
const adminjs = join(dirname(require.resolve('adminjs')), 'lib/frontend/assets')

const empacotar = async () => {
  const componentLoader = new ComponentLoader()
  registrarComponentes(componentLoader)
  registrarComponentesDaApp(componentLoader)
  await semConversa(() => new AdminJS({ componentLoader }).initialize())
  cpSync('dist/.adminjs/bundle.js', join(DESTINO, 'components.bundle.js'))
  rmSync('dist/.adminjs', { recursive: true })
}

/** AdminJS tells by console.log that it begins. */
const semConversa = async (fazer) => {
  const { log } = globalThis.console
  globalThis.console.log = () => {}
  await fazer().finally(() => {
    globalThis.console.log = log
  })
}

const copiar = () => {
  cpSync(join(adminjs, 'scripts/app-bundle.production.js'), join(DESTINO, 'app.bundle.js'))
  cpSync(join(adminjs, 'scripts/global-bundle.production.js'), join(DESTINO, 'global.bundle.js'))
  const designSystem = join(dirname(require.resolve('@adminjs/design-system')), '../bundle.production.js')
  cpSync(designSystem, join(DESTINO, 'design-system.bundle.js'))
  cpSync('src/app/estaticos', DESTINO, { recursive: true })
  const inter = dirname(require.resolve('@fontsource-variable/inter'))
  cpSync(join(inter, 'files/inter-latin-wght-normal.woff2'), join(DESTINO, 'inter.woff2'))
}

const comprimir = async (arquivo) => {
  const conteudo = readFileSync(arquivo)
  const parametros = {
    [constants.BROTLI_PARAM_QUALITY]: 10,
    [constants.BROTLI_PARAM_SIZE_HINT]: conteudo.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(conteudo, { params: parametros }),
    promisify(gzip)(conteudo, { level: 9 }),
  ])
  writeFileSync(`${arquivo}.br`, br)
  writeFileSync(`${arquivo}.gz`, gz)
}

mkdirSync(DESTINO, { recursive: true })
// While developing, what others made stays as it is, and nothing is compressed.
const soComponentes = process.argv.includes('--so-componentes')
await empacotar()
if (soComponentes) {
  cpSync('src/app/estaticos', DESTINO, { recursive: true })
  const velhos = readdirSync(DESTINO).filter((nome) =>
    /^(components\.bundle|painel|marca).*\.(br|gz)$/.test(nome),
  )
  for (const nome of velhos) rmSync(join(DESTINO, nome))
} else copiar()
const arquivos = readdirSync(DESTINO)
  .filter((nome) => !/\.(br|gz|txt)$/.test(nome))
  .map((nome) => join(DESTINO, nome))
const versao = createHash('sha256')
for (const arquivo of arquivos.sort()) versao.update(readFileSync(arquivo))
if (!soComponentes) await Promise.all(arquivos.filter((nome) => /\.(js|css|svg)$/.test(nome)).map(comprimir))
writeFileSync(join(DESTINO, 'versao.txt'), versao.digest('hex').slice(0, 12))
// rollup's plugins keep handles open.
process.exit(0)
