// Builds dist/: compiled code, and the panel's assets bundled and compressed. Does nothing when nothing changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RAIZ = new URL('..', import.meta.url).pathname
process.chdir(RAIZ)

const CARIMBO = 'dist/.carimbo'
const ENTRADAS = ['src', 'scripts', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']

const arquivosDe = (entrada) =>
  entrada.includes('.')
    ? [entrada]
    : readdirSync(entrada, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => join(item.parentPath, item.name))

const carimbo = () => {
  const hash = createHash('sha256').update(process.version)
  for (const arquivo of ENTRADAS.flatMap(arquivosDe).sort())
    hash.update(arquivo).update(readFileSync(arquivo))
  return hash.digest('hex')
}

const rodar = (script, ...argumentos) =>
  execFileSync(process.execPath, [script, ...argumentos], {
    stdio: 'inherit',
    // AdminJS reads it when it is loaded: only its production bundles are small and minified.
    env: { ...process.env, NODE_ENV: 'production', ADMIN_JS_TMP_DIR: 'dist/.adminjs' },
  })

const atual = carimbo()
if (existsSync(CARIMBO) && readFileSync(CARIMBO, 'utf8') === atual) process.exit(0)

process.stdout.write('Compilando (só quando o código muda, menos de um minuto)…\n')
rmSync('dist', { recursive: true, force: true })
rodar('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
rodar('scripts/ativos.mjs')
rodar('scripts/servidor.mjs')
writeFileSync(CARIMBO, atual)
