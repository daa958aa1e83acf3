import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const RAIZ = fileURLToPath(new URL('../../src/', import.meta.url))

/** Later layers may import earlier ones, never back. */
const CAMADAS = [
  'migrations',
  'resources',
  'services',
  'webhooks',
  'admin',
  'plugin',
  'app',
  'demo',
  'comandos',
  'server',
] as const
const DA_RAIZ: Record<string, (typeof CAMADAS)[number]> = {
  'index.ts': 'plugin',
  'server.ts': 'server',
  'cli.ts': 'server',
  'bin.ts': 'server',
}
/** Entities of TypeORM's style import nothing; migrations of the app live beside the plugin's. */
const camadaDe = (arquivo: string): number =>
  CAMADAS.indexOf(DA_RAIZ[arquivo] ?? (arquivo.split('/')[0] as (typeof CAMADAS)[number]))

const arquivos = readdirSync(RAIZ, { recursive: true, encoding: 'utf8' }).filter((nome) =>
  /\.tsx?$/.test(nome),
)
const existe = new Set(arquivos)
const importacoes = new Map(
  arquivos.map((arquivo) => {
    const texto = readFileSync(join(RAIZ, arquivo), 'utf8')
    const alvos = [...texto.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, alvo = '']) => {
      const base = normalize(join(dirname(arquivo), alvo)).replace(/\.js$/, '')
      return [`${base}.ts`, `${base}.tsx`].find((nome) => existe.has(nome)) ?? base
    })
    return [arquivo, alvos] as const
  }),
)

it('finds the files it is about', () => {
  expect(arquivos.length).toBeGreaterThan(150)
  expect(arquivos.filter((arquivo) => camadaDe(arquivo) < 0)).toEqual([])
})

it('imports point one way through the layers', () => {
  const deVolta = [...importacoes].flatMap(([de, alvos]) =>
    alvos.filter((para) => camadaDe(para) > camadaDe(de)).map((para) => `${de} → ${para}`),
  )
  expect(deVolta).toEqual([])
})

it('has no import cycle', () => {
  const estado = new Map<string, 'aberto' | 'feito'>()
  const ciclos: string[] = []
  const visitar = (arquivo: string, trilha: string[]): void => {
    if (estado.get(arquivo) === 'feito') return
    if (estado.get(arquivo) === 'aberto') {
      ciclos.push([...trilha.slice(trilha.indexOf(arquivo)), arquivo].join(' → '))
      return
    }
    estado.set(arquivo, 'aberto')
    for (const alvo of importacoes.get(arquivo) ?? []) visitar(alvo, [...trilha, arquivo])
    estado.set(arquivo, 'feito')
  }
  for (const arquivo of arquivos) visitar(arquivo, [])
  expect(ciclos).toEqual([])
})

/** Types are gone once it is compiled. */
const importacoesDeValores = (arquivo: string): string[] =>
  [...readFileSync(join(RAIZ, arquivo), 'utf8').matchAll(/^import (?!type)[^']*?from '([^']+)'/gm)].flatMap(
    ([tudo, alvo = '']) => (/^import \{(?: *type \w+,?)+ *\}/.test(tudo) ? [] : [alvo]),
  )

it('sends browsers what draws pages, and nothing that only the server needs', () => {
  const vistos = new Set<string>()
  const deFora = new Set<string>()
  const visitar = (arquivo: string): void => {
    if (vistos.has(arquivo)) return
    vistos.add(arquivo)
    for (const alvo of importacoesDeValores(arquivo)) {
      if (!alvo.startsWith('.')) deFora.add(alvo)
      const base = normalize(join(dirname(arquivo), alvo)).replace(/\.js$/, '')
      const achado = [`${base}.ts`, `${base}.tsx`].find((nome) => existe.has(nome))
      if (achado) visitar(achado)
    }
  }
  for (const arquivo of arquivos.filter((nome) => nome.startsWith('admin/components/'))) visitar(arquivo)
  expect(vistos.size).toBeGreaterThan(100)
  expect([...deFora].sort()).toEqual([
    '@adminjs/design-system',
    '@adminjs/design-system/styled-components',
    'adminjs',
    'react',
    'react-router-dom',
  ])
})
