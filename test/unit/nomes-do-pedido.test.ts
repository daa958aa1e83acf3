import { expect, it } from 'vitest'
import { nomesDemais } from '../../src/admin/acesso/nomes-do-pedido.js'

const corpo = (nomes: number, valor = 'x') =>
  Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: nomes }, (_, i) => [`a${i}`, valor]))))

it('a body of more names than a form has is known before it is parsed', () => {
  expect(nomesDemais(corpo(50_000))).toBe(true)
  expect(nomesDemais(corpo(2_000))).toBe(false)
  expect(nomesDemais(Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)))).toBe(true)
  expect(nomesDemais(Buffer.from(`{"nome":[${'1,'.repeat(400_000)}1]}`))).toBe(true)
})

it('a long text full of signs is a text', () => {
  expect(nomesDemais(corpo(3, 'às 10:30, {"a": [1]} 👍:) '.repeat(400)))).toBe(false)
})
