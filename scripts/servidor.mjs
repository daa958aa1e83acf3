// Joins the compiled server, the commands and all they import into a few files: resolving some 2,500 modules one by one is
// half of the time a start takes. AdminJS's own bundler, with Babel and Rollup, stays behind: its work is done.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { comEndereco, ondeEstavam } from './onde-estavam.mjs'

const SAIDA = 'dist'

/** TypeORM names every driver there is. PGlite stays outside: it looks for its WebAssembly beside itself. */
const EXTERNOS = [
  '@electric-sql/pglite',
  '@electric-sql/pglite/contrib/*',
  ...['@google-cloud/spanner', '@sap/hana-client*', 'better-sqlite3', 'expo-sqlite', 'hdb-pool', 'ioredis'],
  ...['mongodb', 'mssql', 'mysql', 'mysql2', 'oracledb', 'pg-native', 'pg-query-stream'],
  ...['react-native-sqlite-storage', 'redis', 'sql.js', 'sqlite3', 'typeorm-aurora-data-api-driver'],
]

/**
 * What CommonJS expects to be there. And Node's warnings of deprecations are for whoever can mend them: here the code
 * of others stands in the same files as ours, so that Node would tell of it too. `--trace-deprecation` shows them.
 */
const CABECALHO = `import { createRequire as criarRequire } from 'node:module'
process.noDeprecation ??= !process.traceDeprecation
const aqui = import.meta.url
const require = criarRequire(aqui)`

const BUNDLER_DO_ADMINJS = /adminjs\/lib\/backend\/bundler\/(app|components|globals)\.bundler\.js$/

const semBundler = {
  name: 'sem-bundler',
  setup({ onLoad }) {
    onLoad({ filter: BUNDLER_DO_ADMINJS }, () => ({
      contents: `
        const recusar = () => { throw new Error('The components were bundled by the build.') }
        export default { createEntry: recusar, build: recusar, watch: recusar, getOutput: recusar }`,
    }))
  },
}

/** What AdminJS looks for in node_modules as it is loaded: its version, and a bundle that assets/ has. */
const PROCURAS = [
  [
    /adminjs\/lib\/adminjs\.js$/,
    /fs\.readFileSync\(path\.join\(__dirname, '\.\.\/package\.json'\), 'utf-8'\)/,
  ],
  [/adminjs\/lib\/backend\/utils\/router\/router\.js$/, /require\.resolve\('@adminjs\/design-system'\)/],
]
const { version } = JSON.parse(await readFile('node_modules/adminjs/package.json', 'utf8'))
const NO_LUGAR = [JSON.stringify(JSON.stringify({ version })), "'/'"]

/** It is to start where there is no node_modules. */
const semProcuras = {
  name: 'sem-procuras',
  setup({ onLoad }) {
    for (const [i, [arquivo, procura]] of PROCURAS.entries()) {
      onLoad({ filter: arquivo }, async ({ path }) => {
        const texto = await readFile(path, 'utf8')
        if (!procura.test(texto)) throw new Error(`${path} no longer looks for ${procura}`)
        return { contents: comEndereco(texto.replace(procura, NO_LUGAR[i]), path, SAIDA) }
      })
    }
  },
}

const { metafile } = await build({
  entryPoints: ['dist/server.js', 'dist/cli.js'],
  outdir: SAIDA,
  // In the place of the file that is all imports: there is one server, and tests start the one users do.
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'server-[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: EXTERNOS,
  banner: { js: CABECALHO },
  // In production AdminJS would bundle the components once more at every start.
  define: { 'process.env.ADMIN_JS_SKIP_BUNDLE': '"true"' },
  plugins: [semBundler, semProcuras, ondeEstavam(SAIDA)],
  // @adminjs/express knows AdminJS by its class's name.
  keepNames: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})

/** Whose code is in there: their licences go where it goes. */
const pastas = Object.keys(metafile.inputs).flatMap(
  (arquivo) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(arquivo)?.[0] ?? [],
)
await writeFile(join(SAIDA, 'juntados.json'), JSON.stringify([...new Set(pastas)].sort(), null, 2))
