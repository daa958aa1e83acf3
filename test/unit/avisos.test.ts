import { expect, it } from 'vitest'
import { chegadas, ultimaDe } from '../../src/admin/components/avisos/chegadas.js'
import type { LinhaDaCaixa, UltimaMensagem } from '../../src/resources/conversa/caixa.js'

const linha = (id: string, mensagem: number, { naoLidas = 1, direcao = 'entrada' } = {}) => ({
  id,
  naoLidas,
  ultima: { id: String(mensagem), direcao } as UltimaMensagem,
})
const ids = (linhas: readonly Pick<LinhaDaCaixa, 'id'>[]) => linhas.map(({ id }) => id)

it('what is there when somebody looks away is no news', () => {
  const antes = [linha('a', 7), linha('b', 3)]
  expect(chegadas(antes, null)).toEqual([])
  expect(ultimaDe(antes)).toBe(7)
  expect(ultimaDe([])).toBe(0)
})

it('tells of conversations in which somebody wrote since then, by the order in which it came here', () => {
  // Ids are compared as numbers: the ninth comes before the tenth.
  const depois = [linha('c', 10), linha('a', 9), linha('b', 8)]
  expect(ids(chegadas(depois, 8))).toEqual(['c', 'a'])
  expect(ids(chegadas([{ ...linha('d', 0), ultima: null }], 0))).toEqual([])
})

it('does not tell of what the company wrote itself, nor of what somebody has read already', () => {
  expect(ids(chegadas([linha('a', 9, { direcao: 'saida' }), linha('b', 9, { naoLidas: 0 })], 8))).toEqual([])
})
