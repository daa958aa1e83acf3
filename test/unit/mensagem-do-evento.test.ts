import { describe, expect, it } from 'vitest'
import { reconhecerEvento } from '../../src/services/evolution/eventos.js'
import type { FatoDeMensagem } from '../../src/services/mensagens/fatos/fatos.js'
import { lerMensagens } from '../../src/webhooks/leitura/mensagem-do-evento.js'
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
    expect(new Set(fatos.map(({ fato }) => fato))).toEqual(
      new Set(['vista', 'status', 'exclusao', 'edicao', 'reacao', 'contato']),
    )
    expect(fatos.filter((fato) => fato.fato === 'vista' && fato.tipo === 'desconhecido')).toEqual([])
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
      'Ana\nRui',
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
    const participante = '5511977776666@s.whatsapp.net'
    expect(upsert({ conversation: 'a' }, {}, key)).toMatchObject([
      { conversa: { tipo: 'grupo', nome: null }, participante },
      { fato: 'contato', id: participante, conversa: { jid: participante, nome: 'Maria' } },
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
    expect(upsert({ editedMessage: { message: { protocolMessage } } }, {}, { id: 'B2' })).toMatchObject(
      edicao,
    )
    expect(upsert({ protocolMessage }, {}, { id: 'B2' })).toMatchObject(edicao)
    expect(ler('send.message.update', { ...protocolMessage, type: 14 })).toEqual(edicao)
    for (const editedMessage of [
      { message: { conversation: 'novo' } },
      { message: { protocolMessage } },
      { conversation: 'novo' },
    ])
      expect(ler('messages.update', { keyId: 'A1', message: { editedMessage } })).toMatchObject([
        { fato: 'edicao', id: 'A1', texto: 'novo' },
      ])
  })

  it('is a deletion, in each of the shapes it comes in', () => {
    const exclusao = [{ fato: 'exclusao', id: 'A1', em: AGORA }]
    expect(ler('messages.delete', { id: 'A1', remoteJid: 'x' })).toEqual(exclusao)
    expect(ler('messages.delete', { key: { id: 'A1' } })).toEqual(exclusao)
    expect(ler('messages.edited', { key: { id: 'A1' }, type: 'REVOKE' })).toEqual(exclusao)
    expect(upsert({ protocolMessage: { key: { id: 'A1' }, type: 0 } }, {}, { id: 'B2' })).toMatchObject(
      exclusao,
    )
    for (const status of ['DELETED', 'deleted'])
      expect(ler('messages.update', { keyId: 'A1', status })).toEqual(exclusao)
    expect(ler('messages.delete', { id: 'cm1', key: { id: 'A1' }, status: 'DELETED' })).toEqual(exclusao)
    expect(ler('messages.delete', { keys: [{ id: 'A1' }, { id: 'A2' }] })).toMatchObject([
      { id: 'A1' },
      { id: 'A2' },
    ])
  })

  it.each([
    ['SERVER_ACK', 'enviada'],
    ['DELIVERY_ACK', 'entregue'],
    ['READ', 'lida'],
    ['PLAYED', 'lida'],
    ['ERROR', 'falhou'],
    [4, 'lida'],
    ['sent', 'enviada'],
    ['delivered', 'entregue'],
    ['read', 'lida'],
    ['Failed', 'falhou'],
  ])('is the receipt %s', (status, nosso) => {
    expect(ler('messages.update', { keyId: 'A1', status })).toMatchObject([{ fato: 'status', status: nosso }])
    expect(ler('messages.update', [{ key: { id: 'A1' }, update: { status } }])).toMatchObject([
      { status: nosso },
    ])
  })

  it('is a failure with its reason, where Meta gives one that we have words for', () => {
    const falha = (errors: unknown) => ler('messages.update', { keyId: 'A1', status: 'FAILED', errors })
    expect(falha([{ code: 131047, title: 'Re-engagement message' }])).toMatchObject([
      { status: 'falhou', motivo: 'fora_da_janela' },
    ])
    expect(falha([{ code: '131026' }])).toMatchObject([{ motivo: 'numero_nao_recebe' }])
    for (const outros of [undefined, null, 'x', [], [{ code: 1 }], [{ code: '__proto__' }]])
      expect(falha(outros)).toMatchObject([{ motivo: 'recusada_pelo_whatsapp' }])
  })

  it('in a word nobody knows is understood, and changes nothing', () => {
    expect(ler('messages.update', { keyId: 'A1', status: 'constructor' })).toEqual([])
  })

  it('says where it happened, so that two chats may have messages of one id', () => {
    const remoteJid = '551188887777@s.whatsapp.net'
    const conversa = { jid: '5511988887777@s.whatsapp.net', lid: null }
    expect(ler('messages.delete', { id: 'A1', remoteJid })).toMatchObject([{ conversa }])
    expect(ler('messages.update', { keyId: 'A1', remoteJid, status: 'READ' })).toMatchObject([{ conversa }])
  })

  it('is not understood without an id, and never throws', () => {
    for (const evento of [
      'messages.upsert',
      'send.message',
      'messages.update',
      'messages.edited',
      'messages.delete',
      'send.message.update',
      'call',
      'contacts.update',
      'groups.upsert',
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

describe('whom a message is exchanged with', () => {
  const LID = '105511988887777@lid'
  const TELEFONE = '5511988887777@s.whatsapp.net'
  const NOSSO = '5511999990001@s.whatsapp.net'
  const conversa = (key: Record<string, unknown>, remetente: string | null = NOSSO) => {
    const data = { key: { id: 'A', ...key }, message: { conversation: 'oi' }, messageTimestamp: AGORA_S }
    const [fato] = lerMensagens('messages.upsert', { data, emitidoEm: AGORA, remetente }) as FatoDeMensagem[]
    return fato?.conversa
  }

  it.each([
    ['senderLid', { remoteJid: TELEFONE, senderLid: LID }],
    ['previousRemoteJid', { remoteJid: TELEFONE, previousRemoteJid: LID }],
    ['senderPn', { remoteJid: LID, senderPn: TELEFONE }],
    ['remoteJidAlt', { remoteJid: LID, remoteJidAlt: TELEFONE }],
  ])('is told by both addresses where %s gives the other one', (_nome, key) => {
    expect(conversa(key)).toMatchObject({ jid: TELEFONE, lid: LID })
  })

  it('is the contact, though a message of ours tells of ourselves as its sender', () => {
    const daEmpresa = { fromMe: true, senderPn: NOSSO, senderLid: '900@lid', remoteJidAlt: NOSSO }
    expect(conversa({ remoteJid: LID, ...daEmpresa })).toMatchObject({ jid: LID, lid: LID, telefone: null })
    expect(conversa({ remoteJid: LID, fromMe: true, remoteJidAlt: TELEFONE })).toMatchObject({
      jid: TELEFONE,
      lid: LID,
    })
  })

  it('is whoever wrote to a list of recipients; our own list stays one', () => {
    const remoteJid = '1764100000@broadcast'
    expect(conversa({ remoteJid, participant: LID, participantPn: TELEFONE })).toMatchObject({
      jid: TELEFONE,
      lid: LID,
      tipo: 'contato',
    })
    expect(conversa({ remoteJid, fromMe: true, participant: NOSSO })).toMatchObject({
      jid: remoteJid,
      tipo: 'transmissao',
    })
  })

  it.each([
    ['Brazil', '551188887777', '5511988887777'],
    ['Mexico', '5215512345678', '525512345678'],
    ['Argentina', '541123450001', '5491123450001'],
  ])('is one in both forms of a number of %s', (_pais, uma, outra) => {
    const [a, b] = [uma, outra].map((numero) => conversa({ remoteJid: `${numero}@s.whatsapp.net` }))
    expect(a).toMatchObject({ telefone: outra })
    expect(a).toEqual(b)
  })

  it.each([
    '5511988887777',
    '+55 11 98888-7777',
    '105511988887777@lid',
    '5511988887777:3@s.whatsapp.net',
    'Você',
    '  ',
  ])('is not called %s: that is no name', (pushName) => {
    expect(upsert({ conversation: 'a' }, { pushName })).toMatchObject([{ conversa: { nome: null } }])
  })
})

describe('contacts and groups', () => {
  it('are told of one by one, or in a list; of what is not understood the others do not suffer', () => {
    const foto = 'https://pps.whatsapp.net/a.jpg'
    const ana = { remoteJid: '551188887777@s.whatsapp.net', pushName: 'Ana', profilePicUrl: foto }
    const fato = { fato: 'contato', id: '5511988887777@s.whatsapp.net', conversa: { nome: 'Ana', foto } }
    expect(ler('contacts.upsert', ana)).toMatchObject([fato])
    expect(ler('contacts.update', [null, ana, {}])).toMatchObject([fato])
    expect(ler('contacts.set', { contacts: [ana] })).toMatchObject([fato])
    expect(ler('contacts.update', { remoteJid: '1@lid' })).toEqual([])
    expect(ler('contacts.update', { id: 'cm1', remoteJid: '1@lid', pushName: '123' })).toEqual([])
  })

  it('have their subject, where they are groups', () => {
    const grupo = { id: '1203@g.us', subject: 'Clientes VIP' }
    for (const evento of ['groups.upsert', 'groups.update', 'group.update'])
      expect(ler(evento, [grupo])).toMatchObject([{ id: '1203@g.us', conversa: { nome: 'Clientes VIP' } }])
  })
})

describe('a call', () => {
  const ligacao = (status: string, mais = {}) =>
    ler('call', {
      id: 'C1',
      chatId: '1@lid',
      from: '1@lid',
      callerPn: '551188887777@s.whatsapp.net',
      status,
      date: '2026-11-24T11:59:00.000Z',
      ...mais,
    })

  it.each([
    ['timeout', 'chamada_perdida', null],
    ['terminate', 'chamada_perdida', null],
    ['reject', 'chamada', { situacao: 'recusada' }],
    ['accept', 'chamada', { situacao: 'atendida' }],
  ])('that ended by %s is told, with its time and whom it came from', (status, tipo, midia) => {
    expect(ligacao(status)).toMatchObject([
      {
        fato: 'vista',
        id: 'C1',
        tipo,
        midia,
        em: AGORA - 60_000,
        conversa: { jid: '5511988887777@s.whatsapp.net', lid: '1@lid' },
      },
    ])
  })

  it('that rings is not told yet', () => {
    expect(ligacao('offer')).toEqual([])
  })
})

describe('a reaction', () => {
  const reagir = (text: string, key: Record<string, unknown> = {}) =>
    upsert({ reactionMessage: { key: { id: 'ALVO' }, text, senderTimestampMs: AGORA - 5000 } }, {}, key)

  it('is one row of each person and message, whatever id its telling has', () => {
    expect(reagir('👍')).toMatchObject([
      { fato: 'vista', id: 'ALVO~contato', tipo: 'reacao', texto: '👍', respondeA: 'ALVO' },
      { fato: 'reacao', id: 'ALVO~contato', texto: '👍' },
    ])
    expect(reagir('❤️', { id: 'B9', fromMe: true })).toMatchObject([
      { id: 'ALVO~nossa' },
      { id: 'ALVO~nossa' },
    ])
  })

  it('that is taken back is no message', () => {
    expect(reagir('')).toMatchObject([{ fato: 'reacao', id: 'ALVO~contato', texto: null }])
  })
})
