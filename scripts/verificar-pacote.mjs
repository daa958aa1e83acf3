// Looks at what would be published, as those who install it will: what is in it, its size, whether it can be imported,
// its types, and the licences of what it brings along. Exit code 1, and a line for each thing that is not right.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ehAceita, lerLicencas } from './licencas.mjs'
import { empacotar } from './publicavel.mjs'

process.chdir(join(import.meta.dirname, '..'))
execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })

/** About a third above what it was when this was written: growth is to be noticed, not to be fought. */
const LIMITES = { comprimido: 1_350_000, desempacotado: 3_700_000 }
/** What a host gets; the reference application, the simulator and the tests stay at home. */
const NOSSOS =
  /^(package\.json|LICENSE|README(\.\S+)?\.md|(CHANGELOG|CONTRIBUTING|SECURITY)\.md|versoes-suportadas\.json|docs\/((about|guide|operate|pt|reference)\/.+|index)\.md|implantar\/.+|examples\/\w+\/(src\/.+|\w+\.json)|dist\/(bin|index)\.(d\.ts|js)|dist\/(admin|comandos|plugin|resources|services|webhooks|migrations)\/.+\.(d\.ts|js)|dist\/app\/em-uma-linha\.(d\.ts|js))$/
const ALHEIOS = /^dist\/(migrations\/app|resources\/usuario\/(painel|usuario))/

const problemas = []
const exigir = (certo, problema) => {
  if (!certo) problemas.push(problema)
}

/** Inside the checkout, so that what a host has beside the package is found above it. */
mkdirSync('node_modules/.cache', { recursive: true })
const pasta = mkdtempSync('node_modules/.cache/verificar-')
const emShell = process.platform === 'win32'
const rodar = (programa, ...argumentos) => {
  const { status, stdout, stderr } = spawnSync(programa, argumentos, { encoding: 'utf8', shell: emShell })
  return { certo: status === 0, texto: `${stdout}${stderr}` }
}

try {
  const feito = empacotar(pasta)
  const arquivo = join(pasta, feito.filename)

  const nomes = feito.files.map(({ path }) => path)
  for (const nome of nomes)
    exigir(NOSSOS.test(nome) && !ALHEIOS.test(nome), `não devia estar no pacote: ${nome}`)
  exigir(feito.size <= LIMITES.comprimido, `comprimido: ${feito.size} bytes, mais que ${LIMITES.comprimido}`)
  exigir(
    feito.unpackedSize <= LIMITES.desempacotado,
    `desempacotado: ${feito.unpackedSize} bytes, mais que ${LIMITES.desempacotado}`,
  )

  const instalado = join(pasta, 'node_modules', feito.name)
  mkdirSync(instalado, { recursive: true })
  execFileSync('tar', ['xzf', arquivo, '-C', instalado, '--strip-components=1'])
  const { scripts, bin: comandos } = JSON.parse(readFileSync(join(instalado, 'package.json'), 'utf8'))
  exigir(scripts === undefined, 'leva scripts, que só rodam no repositório')
  const ajuda = spawnSync(process.execPath, [join(instalado, comandos['adminjs-evolution']), '--help'], {
    encoding: 'utf8',
  })
  exigir(ajuda.status === 0, `npx adminjs-evolution --help não roda:\n${ajuda.stderr}`)
  const importar = `import('${feito.name}').then((m) => process.exit(typeof m.evolutionWhatsApp === 'function' ? 0 : 1))`
  const importado = spawnSync(process.execPath, ['--input-type=module', '--eval', importar], {
    cwd: pasta,
    encoding: 'utf8',
  })
  exigir(importado.status === 0, `não pode ser importado:\n${importado.stderr}`)

  const bin = (nome) => join('node_modules/.bin', nome)
  const publint = rodar(bin('publint'), arquivo, '--strict')
  exigir(publint.certo, publint.texto)
  // It is a module, as AdminJS is: whoever requires it is told so by the types too.
  const tipos = rodar(bin('attw'), arquivo, '--profile', 'esm-only')
  exigir(tipos.certo, tipos.texto)

  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const deProducao = Object.entries(packages).filter(([nome, { dev }]) => nome !== '' && !dev)
  const juntados = JSON.parse(readFileSync('dist/juntados.json', 'utf8'))
  const licencas = lerLicencas([...new Set([...deProducao.map(([nome]) => nome), ...juntados])])
  for (const { nome, licenca } of licencas)
    exigir(ehAceita(licenca), `licença de ${nome}: ${licenca || 'nenhuma'}`)

  const kB = (bytes) => `${Math.round(bytes / 1000)} kB`
  process.stdout.write(
    `${feito.filename}: ${nomes.length} arquivos, ${kB(feito.size)}, desempacotado ${kB(feito.unpackedSize)}; ${licencas.length} licenças conferidas\n`,
  )
} finally {
  rmSync(pasta, { recursive: true })
}
for (const problema of problemas) process.stderr.write(`${problema.trim()}\n`)
process.exitCode = problemas.length > 0 ? 1 : 0
