// Joins the compiled server and all it imports into a few files: resolving some 2,500 modules one by one is
// half of the time a start takes. AdminJS's own bundler, with Babel and Rollup, stays behind: its work is done.
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { build } from 'esbuild'

const SAIDA = 'dist'

/** TypeORM names every driver there is. PGlite stays outside: it looks for its WebAssembly beside itself. */
const EXTERNOS = [
  '@electric-sql/pglite',
  ...['@google-cloud/spanner', '@sap/hana-client*', 'better-sqlite3', 'expo-sqlite', 'hdb-pool', 'ioredis'],
  ...['mongodb', 'mssql', 'mysql', 'mysql2', 'oracledb', 'pg-native', 'pg-query-stream'],
  ...['react-native-sqlite-storage', 'redis', 'sql.js', 'sqlite3', 'typeorm-aurora-data-api-driver'],
]

/** What CommonJS expects to be there. */
const CABECALHO = `import { createRequire as criarRequire } from 'node:module'
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

/** Modules go on finding the files beside them. */
const ondeEstavam = {
  name: 'onde-estavam',
  setup({ onLoad }) {
    onLoad({ filter: /\.[cm]?js$/ }, async ({ path }) => {
      const texto = await readFile(path, 'utf8')
      // Spelled without import.meta, which would make a module of a CommonJS file.
      const endereco = `new URL(${JSON.stringify(`./${relative(SAIDA, path)}`)}, aqui)`
      if (texto.includes('import.meta.url'))
        return { contents: texto.replaceAll('import.meta.url', `${endereco}.href`) }
      if (!/\b__(?:dir|file)name\b/.test(texto)) return undefined
      const nomes = `var __filename = require('node:url').fileURLToPath(${endereco}), __dirname = require('node:path').dirname(__filename);`
      return { contents: nomes + texto }
    })
  },
}

await build({
  entryPoints: ['dist/server.js'],
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
  plugins: [semBundler, ondeEstavam],
  // @adminjs/express knows AdminJS by its class's name.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
})
