import { expect, it } from 'vitest'
import { criarFilaJusta, type Esperando } from '../../src/webhooks/fila/fila-justa.js'

interface Item extends Esperando {
  nome: string
}

const comEsperando = (...nomes: readonly string[]) => {
  const fila = criarFilaJusta<Item>()
  for (const nome of nomes) fila.por({ nome, configuracaoId: nome.charCodeAt(0), peso: 40 })
  return fila
}
const nomesDe = (itens: readonly Item[]) => itens.map(({ nome }) => nome).join(' ')

it('takes in turns, each configuration’s in its own order', () => {
  const fila = comEsperando('a1', 'a2', 'a3', 'b1', 'c1')
  expect(nomesDe(fila.retirar({ quantos: 4, peso: 400 }))).toBe('a1 b1 c1 a2')
  expect(nomesDe(fila.retirar({ quantos: 4, peso: 400 }))).toBe('a3')
})

it('takes of one configuration no more at once than its share, also where nobody else waits', () => {
  const fila = comEsperando('a1', 'a2', 'a3', 'a4', 'a5', 'b1')
  const retirar = () => nomesDe(fila.retirar({ quantos: 200, peso: 400, pesoDeUma: 100 }))
  expect([retirar(), retirar(), retirar(), retirar()]).toEqual(['a1 b1 a2', 'a3 a4', 'a5', ''])
})

it('takes one alone, whatever it weighs, and nothing of whose turn it cannot be', () => {
  const fila = comEsperando('a1', 'b1')
  expect(nomesDe(fila.retirar({ quantos: 1, peso: 0, menos: new Set(['a'.charCodeAt(0)]) }))).toBe('b1')
  expect(nomesDe(fila.retirar({ quantos: 1, peso: 0 }))).toBe('a1')
  expect(fila.tamanho()).toBe(0)
})
