import { describe, expect, it } from 'vitest'
import { TIPOS_DE_MENSAGEM } from '../../src/resources/mensagem/mensagem.js'
import { lerConteudoDaMensagem } from '../../src/webhooks/leitura/conteudo-da-mensagem.js'
import { AVISOS, DE_UMA_VEZ, ESPECIES, INVOLUCROS } from '../../src/webhooks/leitura/mensagem/tabela.js'
import { corposGravados } from '../helpers/diario.js'

/** Every part a message may be, as WhatsApp's protocol of 2026 names them. */
const DO_PROTOCOLO =
  `conversation senderKeyDistributionMessage imageMessage contactMessage locationMessage extendedTextMessage
  documentMessage audioMessage videoMessage call chat protocolMessage contactsArrayMessage highlyStructuredMessage
  fastRatchetKeySenderKeyDistributionMessage sendPaymentMessage liveLocationMessage requestPaymentMessage
  declinePaymentRequestMessage cancelPaymentRequestMessage templateMessage stickerMessage groupInviteMessage
  templateButtonReplyMessage productMessage deviceSentMessage messageContextInfo listMessage viewOnceMessage orderMessage
  listResponseMessage ephemeralMessage invoiceMessage buttonsMessage buttonsResponseMessage paymentInviteMessage
  interactiveMessage reactionMessage stickerSyncRmrMessage interactiveResponseMessage pollCreationMessage pollUpdateMessage
  keepInChatMessage documentWithCaptionMessage requestPhoneNumberMessage viewOnceMessageV2 encReactionMessage editedMessage
  viewOnceMessageV2Extension pollCreationMessageV2 scheduledCallCreationMessage groupMentionedMessage pinInChatMessage
  pollCreationMessageV3 scheduledCallEditMessage ptvMessage botInvokeMessage callLogMesssage messageHistoryBundle
  encCommentMessage bcallMessage lottieStickerMessage eventMessage encEventResponseMessage commentMessage
  newsletterAdminInviteMessage placeholderMessage secretEncryptedMessage albumMessage eventCoverImage stickerPackMessage
  statusMentionMessage pollResultSnapshotMessage pollCreationOptionImageMessage associatedChildMessage
  groupStatusMentionMessage pollCreationMessageV4 statusAddYours groupStatusMessage richResponseMessage
  statusNotificationMessage limitSharingMessage botTaskMessage questionMessage messageHistoryNotice groupStatusMessageV2
  botForwardedMessage statusQuestionAnswerMessage questionReplyMessage questionResponseMessage statusQuotedMessage
  statusStickerInteractionMessage pollCreationMessageV5 newsletterFollowerInviteMessageV2 pollResultSnapshotMessageV3
  newsletterAdminProfileMessage newsletterAdminProfileMessageV2 spoilerMessage pollCreationMessageV6 conditionalRevealMessage
  pollAddOptionMessage eventInviteMessage groupRootKeyShare p2PPaymentReminderNotification splitPaymentMessage`.split(
    /\s+/,
  )

it('names every part of the protocol, and each in one way', () => {
  const nomeadas = [...ESPECIES.keys(), ...INVOLUCROS, ...DE_UMA_VEZ, ...AVISOS, 'reactionMessage']
  expect([...nomeadas].sort()).toEqual([...new Set(nomeadas)].sort())
  expect(DO_PROTOCOLO.filter((nome) => !nomeadas.includes(nome))).toEqual([])
})

/** Recorded with a real server: what each of them is, and says. */
const GRAVADAS: Record<string, [string, string | null] | null> = {
  'KIND-text': ['texto', 'Bom dia'],
  'KIND-extended': ['texto', 'Olhe https://example.com'],
  'KIND-quoted': ['texto', 'respondendo'],
  'KIND-contact': ['contato', 'Fulano\n+55 11 90000-0000'],
  'KIND-location': ['localizacao', 'Praça\nCentro'],
  'KIND-liveLocation': ['localizacao', 'a caminho'],
  'KIND-poll': ['enquete', 'Qual horário?\n• 9h\n• 10h'],
  'KIND-event': ['evento', 'Inauguração\nVenha'],
  'KIND-product': ['produto', 'Pomada\nR$ 45,00\nfixa'],
  'KIND-order': ['pedido', 'Loja\nR$ 59,90\nQuero estes'],
  'KIND-buttonsReply': ['resposta', 'Confirmar'],
  'KIND-listReply': ['resposta', 'Corte'],
  'KIND-templateReply': ['resposta', 'Remarcar'],
  'KIND-nativeFlowReply': ['resposta', 'Confirmar presença'],
  'KIND-template': ['opcoes', 'Loja\nSeu pedido saiu\nObrigado\n• Ok'],
  'KIND-interactive': ['opcoes', 'Banco\nFatura disponível\nBanco\n• Ver: https://example.com'],
  'KIND-buttons': ['opcoes', 'Confirma?\nLoja\n• Sim'],
  'KIND-ephemeral': ['texto', 'some depois'],
  'KIND-viewOnce': ['visualizacao_unica', 'uma vez'],
  'KIND-album': null,
  'KIND-albumChild': ['imagem', '1 de 2'],
  'KIND-documentWithCaption': ['documento', 'segue'],
  'KIND-sticker': ['figurinha', null],
  'KIND-callLog': ['chamada_perdida', null],
  'KIND-pin': null,
  'KIND-keep': null,
  'KIND-placeholder': ['protegida', null],
  'KIND-phoneNumberRequest': ['pedido_de_numero', null],
  'KIND-lid': ['texto', 'veio por LID'],
}

describe('the recorded kinds', () => {
  const corpos = corposGravados('k-kinds').filter(({ event }) => event === 'messages.upsert')
  const dados = new Map(
    corpos.map(({ data }) => {
      const item = data as { key: { id: string }; message: Record<string, unknown> }
      return [item.key.id, item]
    }),
  )

  it('are all expected here', () => {
    const ids = [...dados.keys()].filter((id) => !id.startsWith('KIND-reaction'))
    expect(ids.sort()).toEqual(Object.keys(GRAVADAS).sort())
  })

  it.each(Object.entries(GRAVADAS))('%s is what it is', (id, esperado) => {
    const item = dados.get(id)
    const lida = lerConteudoDaMensagem(item?.message, item as never)
    expect(lida && [lida.tipo, lida.texto]).toEqual(esperado)
  })

  it('tell of the ad that a contact came from, and of what is quoted', () => {
    const item = dados.get('KIND-extended')
    expect(lerConteudoDaMensagem(item?.message, item as never)?.midia).toMatchObject({
      anuncio: 'Promoção',
      anuncioTexto: 'Corte',
    })
    const quoted = dados.get('KIND-quoted')
    expect(lerConteudoDaMensagem(quoted?.message, quoted as never)).toMatchObject({
      respondeA: 'KIND-text',
      midia: { citada: 'Bom dia', citadaTipo: 'texto', citadaDe: '5511977771001@s.whatsapp.net' },
    })
  })
})

describe('other kinds', () => {
  it.each([
    [
      'a PIX code',
      {
        interactiveMessage: {
          body: { text: 'Pague aqui' },
          nativeFlowMessage: {
            buttons: [
              {
                name: 'review_and_pay',
                buttonParamsJson: JSON.stringify({
                  currency: 'BRL',
                  total_amount: { value: 12050, offset: 100 },
                  order: { items: [{ name: 'Corte', quantity: 2, amount: { value: 6025, offset: 100 } }] },
                  payment_settings: [
                    { type: 'pix_dynamic_code', pix_dynamic_code: { code: '000201', merchant_name: 'Loja' } },
                  ],
                }),
              },
            ],
          },
        },
      },
      'pagamento',
      'Pague aqui\nR$ 120,50\n• 2× Corte — R$ 60,25\nLoja\nPIX: 000201',
    ],
    [
      'money asked for',
      {
        requestPaymentMessage: {
          currencyCodeIso4217: 'BRL',
          amount1000: { low: 10500, high: 0 },
          noteMessage: { extendedTextMessage: { text: 'o corte' } },
        },
      },
      'pagamento',
      'R$ 10,50\no corte',
    ],
    ['money refused', { declinePaymentRequestMessage: { key: { id: 'X' } } }, 'pagamento', null],
    [
      'a vote nobody can read',
      {
        pollUpdateMessage: {
          pollCreationMessageKey: { id: 'P' },
          vote: { encPayload: { 0: 1 }, encIv: { 0: 1 } },
        },
      },
      'voto',
      null,
    ],
    [
      'a form, made with a tool',
      {
        interactiveResponseMessage: {
          nativeFlowResponseMessage: {
            paramsJson:
              '{"screen_0_Nome_0":"Ana","screen_0_Servi_os_1":["0_Corte","1_Barba"],"flow_token":"abc"}',
          },
        },
      },
      'resposta',
      'Nome: Ana\nServi os: Corte, Barba',
    ],
    [
      'a carousel',
      {
        interactiveMessage: {
          body: { text: 'Veja' },
          carouselMessage: {
            cards: [{ header: { title: 'Um' }, body: { text: 'a' } }, { body: { text: 'b' } }],
          },
        },
      },
      'opcoes',
      'Veja\nUm\na\nb',
    ],
    [
      'a picture with buttons',
      {
        buttonsMessage: {
          imageMessage: { mimetype: 'image/png' },
          contentText: 'Gostou?',
          buttons: [{ buttonText: { displayText: 'Sim' } }],
        },
      },
      'opcoes',
      'Gostou?\n• Sim',
    ],
    [
      'a video call that was missed',
      { callLogMesssage: { isVideo: true, callOutcome: 'MISSED' } },
      'chamada_perdida',
      null,
    ],
    [
      'buttons to be seen once, which they are not',
      { viewOnceMessage: { message: { interactiveMessage: { body: { text: 'oi' } } } } },
      'opcoes',
      'oi',
    ],
    [
      'a price in a currency nobody knows',
      { productMessage: { product: { title: 'X', currencyCode: '???', priceAmount1000: '1500' } } },
      'produto',
      'X\n1,50',
    ],
  ])('%s', (_nome, message, tipo, texto) => {
    expect(lerConteudoDaMensagem(message)).toMatchObject({ tipo, texto })
  })

  it('of which nobody has heard say what they are called, cut to a label', () => {
    expect(lerConteudoDaMensagem({ hologramMessage: {} })).toMatchObject({
      tipo: 'desconhecido',
      midia: { especie: 'hologramMessage' },
    })
    const nome = `${'x'.repeat(500)}"} 1\n`
    expect(lerConteudoDaMensagem({ [nome]: {} })?.midia).toEqual({ especie: 'x'.repeat(40) })
    expect(lerConteudoDaMensagem({ '💥': {} })?.midia).toEqual({ especie: 'outra' })
    for (const nome of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(lerConteudoDaMensagem(JSON.parse(`{"${nome}":{"text":"x"}}`))).toMatchObject({
        tipo: 'desconhecido',
      })
  })

  it('in a shape nobody knows are unknown by their own name', () => {
    expect(lerConteudoDaMensagem({ imageMessage: 'x' })).toMatchObject({
      tipo: 'desconhecido',
      midia: { especie: 'imageMessage' },
    })
  })
})

/** Whatever stands in a part, and however deep. */
const ESTRANHOS: unknown[] = [
  '',
  'x',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[]],
  [null],
  { message: null },
  { text: {}, key: [], vote: 'x', buttons: { length: 3 } },
]

describe('whatever comes', () => {
  it.each([...ESPECIES.keys(), ...INVOLUCROS, ...AVISOS])(
    '%s is read or unknown, and never throws',
    (nome) => {
      for (const estranho of ESTRANHOS) {
        for (const message of [
          { [nome]: estranho },
          { ephemeralMessage: { message: { [nome]: estranho } } },
        ]) {
          const lida = lerConteudoDaMensagem(message, { contextInfo: estranho, pollUpdates: estranho })
          if (lida) expect(TIPOS_DE_MENSAGEM).toContain(lida.tipo)
        }
      }
    },
  )

  it('is cut where it is too long', () => {
    const enorme = 'x'.repeat(1_000_000)
    const itens = Array.from({ length: 1000 }, () => ({
      optionName: enorme,
      displayName: enorme,
      vcard: `TEL:${enorme}`,
      title: enorme,
      rows: [{ title: enorme }],
    }))
    for (const nome of ESPECIES.keys()) {
      const parte =
        nome === 'conversation'
          ? enorme
          : {
              text: enorme,
              name: enorme,
              options: itens,
              contacts: itens,
              sections: itens,
              body: { text: enorme },
              header: { title: enorme },
              description: enorme,
              caption: enorme,
            }
      const lida = lerConteudoDaMensagem({ [nome]: parte })
      expect(JSON.stringify(lida).length).toBeLessThan(200_000)
    }
  })
})
