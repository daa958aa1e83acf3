import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import emPortugues from '../../docs/gerar/opcoes.pt.json' with { type: 'json' }
import telas from '../../docs/telas/telas.json' with { type: 'json' }
import { esquemaDasOpcoes } from '../../src/plugin/opcoes/esquema.js'

const RAIZ = join(import.meta.dirname, '../..')
const DOCS = join(RAIZ, 'docs')
const PASTAS = ['', 'about', 'guide', 'operate', 'reference']
/** Made from the code with the site, in both languages at once. */
const GERADAS = ['reference/options.md', 'reference/environment.md']

const ler = (arquivo: string): string =>
  readFileSync(arquivo, 'utf8').replace(/<!--@include: (\S+)-->/g, (_, outro: string) => {
    const incluido = join(dirname(arquivo), outro)
    return existsSync(incluido) ? ler(incluido) : ''
  })

const paginasDe = (raiz: string): string[] =>
  PASTAS.flatMap((pasta) =>
    readdirSync(join(raiz, pasta))
      .map((nome) => join(pasta, nome))
      .filter((nome) => /(?<!\.gerado)\.md$/.test(nome) && !GERADAS.includes(nome)),
  ).sort()
const PAGINAS = paginasDe(DOCS)
const EM_TODAS = ['', 'pt'].flatMap((pasta) =>
  paginasDe(join(DOCS, pasta)).map((pagina) => join(DOCS, pasta, pagina)),
)
const READMES = ['README.md', 'README.pt-BR.md'].map((nome) => join(RAIZ, nome))

const BLOCO = /^```[\s\S]*?^```$/gm
const semCodigo = (texto: string): string => texto.replace(BLOCO, '```')

/** A page's headings, and below each how many points, rows of tables, pieces of code and pictures there are. */
const esqueletoDe = (texto: string): string[] => {
  const conta = (parte: string, qual: RegExp) => (parte.match(qual) ?? []).length
  return semCodigo(texto)
    .split(/^(?=#+ )/m)
    .map((parte, i) => {
      const nivel = /^#+/.exec(parte)?.[0] ?? 'begins'
      const pontos = conta(parte, /^(- |\d+\. )/gm)
      const linhas = conta(parte, /^\|/gm)
      const blocos = conta(parte, /^(```|<<<)/gm)
      return `part ${i}: ${nivel} points ${pontos}, rows ${linhas}, code ${blocos}, pictures ${conta(parte, /!\[/g)}`
    })
}

it('says in Portuguese too what each option is for (docs/gerar/opcoes.pt.json)', () => {
  expect(Object.keys(emPortugues).sort()).toEqual(Object.keys(esquemaDasOpcoes.shape).sort())
})

describe('every page is in both languages, with the same parts', () => {
  it('has the same pages', () => {
    expect(paginasDe(join(DOCS, 'pt'))).toEqual(PAGINAS)
  })

  it.each(PAGINAS)('%s', (pagina) => {
    expect(esqueletoDe(ler(join(DOCS, 'pt', pagina)))).toEqual(esqueletoDe(ler(join(DOCS, pagina))))
  })
})

it('has no braces that the site would fill in, and show as nothing', () => {
  const cheias = EM_TODAS.filter((pagina) => /(?<!v-pre>)\{\{/.test(semCodigo(ler(pagina))))
  expect(cheias.map((pagina) => relative(RAIZ, pagina))).toEqual([])
})

/** As the site makes them of headings. */
const ancoraDe = (titulo: string): string =>
  titulo
    .replace(/[`*]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s~!@#$%^&()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()

it('has links that lead to a heading there is', () => {
  const perdidos = EM_TODAS.flatMap((pagina) =>
    [...semCodigo(ler(pagina)).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)].flatMap(
      ([, outra = '', ancora = '']) => {
        const alvo = outra === '' ? pagina : join(dirname(pagina), outra)
        // What is made with the site is not there yet.
        if (!existsSync(alvo) || /reference.(options|callbacks)/.test(alvo)) return []
        const ancoras = [...semCodigo(ler(alvo)).matchAll(/^#+ (.+)$/gm)].map(([, t = '']) => ancoraDe(t))
        return ancoras.includes(ancora) ? [] : [`${relative(RAIZ, pagina)}: ${outra}#${ancora}`]
      },
    ),
  )
  expect(perdidos).toEqual([])
})

describe('the pictures (docs/telas/telas.json says which of `npm run telas` each is)', () => {
  const imagensDe = (arquivo: string): string[] =>
    [...semCodigo(readFileSync(arquivo, 'utf8')).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(
      ([, caminho = '']) => relative(DOCS, join(dirname(arquivo), caminho)),
    )
  const emPortuguesEsta = (arquivo: string) => /[\\/]pt[\\/]|pt-BR/.test(relative(RAIZ, arquivo))
  const arquivosDas = (idioma: string) =>
    Object.keys(telas).map((nome) => join('telas', `${nome}.${idioma}.png`))

  it('are there in both languages, and no other is', () => {
    const deveHaver = ['en', 'pt'].flatMap(arquivosDas).sort()
    const ha = readdirSync(join(DOCS, 'telas')).filter((nome) => nome.endsWith('.png'))
    expect(ha.map((nome) => join('telas', nome)).sort()).toEqual(deveHaver)
  })

  it.each([
    ['en', [...EM_TODAS, ...READMES].filter((arquivo) => !emPortuguesEsta(arquivo))],
    ['pt', [...EM_TODAS, ...READMES].filter(emPortuguesEsta)],
  ] as const)(
    'are each shown by a page in their language, and pages show no other (%s)',
    (idioma, arquivos) => {
      expect([...new Set(arquivos.flatMap(imagensDe))].sort()).toEqual(arquivosDas(idioma).sort())
    },
  )

  it('are all taken by the tests, in every language', () => {
    const fotos = readdirSync(join(RAIZ, 'test/telas')).map((nome) =>
      readFileSync(join(RAIZ, 'test/telas', nome), 'utf8'),
    )
    for (const tela of Object.values(telas))
      expect(
        fotos.filter((foto) => new RegExp(`fotografar\\(\\w+, '${tela}', TODAS`).test(foto)),
      ).toHaveLength(1)
  })
})
