import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import pacote from '../../package.json' with { type: 'json' }
import { matrizDe } from '../../scripts/matriz.mjs'
import { VERSOES_CONHECIDAS } from '../../src/services/evolution/versoes.js'
import versoes from '../../versoes-suportadas.json' with { type: 'json' }

const deCima = (caminho: string) => fileURLToPath(new URL(`../../${caminho}`, import.meta.url))
const PAGINAS = ['docs/operate/versions.md', 'docs/pt/operate/versions.md']
const TABELA = /(?<=<!-- versoes -->\n).*?(?=<!-- \/versoes -->)/s
const NOMES = {
  node: 'Node',
  postgresql: 'PostgreSQL',
  adminjs: 'AdminJS',
  express: 'Express',
  typeorm: 'TypeORM',
  evolution: 'Evolution API',
}

it.each(PAGINAS)(
  '%s tells the versions that are supported as CI reads them (written anew with -u)',
  async (caminho) => {
    const pagina = await readFile(deCima(caminho), 'utf8')
    expect(pagina).toMatch(TABELA)
    const colunas = Object.entries(NOMES) as [keyof typeof NOMES, string][]
    const tabela = [
      `| ${colunas.map(([, nome]) => nome).join(' | ')} |`,
      `|${'---|'.repeat(colunas.length)}`,
      `| ${colunas.map(([qual]) => versoes[qual].join(', ')).join(' | ')} |`,
      '',
    ].join('\n')
    await expect(pagina.replace(TABELA, () => tabela)).toMatchFileSnapshot(deCima(caminho))
  },
)

it('is what the package asks for, and what the diagnosis knows', () => {
  expect(pacote.engines.node).toMatch(new RegExp(`^>=${versoes.node[0]}\\.`))
  const { adminjs, express, typeorm } = pacote.peerDependencies
  for (const [nome, pedidas, prefixo] of [
    ['adminjs', adminjs, versoes.adminjs],
    ['express', express, versoes.express],
    ['typeorm', typeorm, versoes.typeorm],
  ] as const) {
    const partes = pedidas.split(' || ')
    expect([nome, partes.length]).toEqual([nome, prefixo.length])
    for (const [i, versao] of prefixo.entries()) expect(partes[i]).toMatch(new RegExp(`^[~^]${versao}\\.`))
  }
  expect([versoes.evolution[0], versoes.evolution.at(-1)]).toEqual([
    VERSOES_CONHECIDAS.de,
    VERSOES_CONHECIDAS.ate,
  ])
})

it('runs every Node on the oldest PostgreSQL, and every PostgreSQL on the newest Node', async () => {
  const { include } = matrizDe(versoes)
  expect([...new Set(include.map(({ node }) => node))]).toEqual(versoes.node)
  expect([...new Set(include.map(({ postgresql }) => postgresql))]).toEqual(versoes.postgresql)
  const ci = parse(await readFile(deCima('.github/workflows/ci.yml'), 'utf8'))
  expect(ci.jobs.versoes.steps.at(-1).run).toContain('node scripts/matriz.mjs')
  expect(ci.jobs.test.strategy.matrix).toContain('fromJSON(needs.versoes.outputs.matriz)')
  expect(ci.jobs.test.services.postgres.image).toContain('{{ matrix.postgresql }}')
})
