import { describe, expect, it } from 'vitest'
import { en } from '../../src/admin/locale/en.js'
import { ptBR } from '../../src/admin/locale/pt-br.js'
import { traducao } from '../../src/admin/locale/traducao.js'
import { RECURSOS } from '../../src/resources/declaracoes.js'

/** Every text by its key. */
const frases = (textos: object, antes = ''): [chave: string, frase: string][] =>
  Object.entries(textos).flatMap(([nome, valor]) =>
    typeof valor === 'string'
      ? [[antes + nome, valor] as [string, string]]
      : frases(valor, `${antes}${nome}.`),
  )
const comPalavra = (textos: object, palavra: RegExp): string[] =>
  frases(textos).flatMap(([chave, frase]) => (palavra.test(frase) ? [`${chave}: ${frase}`] : []))

describe('what the panel says', () => {
  it.each([
    ['a QR Code is scanned, not read', /QR Codes?.*\b(ler|lê|leia|lidos?)\b|\b(ler|lê|leia)\b.*QR Code/i],
    ['things are done in the panel, not by it', /pelo painel/i],
    ['nobody is told of a "notice"', /último aviso/i],
    ['a reader is not counted in twentieths', /19 em cada 20/],
    ['support is not sent to support', /(avise|peça a|fale com) o suporte|peça ao suporte/i],
  ])('in Portuguese, %s', (_oQue, palavra) => {
    expect(comPalavra(ptBR, palavra)).toEqual([])
  })

  it.each([
    ['nobody is told of a "notice"', /last notice/i],
    ['a reader is not counted in twentieths', /19 in 20/],
    ['support is not sent to support', /(tell|ask|talk to) support\b/i],
  ])('in English, %s', (_oQue, palavra) => {
    expect(comPalavra(en, palavra)).toEqual([])
  })

  it.each([
    ['pt-BR', ptBR, /"|\w'\w/],
    ['en', en, /"|\w'|'\w/],
  ])('there is one kind of quotation marks, in %s', (_idioma, textos, retas) => {
    expect(comPalavra(textos, retas)).toEqual([])
  })

  it.each([
    ['pt-BR', ptBR],
    ['en', en],
  ])('seconds are "s", minutes "min", and a per cent sign stands at its number, in %s', (_idioma, textos) => {
    expect(comPalavra(textos, /\}\} ?(seg|sec|segundos|seconds|minutos|minutes)\b|[\d}] %/)).toEqual(
      // Whole sentences of what one may do, in words.
      comPalavra(textos, /\{\{minutos\}\} (minutos|minutes)/),
    )
  })

  it('yes and no are words of the panel, whatever the field', () => {
    for (const { campos } of RECURSOS)
      for (const [nome, { tipo }] of Object.entries(campos)) {
        if (tipo !== 'booleano') continue
        const { labels } = traducao('pt-BR', { termos: true }) as unknown as {
          labels: Record<string, unknown>
        }
        expect([nome, labels[nome]]).toEqual([nome, { true: 'Sim', false: 'Não' }])
      }
  })
})
