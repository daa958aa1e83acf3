import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { criarCofre } from '../../src/services/cofre.js'
import { SegredoIlegivel } from '../../src/services/erros-da-operacao.js'

const [velha, nova] = [randomBytes(32), randomBytes(32)]

it('opens what it sealed, with a new key in front too', () => {
  const selado = criarCofre([velha]).selar('segredo', 'linha:1')
  expect(selado).not.toContain('segredo')
  expect(criarCofre([nova, velha]).abrir(selado, 'linha:1')).toBe('segredo')
})

it('does not open another row’s value, a changed value, or one whose key is gone', () => {
  const cofre = criarCofre([velha])
  const selado = cofre.selar('segredo', 'linha:1')
  expect(() => cofre.abrir(selado, 'linha:2')).toThrow(SegredoIlegivel)
  expect(() => cofre.abrir(`${selado.slice(0, -2)}AA`, 'linha:1')).toThrow(SegredoIlegivel)
  expect(() => criarCofre([nova]).abrir(selado, 'linha:1')).toThrow(SegredoIlegivel)
  expect(() => cofre.abrir('lixo', 'linha:1')).toThrow(SegredoIlegivel)
})
