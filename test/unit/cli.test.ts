import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cli } from '../../src/comandos/cli.js'
import { nomeDo } from '../../src/comandos/comando.js'
import { COMANDOS } from '../../src/comandos/comandos.js'
import { comBanco } from '../../src/comandos/na-aplicacao.js'

const rodar = async (...argumentos: string[]) => {
  const ditos: string[] = []
  const queixas: string[] = []
  const codigo = await cli(
    {
      argumentos,
      env: {},
      comBanco,
      dizer: (texto) => ditos.push(texto),
      reclamar: (texto) => queixas.push(texto),
    },
    COMANDOS,
  )
  return { codigo, dito: ditos.join('\n'), queixa: queixas.join('\n') }
}

it('lists every command with a line on each', async () => {
  const { codigo, dito } = await rodar('--help')
  expect(codigo).toBe(0)
  for (const comando of COMANDOS) expect(dito).toMatch(new RegExp(`^ {2}${nomeDo(comando)} +\\S.*\\.$`, 'm'))
})

it('tells how each one is used, without doing anything', async () => {
  for (const comando of COMANDOS) {
    const { codigo, dito } = await rodar(nomeDo(comando), '--help')
    expect([codigo, dito]).toEqual([0, `${comando.resumo}\n\n  npm run cli -- ${comando.uso}`])
  }
})

it('refuses one that does not exist, and none at all, with exit code 2', async () => {
  const { codigo, queixa } = await rodar('empresas:apagar')
  expect([codigo, queixa]).toEqual([
    2,
    'O comando "empresas:apagar" não existe. Todos: npm run cli -- --help',
  ])
  expect((await rodar()).codigo).toBe(2)
})

it('has each command that was an npm script still under that name', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const nomes = new Set(COMANDOS.map(nomeDo))
  const deNpm = Object.entries(scripts).filter(([nome]) => nome.includes(':') && nomes.has(nome))
  expect(deNpm).toHaveLength(5)
  for (const [nome, script] of deNpm) expect(script).toBe(`npm run -s cli -- ${nome}`)
})
