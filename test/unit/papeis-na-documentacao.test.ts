import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { en } from '../../src/admin/locale/en.js'
import type { DeclaracaoDeAcoes } from '../../src/resources/declaracao.js'
import { DECLARACOES } from '../../src/resources/declaracoes.js'
import { PAPEIS, type Papel } from '../../src/resources/papel.js'

const PAGINA = fileURLToPath(new URL('../../docs/guide/roles.md', import.meta.url))
const TABELA = /(?<=<!-- papeis -->\n).*?(?=<!-- \/papeis -->)/s
/** They go together. */
const VER: readonly string[] = ['list', 'search', 'show']

const palavra = (acao: string): string =>
  VER.includes(acao) ? 'See' : ((en.actions as Record<string, string>)[acao] ?? acao)

/** A line for all that the same roles may do. */
const linhasDe = ({ rotulo, acoes, csv }: DeclaracaoDeAcoes): string[] => {
  const porPapeis = new Map<readonly Papel[], string[]>()
  for (const [acao, { papeis }] of Object.entries(acoes)) {
    const iguais = [...porPapeis.keys()].find((outros) => outros.join() === papeis.join()) ?? papeis
    const feitas = [palavra(acao), ...(acao === 'list' && csv ? [palavra('exportarLista')] : [])]
    porPapeis.set(iguais, [...(porPapeis.get(iguais) ?? []), ...feitas])
  }
  return [...porPapeis].flatMap(([papeis, feitas]) =>
    papeis.length === 0
      ? []
      : [
          `| ${rotulo.en}: ${[...new Set(feitas)].join(', ')} | ${PAPEIS.map((papel) => (papeis.includes(papel) ? '✓' : '')).join(' | ')} |`,
        ],
  )
}

it('the documentation tells who may do what as it is declared (written anew with -u)', async () => {
  const pagina = await readFile(PAGINA, 'utf8')
  expect(pagina).toMatch(TABELA)
  const tabela = [
    `| | ${PAPEIS.join(' | ')} |`,
    `|---|${'---|'.repeat(PAPEIS.length)}`,
    ...DECLARACOES.flatMap(linhasDe),
    '',
  ].join('\n')
  await expect(pagina.replace(TABELA, () => tabela)).toMatchFileSnapshot(PAGINA)
})
