// What CI runs the tests on, from the one list of supported versions: every Node on the oldest PostgreSQL, and every
// PostgreSQL on the newest Node. Prints it as GitHub's matrix.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param versoes what versoes-suportadas.json holds */
export const matrizDe = ({ node, postgresql }) => ({
  include: [
    ...node.map((versao) => ({ node: versao, postgresql: postgresql[0] })),
    ...postgresql.slice(1).map((versao) => ({ node: node.at(-1), postgresql: versao })),
  ],
})

if (import.meta.filename === process.argv[1]) {
  const arquivo = join(import.meta.dirname, '../versoes-suportadas.json')
  process.stdout.write(`${JSON.stringify(matrizDe(JSON.parse(readFileSync(arquivo, 'utf8'))))}\n`)
}
