import { describe, expect, it } from 'vitest'
import { lerJid, lerJids } from '../../../src/services/mensagens/enderecos/jid.js'
import { formasDoTelefone, lerNumero } from '../../../src/services/mensagens/enderecos/numeros.js'

describe('an address of WhatsApp', () => {
  it.each([
    ['5511987654321@s.whatsapp.net', 'contato', '5511987654321', '5511987654321@s.whatsapp.net'],
    ['5511987654321:12@s.whatsapp.net', 'contato', '5511987654321', '5511987654321@s.whatsapp.net'],
    ['553187654321@s.whatsapp.net', 'contato', '5531987654321', '5531987654321@s.whatsapp.net'],
    ['5511987654321@c.us', 'contato', '5511987654321', '5511987654321@s.whatsapp.net'],
    ['551133334444@s.whatsapp.net', 'contato', '551133334444', '551133334444@s.whatsapp.net'],
    ['351912345678@s.whatsapp.net', 'contato', '351912345678', '351912345678@s.whatsapp.net'],
    ['120363021234567890@g.us', 'grupo', null, '120363021234567890@g.us'],
    ['5511987654321-1612345678@g.us', 'grupo', null, '5511987654321-1612345678@g.us'],
    ['status@broadcast', 'transmissao', null, 'status@broadcast'],
    ['120363@newsletter', 'canal', null, '120363@newsletter'],
    ['0@s.whatsapp.net', 'outro', null, '0@s.whatsapp.net'],
    ['what is this', 'outro', null, 'what is this'],
    ['@s.whatsapp.net', 'outro', null, '@s.whatsapp.net'],
  ])('%s is a %s', (texto, tipo, telefone, jid) => {
    expect(lerJid(texto)).toEqual({ tipo, telefone, lid: null, jid })
  })

  it('that is private belongs to a contact whose phone is not known', () => {
    const esperado = { tipo: 'contato', telefone: null, lid: '1234@lid', jid: '1234@lid' }
    expect(lerJid('1234:3@lid')).toEqual(esperado)
    expect(lerJids('1234@lid')).toEqual(esperado)
  })

  it.each([
    ['1234@lid', '5511987654321@s.whatsapp.net'],
    ['5511987654321@s.whatsapp.net', '1234@lid'],
  ])('%s with %s is one contact with both', (principal, alternativo) => {
    expect(lerJids(principal, alternativo)).toEqual({
      tipo: 'contato',
      telefone: '5511987654321',
      lid: '1234@lid',
      jid: '5511987654321@s.whatsapp.net',
    })
  })
})

describe('a number as people write it', () => {
  it.each([
    ['11 98765-4321', '5511987654321'],
    ['(11) 98765-4321', '5511987654321'],
    ['+55 11 98765-4321', '5511987654321'],
    ['5511987654321', '5511987654321'],
    ['0055 11 98765-4321', '5511987654321'],
    ['011987654321', '5511987654321'],
    ['11 8765-4321', '5511987654321'],
    ['+55 31 8765-4321', '5531987654321'],
    ['553187654321', '5531987654321'],
    ['(11) 3333-4444', '551133334444'],
    ['+351 912 345 678', '351912345678'],
    ['351912345678', '351912345678'],
    ['+1 (415) 555-2671', '14155552671'],
  ])('%s is %s', (texto, telefone) => {
    expect(lerNumero(texto).telefone).toBe(telefone)
  })

  it('of a Brazilian mobile phone has two forms, and only of one', () => {
    expect(lerNumero('11987654321')).toEqual({ telefone: '5511987654321', variante: '551187654321' })
    expect(lerNumero('1133334444').variante).toBeNull()
    expect(formasDoTelefone('553187654321')).toEqual(['5531987654321', '553187654321'])
  })

  it.each([
    ['', /Informe/],
    ['   ', /Informe/],
    ['onze nove', /letras/],
    ['123', /curto/],
    ['98765-4321', /não existe/],
    ['00 98765-4321', /não existe/],
    ['20 98765-4321', /não existe/],
    ['+55 11 1234-5678', /não existe/],
    ['1234567890123456', /longo/],
    ['9'.repeat(70_000), /letras|longo/],
  ])('%.20s is refused in words', (texto, palavras) => {
    expect(() => lerNumero(texto)).toThrow(palavras)
  })
})
