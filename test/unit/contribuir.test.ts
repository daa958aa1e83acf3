import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { RECURSOS } from '../../src/resources/declaracoes.js'

const RAIZ = fileURLToPath(new URL('../../', import.meta.url))
const texto = readFileSync(`${RAIZ}CONTRIBUTING.md`, 'utf8')
const secao = (titulo: string): string => texto.split(`\n## ${titulo}\n`)[1]?.split('\n## ')[0] ?? ''
const caminhos = (parte: string): string[] =>
  [...parte.matchAll(/`((?:src|test)\/[^`\s]*)`/g)].map(([, caminho = '']) => caminho)

const emKebab = (nome: string): string => nome.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
const PASTAS = RECURSOS.map(({ id }) => emKebab(id).replace('whats-app', 'whatsapp'))

it('names no file that is not there', () => {
  const nomeados = caminhos(texto).filter((caminho) => !/[<*]/.test(caminho))
  expect(nomeados.length).toBeGreaterThan(60)
  expect(nomeados.filter((caminho) => !existsSync(RAIZ + caminho))).toEqual([])
})

const RECEITAS = [...secao('Adding things').matchAll(/^\*\*(.+)$\n((?:- .*\n)+)/gm)].map(
  ([, coisa = '', linhas = '']) => [coisa.replace('**', ''), caminhos(linhas)] as const,
)

it('tells how to add a resource, an action, an event and a check', () => {
  expect(RECEITAS.map(([coisa]) => coisa)).toEqual([
    'A resource',
    'An action on a connection',
    'An action on another resource',
    "An event of Evolution's",
    'A check of the diagnosis',
  ])
})

it.each(RECEITAS)('%s takes four files at most', (_coisa, arquivos) => {
  // That one or the other: what an event tells of a connection, or of a message.
  const escolhas = arquivos.filter((arquivo) => arquivo !== 'src/webhooks/leitura/mensagem-do-evento.ts')
  expect(escolhas.length).toBeLessThanOrEqual(4)
})

it.each(PASTAS)('%s is where a resource is said to be', (pasta) => {
  const [, arquivos = []] = RECEITAS.find(([coisa]) => coisa === 'A resource') ?? []
  const ausentes = arquivos.filter((arquivo) => {
    const [antes = '', depois] = arquivo.replaceAll('<resource>', pasta).split('*-<area>')
    if (depois === undefined) return !existsSync(RAIZ + antes)
    return !readdirSync(RAIZ + antes).some((nome) => /^\d+-/.test(nome) && nome.endsWith(depois))
  })
  expect(ausentes).toEqual([])
})

it('has each word once', () => {
  const palavras = [...secao('Words').matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, celula = '']) =>
    celula.split(', '),
  )
  expect(palavras.length).toBeGreaterThan(30)
  expect(palavras.filter((palavra, i) => palavras.indexOf(palavra) !== i)).toEqual([])
})
