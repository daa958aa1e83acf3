// Makes what is published, `adminjs-evolution-<version>.tgz`, in the folder named: the package as npm packs it, its
// package.json without what is of use in the checkout only: scripts that cannot run elsewhere, and the tools they run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const RAIZ = join(import.meta.dirname, '..')
const DO_CHECKOUT = ['scripts', 'devDependencies', 'overrides']

/** @returns what npm tells of the packed file: its name, size and contents */
export const empacotar = (destino) => {
  const npm = (onde, ...argumentos) =>
    JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...argumentos], {
        cwd: onde,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    )[0]
  const pasta = mkdtempSync(join(tmpdir(), 'publicavel-'))
  try {
    const { filename } = npm(RAIZ, '--pack-destination', pasta)
    execFileSync('tar', ['xzf', filename], { cwd: pasta })
    const arquivo = join(pasta, 'package', 'package.json')
    const tudo = Object.entries(JSON.parse(readFileSync(arquivo, 'utf8')))
    const publicado = Object.fromEntries(tudo.filter(([nome]) => !DO_CHECKOUT.includes(nome)))
    writeFileSync(arquivo, `${JSON.stringify(publicado, null, 2)}\n`)
    return npm(join(pasta, 'package'), '--pack-destination', resolve(destino))
  } finally {
    rmSync(pasta, { recursive: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  execFileSync(process.execPath, [join(RAIZ, 'scripts/build.mjs')], { stdio: ['ignore', 2, 2] })
  process.stdout.write(`${empacotar(process.argv[2] ?? '.').filename}\n`)
}
