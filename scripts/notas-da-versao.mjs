// Prints what CHANGELOG.md says of a version. Refuses a tag that is not the package's version, or that nothing is said of.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ler = (nome) => readFileSync(join(import.meta.dirname, '..', nome), 'utf8')

/** @returns the section under `## version`, without its title; undefined: there is none */
export const notasDe = (changelog, versao) =>
  changelog
    .split(/^## /m)
    .slice(1)
    .find((parte) => parte.split(/[\s\]]/, 1)[0]?.replace('[', '') === versao)
    ?.replace(/^.*\n/, '')
    .trim()

if (import.meta.filename === process.argv[1]) {
  const { version } = JSON.parse(ler('package.json'))
  const notas = notasDe(ler('CHANGELOG.md'), version)
  const problema =
    process.argv[2] !== `v${version}`
      ? `A etiqueta ${process.argv[2]} não é a versão do pacote, ${version}.`
      : notas
        ? null
        : `CHANGELOG.md não diz nada da versão ${version}.`
  if (problema) {
    process.stderr.write(`${problema}\n`)
    process.exit(1)
  }
  process.stdout.write(`${notas}\n`)
}
