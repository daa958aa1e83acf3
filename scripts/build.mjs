// Builds dist/: compiled code, and the panel's assets bundled and compressed. Does nothing when nothing changed.
import './conferir-node.mjs'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

process.chdir(join(import.meta.dirname, '..'))

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

const desistir = (motivo) => {
  process.stderr.write(`Não foi possível compilar: ${motivo}\n`)
  process.exit(1)
}
const MOTIVOS = {
  EACCES:
    'sem permissão de escrever nesta pasta. Use uma pasta sua, ou o pacote de npm run pacote, que não escreve nada.',
  EROFS: 'esta pasta é somente leitura. O pacote de npm run pacote não escreve nada.',
  ENOSPC: 'o disco está cheio.',
}
MOTIVOS.EPERM = MOTIVOS.EACCES

const TSC = 'node_modules/typescript/bin/tsc'
if (!existsSync(TSC)) desistir('faltam as dependências. Rode npm ci primeiro.')
try {
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  process.stdout.write('Compilando (só quando o código muda, menos de um minuto)…\n')
  rodar(TSC, '-p', 'tsconfig.build.json')
  rodar('scripts/ativos.mjs')
  rodar('scripts/servidor.mjs')
  writeFileSync(CARIMBO, atual)
} catch (erro) {
  desistir(MOTIVOS[erro.code] ?? 'veja acima o que falhou.')
}
