import { describe, expect, it } from 'vitest'
import { reconhecerEvento } from '../../src/services/evolution/eventos.js'
import type { FatoDeMensagem } from '../../src/services/mensagens/fatos.js'
import { lerMensagens } from '../../src/webhooks/mensagem-do-evento.js'
import { cenariosGravados } from '../helpers/gravacoes-de-webhook.js'

const AGORA = Date.parse('2026-11-24T12:00:00Z')
const AGORA_S = AGORA / 1000
const ler = (evento: string, data: unknown) =>
  lerMensagens(reconhecerEvento(evento) as never, { data, emitidoEm: AGORA })

const upsert = (
  message: unknown,
  outros: Record<string, unknown> = {},
  key: Record<string, unknown> = {},
) => {
  const lida = ler('messages.upsert', {
    key: { id: 'A1', remoteJid: '5511988887777@s.whatsapp.net', fromMe: false, participant: '', ...key },
    pushName: 'Maria',
    message,
    messageTimestamp: AGORA_S - 5,
    ...outros,
  })
  return lida as FatoDeMensagem[]
}

describe('recorded deliveries', () => {
  const lidas = cenariosGravados().flatMap(([, entregas]) =>
    entregas.flatMap(({ body }) => {
      const nome = typeof body === 'object' && reconhecerEvento(String(body.event))
      const lida =
        nome && lerMensagens(nome, { data: body.data, emitidoEm: Date.parse(String(body.date_time)) })
      return lida ? [lida] : []
    }),
  )

  it('are all understood, and say something', () => {
    expect(lidas.length).toBeGreaterThan(10)
    expect(lidas).not.toContain('nao_reconhecido')
    const fatos = (lidas as FatoDeMensagem[][]).flat()
    expect(new Set(fatos.map(({ fato }) => fato))).toEqual(new Set(['vista', 'status', 'exclusao']))
    const tipos = new Set(fatos.flatMap((fato) => (fato.fato === 'vista' ? [fato.tipo] : [])))
    expect(tipos).toEqual(new Set(['texto', 'imagem', 'documento', 'reacao']))
  })

  it('leave no key, hash or address of a file behind', () => {
    expect(JSON.stringify(lidas)).not.toMatch(/mediaKey|Sha256|directPath|mmg\.whatsapp|thumbnail/i)
  })
})

describe('a message that came in', () => {
  const UM_ARQUIVO = { mimetype: 'x/y', mediaKey: { 0: 1 }, fileLength: { low: 70, high: 0, unsigned: true } }
  it.each([
    ['text', { conversation: 'oi' }, 'texto', 'oi'],
    ['formatted text', { extendedTextMessage: { text: 'veja' }, messageContextInfo: {} }, 'texto', 'veja'],
    ['an image', { imageMessage: { ...UM_ARQUIVO, caption: 'foto' } }, 'imagem', 'foto'],
    ['a voice message', { audioMessage: { ...UM_ARQUIVO, ptt: true, seconds: 7 } }, 'audio', null],
    ['a video', { videoMessage: UM_ARQUIVO }, 'video', null],
    ['a sticker', { stickerMessage: UM_ARQUIVO }, 'figurinha', null],
    [
      'a document with a caption',
      { documentWithCaptionMessage: { message: { documentMessage: { ...UM_ARQUIVO, caption: 'nota' } } } },
      'documento',
      'nota',
    ],
    [
      'a place',
      { locationMessage: { degreesLatitude: -23.5, degreesLongitude: -46.6, name: 'Sé' } },
      'localizacao',
      'Sé',
    ],
    ['a contact', { contactMessage: { displayName: 'Ana', vcard: 'BEGIN' } }, 'contato', 'Ana'],
    [
      'several contacts',
      { contactsArrayMessage: { contacts: [{ displayName: 'Ana' }, { displayName: 'Rui' }] } },
      'contato',
      'Ana, Rui',
    ],
    [
      'a button',
      { buttonsResponseMessage: { selectedButtonId: '1', selectedDisplayText: 'Sim' } },
      'resposta',
      'Sim',
    ],
    ['a line of a list', { listResponseMessage: { title: 'Corte', listType: 1 } }, 'resposta', 'Corte'],
    [
      'a poll',
      { pollCreationMessageV3: { name: 'Dia?', options: [{ optionName: 'Hoje' }] } },
      'enquete',
      'Dia?\n• Hoje',
    ],
    [
      'a picture to be seen once',
      { viewOnceMessageV2: { message: { imageMessage: UM_ARQUIVO } } },
      'visualizacao_unica',
      null,
    ],
    [
      'disappearing text',
      { ephemeralMessage: { message: { extendedTextMessage: { text: 'psiu' } } } },
      'texto',
      'psiu',
    ],
    ['something of tomorrow', { hologramMessage: { x: 1 } }, 'desconhecido', null],
  ])('is %s', (_nome, message, tipo, texto) => {
    expect(upsert(message)).toMatchObject([
      { fato: 'vista', tipo, texto, origem: 'contato', status: 'recebida' },
    ])
  })

  it('keeps what is known of a file, and no more', () => {
    const [fato] = upsert({ documentMessage: { ...UM_ARQUIVO, fileName: 'nota.pdf' } })
    expect(fato).toMatchObject({ midia: { mimetype: 'x/y', nome: 'nota.pdf', tamanho: 70 } })
    expect(JSON.stringify(fato)).not.toContain('mediaKey')
  })

  it('tells of two addresses of one contact, whichever comes first', () => {
    const lid = '105511988887777@lid'
    const telefone = '5511988887777@s.whatsapp.net'
    const conversa = { jid: telefone, lid, tipo: 'contato', telefone: '5511988887777', nome: 'Maria' }
    expect(upsert({ conversation: 'a' }, {}, { remoteJid: lid, remoteJidAlt: telefone })).toMatchObject([
      { conversa },
    ])
    expect(upsert({ conversation: 'a' }, {}, { remoteJid: telefone, remoteJidAlt: lid })).toMatchObject([
      { conversa },
    ])
    expect(upsert({ conversation: 'a' }, {}, { remoteJid: lid })).toMatchObject([
      { conversa: { jid: lid, lid, telefone: null } },
    ])
  })

  it('in a group has a writer, whose name is not the group’s', () => {
    const key = {
      remoteJid: '1203@g.us',
      participant: '99@lid',
      participantAlt: '5511977776666:4@s.whatsapp.net',
    }
    expect(upsert({ conversation: 'a' }, {}, key)).toMatchObject([
      { conversa: { tipo: 'grupo', nome: null }, participante: '5511977776666@s.whatsapp.net' },
    ])
  })

  it('is no news when it is days old', () => {
    const messageTimestamp = { low: AGORA_S - 4 * 86_400, high: 0, unsigned: true }
    expect(upsert({ conversation: 'a' }, { messageTimestamp })).toMatchObject([{ origem: 'historico' }])
    const antigas = [{ key: { id: 'h', remoteJid: '55@s.whatsapp.net' }, message: { conversation: 'a' } }]
    expect(ler('messages.set', antigas)).toMatchObject([{ origem: 'historico' }])
    expect(ler('messages.set', { messages: antigas, isLatest: true })).toMatchObject([
      { origem: 'historico' },
    ])
  })

  it('is nothing to a person when phones talk among themselves, or somebody tells a story', () => {
    expect(upsert({ senderKeyDistributionMessage: { groupId: 'x' }, messageContextInfo: {} })).toEqual([])
    expect(upsert(null, { messageStubType: 27 })).toEqual([])
    expect(upsert({ conversation: 'a' }, {}, { remoteJid: 'status@broadcast' })).toEqual([])
  })

  it('carries no NUL and no half characters into the database', () => {
    expect(JSON.stringify(upsert({ conversation: 'a\u0000b\ud800' }))).not.toMatch(/\\u0000|\\ud800/)
  })
})

describe('a change', () => {
  it('is an edit, in each of the shapes it comes in', () => {
    const protocolMessage = {
      key: { id: 'A1' },
      type: 'MESSAGE_EDIT',
      editedMessage: { extendedTextMessage: { text: 'novo' } },
      timestampMs: AGORA - 1000,
    }
    const edicao = [{ fato: 'edicao', id: 'A1', texto: 'novo', em: AGORA - 1000 }]
    expect(ler('messages.edited', protocolMessage)).toEqual(edicao)
    expect(upsert({ editedMessage: { message: { protocolMessage } } }, {}, { id: 'B2' })).toEqual(edicao)
    expect(upsert({ protocolMessage }, {}, { id: 'B2' })).toEqual(edicao)
  })

  it('is a deletion, in each of the shapes it comes in', () => {
    const exclusao = [{ fato: 'exclusao', id: 'A1', em: AGORA }]
    expect(ler('messages.delete', { id: 'A1', remoteJid: 'x' })).toEqual(exclusao)
    expect(ler('messages.delete', { key: { id: 'A1' } })).toEqual(exclusao)
    expect(ler('messages.edited', { key: { id: 'A1' }, type: 'REVOKE' })).toEqual(exclusao)
    expect(upsert({ protocolMessage: { key: { id: 'A1' }, type: 0 } }, {}, { id: 'B2' })).toEqual(exclusao)
  })

  it.each([
    ['SERVER_ACK', 'enviada'],
    ['DELIVERY_ACK', 'entregue'],
    ['READ', 'lida'],
    ['PLAYED', 'lida'],
    ['ERROR', 'falhou'],
    [4, 'lida'],
  ])('is the receipt %s', (status, nosso) => {
    expect(ler('messages.update', { keyId: 'A1', status })).toMatchObject([{ fato: 'status', status: nosso }])
    expect(ler('messages.update', [{ key: { id: 'A1' }, update: { status } }])).toMatchObject([
      { status: nosso },
    ])
  })

  it('is not understood without an id, and never throws', () => {
    for (const evento of [
      'messages.upsert',
      'send.message',
      'messages.update',
      'messages.edited',
      'messages.delete',
    ])
      for (const data of [
        null,
        7,
        'x',
        {},
        [{}],
        { key: 1 },
        { key: { id: '' } },
        { message: { conversation: 1 } },
      ])
        expect(ler(evento, data)).toBe('nao_reconhecido')
    expect(ler('connection.update', {})).toBeNull()
  })
})
