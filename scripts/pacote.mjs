// Makes adminjs-evolution-app-<version>.tgz: the built application with all it needs to run, and nothing else.
// No install, no build, no network and no write where it is unpacked: `node server.js`, `node cli.js <command>`.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { licencasDe } from './licencas.mjs'

process.chdir(join(import.meta.dirname, '..'))
execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })

/** What PGlite's modules read beside themselves. */
const DADOS_DO_PGLITE = ['pglite.data', 'pglite.wasm', 'initdb.wasm', 'pg_trgm.tar.gz']
const MODULOS_DO_PGLITE = ['index.js', 'contrib/pg_trgm.js']
const PGLITE = dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite')))
const destino = resolve(process.argv[2] ?? '.')
const pacote = JSON.parse(readFileSync('package.json', 'utf8'))
const pglite = JSON.parse(readFileSync(join(PGLITE, '../package.json'), 'utf8'))
const pasta = mkdtempSync(join(tmpdir(), 'pacote-'))

const escrever = (nome, texto) => writeFileSync(join(pasta, nome), texto)
const levar = (de, para = de) =>
  cpSync(de, join(pasta, para), { recursive: true, filter: (nome) => !nome.endsWith('.d.ts') })

const levarPrograma = () => {
  for (const nome of readdirSync('dist').filter((n) => /^(server(-.*)?|cli)\.js$/.test(n)))
    levar(join('dist', nome))
  // AdminJS wants to see the components' files, though it was told that they are bundled.
  for (const nome of ['assets', 'admin/components', 'app/componentes']) levar(join('dist', nome))
  for (const nome of ['server', 'cli']) {
    escrever(
      `${nome}.js`,
      `#!/usr/bin/env node\nimport './conferir-node.mjs'\n\nimport('./dist/${nome}.js')\n`,
    )
  }
  levar('scripts/conferir-node.mjs', 'conferir-node.mjs')
}

/** A module and what it imports, over and over: the rest (source maps, browsers, extensions) is a third of it. */
const modulosDe = (nome, achados = new Set()) => {
  if (achados.has(nome)) return achados
  achados.add(nome)
  const texto = readFileSync(join(PGLITE, nome), 'utf8')
  for (const [, alvo] of texto.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.js)"/g))
    modulosDe(join(dirname(nome), alvo), achados)
  return achados
}

const levarBancoEmbutido = () => {
  const raiz = 'node_modules/@electric-sql/pglite'
  const modulos = MODULOS_DO_PGLITE.flatMap((nome) => [...modulosDe(nome)])
  for (const nome of new Set([...modulos, ...DADOS_DO_PGLITE]))
    levar(join(PGLITE, nome), join(raiz, 'dist', nome))
  levar(join(PGLITE, '../LICENSE'), join(raiz, 'LICENSE'))
  const { name, version, type, license, exports } = pglite
  const entrada = {
    '.': { default: exports['.'].import.default },
    './contrib/*': { default: exports['./contrib/*'].import },
  }
  escrever(join(raiz, 'package.json'), JSON.stringify({ name, version, type, license, exports: entrada }))
}

const levarOResto = () => {
  for (const nome of ['LICENSE', 'implantar']) levar(nome)
  escrever('LICENCAS-DE-TERCEIROS.txt', licencasDe(JSON.parse(readFileSync('dist/juntados.json', 'utf8'))))
  const { version, description, license, engines, repository } = pacote
  escrever(
    'package.json',
    JSON.stringify(
      {
        ...{ name: 'adminjs-evolution-app', version, description, license, engines, repository },
        ...{ private: true, type: 'module', bin: { 'adminjs-evolution-app': 'cli.js' } },
        dependencies: { [pglite.name]: pglite.version },
        bundleDependencies: [pglite.name],
      },
      null,
      2,
    ),
  )
}

try {
  levarPrograma()
  levarBancoEmbutido()
  levarOResto()
  const [feito] = JSON.parse(
    execFileSync('npm', ['pack', pasta, '--json', '--ignore-scripts', '--pack-destination', destino], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  )
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
  process.stdout.write(`${feito.filename}: ${mb(feito.size)}, desempacotado ${mb(feito.unpackedSize)}\n`)
} finally {
  rmSync(pasta, { recursive: true })
}
