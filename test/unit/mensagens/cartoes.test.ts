import { expect, it } from 'vitest'
import { cartoesDe } from '../../../src/admin/components/conversa/cartoes-do-contato.js'

it.each([
  [
    'one with a number',
    'Ana Souza\n+55 11 98888-1234',
    null,
    [{ nome: 'Ana Souza', numero: '+55 11 98888-1234' }],
  ],
  [
    'one whose WhatsApp is known',
    'Ana\n(11) 3333-4444\n11 98888-1234',
    { telefone: '5511988881234' },
    [{ nome: 'Ana', numero: '+5511988881234' }],
  ],
  ['one without a number', 'Ana', null, [{ nome: 'Ana', numero: null }]],
  [
    'several, a line each',
    'Ana +55 11 98888-1234\nJosé 21 97777-0000',
    null,
    [
      { nome: 'Ana', numero: '+55 11 98888-1234' },
      { nome: 'José', numero: '21 97777-0000' },
    ],
  ],
  ['none', null, null, []],
] as const)('cards of a message: %s', (_nome, texto, midia, cartoes) => {
  expect(cartoesDe({ texto, midia })).toEqual(cartoes)
})
