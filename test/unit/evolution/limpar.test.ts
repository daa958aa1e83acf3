import { inspect } from 'node:util'
import { AxiosError, type InternalAxiosRequestConfig } from 'axios'
import { describe, expect, it } from 'vitest'
import { limparCausa, limparTexto } from '../../../src/services/evolution/limpar.js'

const CHAVE = 'chave-global-muito-secreta'

describe('foreign words are made fit to keep', () => {
  it('known secrets go, the longest first', () => {
    const limpo = limparTexto({ texto: `a ${CHAVE}-2 b ${CHAVE}`, segredos: [CHAVE, `${CHAVE}-2`] })
    expect(limpo).toBe('a [oculto] b [oculto]')
  })

  it('a secret goes even when it sits where the text is cut', () => {
    const limpo = limparTexto({ texto: `${'x'.repeat(190)} ${CHAVE} fim`, segredos: [CHAVE] })
    expect(limpo).not.toContain('chave')
    expect(limpo).toHaveLength(200)
  })

  it.each([
    ['an instance token', 'token 0FE7BEA8-E4B8-4AD4-A390-556D874A0769 x', 'token [oculto] x'],
    ['a bearer', 'Authorization: Bearer abc.def-ghi x', 'Authorization: [oculto] [oculto] x'],
    ['a named key', 'sent {"apikey":"abc123","x":1}', 'sent {"apikey":"[oculto]","x":1}'],
    ['a QR image', 'got data:image/png;base64,iVBORw0KGgo= x', 'got [oculto] x'],
    ['a password in an address', 'at postgres://u:p@db:5432/x', 'at postgres://[oculto]@db:5432/x'],
  ])('%s goes although nobody named it', (_nome, texto, esperado) => {
    expect(limparTexto({ texto })).toBe(esperado)
  })

  it('of a database dump only the kind of error is left', () => {
    const texto =
      'PrismaClientKnownRequestError: \nInvalid `x.findFirst()` invocation in\n/app/main.js:1:2\n  312 secret'
    expect(limparTexto({ texto })).toBe('PrismaClientKnownRequestError (detalhes do banco omitidos)')
  })

  it('no stack, no page, one line', () => {
    expect(limparTexto({ texto: 'Error: x\n    at f (/app/a.js:1:2)\n    at g' })).toBe('Error: x')
    expect(limparTexto({ texto: '<!DOCTYPE html><html>…' })).toBe('(página HTML)')
    expect(limparTexto({ texto: 'a\r\n\tb' })).toBe('a b')
  })

  it('is quick on a long hostile text', () => {
    const inicio = performance.now()
    limparTexto({ texto: 'a.'.repeat(1_000_000), segredos: [CHAVE] })
    expect(performance.now() - inicio).toBeLessThan(1_000)
  })
})

describe('the cause of an error', () => {
  it('keeps name, code, message, method and path, and nothing of the request', () => {
    const config = { headers: { apikey: CHAVE }, data: CHAVE } as unknown as InternalAxiosRequestConfig
    const erro = new AxiosError(`read ECONNRESET ${CHAVE}`, 'ECONNRESET', config, { chave: CHAVE })
    const causa = limparCausa({ erro, metodo: 'GET', caminho: '/instance/connect/x', segredos: [CHAVE] })
    expect({ ...causa, message: causa.message }).toEqual({
      name: 'AxiosError',
      code: 'ECONNRESET',
      message: 'read ECONNRESET [oculto]',
      metodo: 'GET',
      caminho: '/instance/connect/x',
    })
    expect(inspect(causa, { depth: 10, showHidden: true })).not.toContain(CHAVE)
  })

  it('copes with what is not an error', () => {
    expect(limparCausa({ erro: null, metodo: 'GET', caminho: '/' }).message).toBe('falha sem descrição')
  })
})
