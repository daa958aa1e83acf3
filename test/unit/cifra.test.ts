import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { SegredoIlegivel } from '../../src/services/operacoes/erros-da-operacao.js'

const [velha, nova] = [randomBytes(32), randomBytes(32)]

it('opens what it sealed, with a new key in front too', () => {
  const selado = criarCifra([velha]).selar('segredo', 'linha:1')
  expect(selado).not.toContain('segredo')
  expect(criarCifra([nova, velha]).abrir(selado, 'linha:1')).toBe('segredo')
})

it('does not open another row’s value, a changed value, or one whose key is gone', () => {
  const cifra = criarCifra([velha])
  const selado = cifra.selar('segredo', 'linha:1')
  expect(() => cifra.abrir(selado, 'linha:2')).toThrow(SegredoIlegivel)
  const mudado = selado.slice(0, -2) + (selado.endsWith('AA') ? 'BB' : 'AA')
  expect(() => cifra.abrir(mudado, 'linha:1')).toThrow(SegredoIlegivel)
  expect(() => criarCifra([nova]).abrir(selado, 'linha:1')).toThrow(SegredoIlegivel)
  expect(() => cifra.abrir('lixo', 'linha:1')).toThrow(SegredoIlegivel)
})
