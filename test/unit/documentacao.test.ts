import { expect, it } from 'vitest'
import emPortugues from '../../docs/gerar/opcoes.pt.json' with { type: 'json' }
import { esquemaDasOpcoes } from '../../src/plugin/opcoes/esquema.js'

it('the documentation says in Portuguese too what each option is for (docs/gerar/opcoes.pt.json)', () => {
  expect(Object.keys(emPortugues).sort()).toEqual(Object.keys(esquemaDasOpcoes.shape).sort())
})
