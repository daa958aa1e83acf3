import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cortarModelo,
  preencherTexto,
  temVariavelMalEscrita,
  variaveisDo,
} from '../../../src/resources/modelo-de-mensagem/variaveis.js'
import { preencher } from '../../../src/services/mensagens/modelos/modelos.js'
import {
  VariaveisDesconhecidas,
  VariaveisFaltando,
} from '../../../src/services/mensagens/outbox/erros-do-envio.js'

describe('a model', () => {
  it.each([
    ['Olá!', []],
    ['Olá, {{nome}}!', ['nome']],
    ['{{ nome }}, às {{hora}}. Até lá, {{nome}}!', ['nome', 'hora']],
    ['{{horário}} {{hora_2}} {{имя}}', ['horário', 'hora_2', 'имя']],
    // Typed with an accent of its own, as one system does and another does not.
    ['{{horário}}'.normalize('NFD'), ['horário']],
    ['{nome} {{}} {{2a}} {{a b}} {{a-b}}', []],
  ])('%j has the variables %j', (texto, nomes) => {
    expect(variaveisDo(texto)).toEqual(nomes)
  })

  it.each([
    ['Olá, {{nome}}!', false],
    ['a {chave} só, e outra }', false],
    ['{{ nome', true],
    ['nome }}', true],
    ['{{}}', true],
    ['{{data do corte}}', true],
    ['{{{{nome}}}}', true],
  ])('%j is badly written: %j', (texto, mal) => {
    expect(temVariavelMalEscrita(texto)).toBe(mal)
  })

  it('is filled once over: what a value holds is text, braces and dollars too', () => {
    expect(preencher('{{a}} e {{b}}', { a: '{{b}}', b: '$& $1 \\' })).toBe('{{b}} e $& $1 \\')
  })

  it('is cut into the same pieces however its variables are spaced, and nothing is lost without values', () => {
    const parte = fc.oneof(
      fc.constantFrom('{{nome}}', '{{ hora }}', '{{', '}}', '{', '}', '{{a b}}', ' '),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(parte), (partes) => {
        const texto = partes.join('')
        const pedacos = cortarModelo(texto)
        const semValores = preencherTexto(texto, new Map())
        expect(cortarModelo(semValores)).toEqual(pedacos)
        expect(semValores.replaceAll(/\s/g, '')).toBe(texto.replaceAll(/\s/g, ''))
      }),
    )
  })

  it('is filled with any texts, and what they say is there in their order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, resto) => {
        const meio = resto.replaceAll(/[{}]/g, '')
        const valores = new Map([
          ['a', a],
          ['b', b],
        ])
        expect(preencherTexto(`{{a}}${meio}{{b}}`, valores)).toBe(a + meio + b)
      }),
    )
  })
})

describe('values', () => {
  const texto = 'Olá, {{nome}}! Seu horário é {{hora}}.'

  it('that are missing or blank are refused by name, all of them', () => {
    for (const valores of [{}, { nome: ' ', hora: '' }]) {
      const erro = lancado(() => preencher(texto, valores))
      expect(erro).toBeInstanceOf(VariaveisFaltando)
      expect(erro).toMatchObject({
        variaveis: ['nome', 'hora'],
        message: expect.stringContaining('nome, hora'),
      })
    }
  })

  it('that the model does not have are refused by name', () => {
    const erro = lancado(() => preencher(texto, { nome: 'Ana', hora: '10h', Nome: 'Rui', constructor: 'x' }))
    expect(erro).toBeInstanceOf(VariaveisDesconhecidas)
    expect(erro).toMatchObject({ variaveis: ['Nome', 'constructor'] })
  })

  it('never come from a prototype', () => {
    expect(() => preencher('{{constructor}} {{toString}}', {})).toThrow(VariaveisFaltando)
  })
})

const lancado = (fazer: () => unknown): unknown => {
  try {
    return fazer()
  } catch (erro) {
    return erro
  }
}
