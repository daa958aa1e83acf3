import { describe, expect, it } from 'vitest'
import { numeroDoJid } from '../../../src/services/evolution/schemas/comum.js'
import { conexaoSchema, estadoSchema } from '../../../src/services/evolution/schemas/conexao.js'
import { criacaoSchema } from '../../../src/services/evolution/schemas/criacao.js'
import { instanciasSchema } from '../../../src/services/evolution/schemas/instancia.js'
import { mensagemSchema } from '../../../src/services/evolution/schemas/mensagem.js'

describe('a created instance', () => {
  const instance = { instanceName: 'a', instanceId: 'b' }
  it.each([
    ['text', 'tok', 'tok'],
    ['an object, in older 2.x', { apikey: 'tok' }, 'tok'],
    ['nothing', undefined, null],
  ])('has its token as %s', (_nome, hash, token) => {
    expect(criacaoSchema.parse({ instance, hash })).toEqual({ instanceName: 'a', instanceId: 'b', token })
  })
})

describe('a connection', () => {
  it.each([
    ['nothing yet', { count: 0 }],
    ['an empty answer', null],
    ['an empty object', {}],
    ['all null', { pairingCode: null, code: null, base64: null, count: 0 }],
    ['a pairing code before its QR', { pairingCode: 'ABCD1234', count: 1 }],
    ['connecting, without a QR', { instance: { instanceName: 'a', state: 'connecting' } }],
    [
      'the spent QR of a refused one',
      { instance: { status: 'refused' }, qrcode: { code: '2@', base64: 'data:' } },
    ],
  ])('gives no QR: %s', (_nome, corpo) => {
    expect(conexaoSchema.parse(corpo)).toEqual({ tipo: 'sem_qr' })
  })

  it('is not made of a stranger’s answer', () => {
    expect(conexaoSchema.safeParse({ hello: 'world' }).success).toBe(false)
    expect(conexaoSchema.safeParse('ok').success).toBe(false)
  })
})

describe('the state', () => {
  it.each([
    ['refused', 'refused'],
    ['something new', 'ausente'],
    [undefined, 'ausente'],
    [null, 'ausente'],
  ])('%s reads as %s', (state, esperado) => {
    expect(estadoSchema.parse({ instance: { instanceName: 'a', state } })).toBe(esperado)
  })

  it('needs its instance', () => {
    expect(estadoSchema.safeParse({}).success).toBe(false)
  })
})

describe('the list of instances', () => {
  it('takes rows with fields missing or odd', () => {
    const linha = {
      name: 'a',
      connectionStatus: 'new',
      disconnectionReasonCode: '401',
      disconnectionAt: 'ontem',
    }
    expect(instanciasSchema.parse([null, linha])).toEqual([
      {
        id: null,
        nome: 'a',
        estado: 'ausente',
        numero: null,
        nomePerfil: null,
        fotoPerfilUrl: null,
        token: null,
        motivoDesconexao: 401,
        ajustes: null,
        proxy: undefined,
        desconectadaEm: null,
      },
    ])
  })

  it('takes the rows of older versions', () => {
    const instance = {
      instanceName: 'a',
      owner: '5511999990002@s.whatsapp.net',
      status: 'open',
      apikey: 'tok',
    }
    expect(instanciasSchema.parse([{ instance }])).toMatchObject([
      { nome: 'a', numero: '5511999990002', estado: 'open', token: 'tok' },
    ])
  })

  it('fails as a whole rather than leave an unreadable row out', () => {
    expect(instanciasSchema.safeParse([{ name: 'a' }, { id: 'b' }]).success).toBe(false)
    expect(instanciasSchema.safeParse({ name: 'a' }).success).toBe(false)
  })
})

describe('the number of a jid', () => {
  it.each([
    ['5511999990002@s.whatsapp.net', '5511999990002'],
    ['5511999990002:12@s.whatsapp.net', '5511999990002'],
    ['5511999990002', '5511999990002'],
    ['105511966665555@lid', null],
    ['120363000000000000@g.us', null],
    ['', null],
    [null, null],
  ])('%s → %s', (jid, numero) => {
    expect(numeroDoJid(jid)).toBe(numero)
  })
})

describe('a sent message', () => {
  const key = { id: 'X', remoteJid: 'y@s.whatsapp.net' }
  it.each([
    ['seconds', 1795499118],
    ['text', '1795499118'],
    ['a Long', { low: 1795499118, high: 0, unsigned: true }],
  ])('has its time as %s', (_nome, messageTimestamp) => {
    expect(mensagemSchema.parse({ key, messageTimestamp }).enviadaEm).toEqual(new Date(1795499118000))
  })

  it('without a time has ours', () => {
    const agora = Date.now()
    expect(mensagemSchema.parse({ key }).enviadaEm.getTime()).toBeGreaterThanOrEqual(agora)
    expect(mensagemSchema.parse({ key }).status).toBe('PENDING')
  })
})
