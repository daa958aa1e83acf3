import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { en } from '../../src/admin/locale/en.js'
import { ptBR } from '../../src/admin/locale/pt-br.js'
import type { DeclaracaoDeAcoes } from '../../src/resources/declaracao.js'
import { DECLARACOES } from '../../src/resources/declaracoes.js'
import { PAPEIS, type Papel } from '../../src/resources/papel.js'

const PAGINAS = [
  { caminho: 'docs/guide/roles.md', idioma: 'en', textos: en, ver: 'See' },
  { caminho: 'docs/pt/guide/roles.md', idioma: 'pt-BR', textos: ptBR, ver: 'Ver' },
] as const
type Pagina = (typeof PAGINAS)[number]
const TABELA = /(?<=<!-- papeis -->\n).*?(?=<!-- \/papeis -->)/s
/** They go together. */
const VER: readonly string[] = ['list', 'search', 'show']

const palavra = ({ textos, ver }: Pagina, acao: string): string =>
  VER.includes(acao) ? ver : ((textos.actions as Record<string, string>)[acao] ?? acao)

/** A line for all that the same roles may do. */
const linhasDe = (pagina: Pagina, { rotulo, acoes, csv }: DeclaracaoDeAcoes): string[] => {
  const porPapeis = new Map<readonly Papel[], string[]>()
  for (const [acao, { papeis }] of Object.entries(acoes)) {
    const iguais = [...porPapeis.keys()].find((outros) => outros.join() === papeis.join()) ?? papeis
    const feitas = [acao, ...(acao === 'list' && csv ? ['exportarLista'] : [])].map((uma) =>
      palavra(pagina, uma),
    )
    porPapeis.set(iguais, [...(porPapeis.get(iguais) ?? []), ...feitas])
  }
  return [...porPapeis].flatMap(([papeis, feitas]) =>
    papeis.length === 0
      ? []
      : [
          `| ${rotulo[pagina.idioma]}: ${[...new Set(feitas)].join(', ')} | ${PAPEIS.map((papel) => (papeis.includes(papel) ? '✓' : '')).join(' | ')} |`,
        ],
  )
}

it.each(PAGINAS)(
  '$caminho tells who may do what as it is declared (written anew with -u)',
  async (pagina) => {
    const arquivo = fileURLToPath(new URL(`../../${pagina.caminho}`, import.meta.url))
    const texto = await readFile(arquivo, 'utf8')
    expect(texto).toMatch(TABELA)
    const tabela = [
      `| | ${PAPEIS.join(' | ')} |`,
      `|---|${'---|'.repeat(PAPEIS.length)}`,
      ...DECLARACOES.flatMap((declaracao) => linhasDe(pagina, declaracao)),
      '',
    ].join('\n')
    await expect(texto.replace(TABELA, () => tabela)).toMatchFileSnapshot(arquivo)
  },
)
