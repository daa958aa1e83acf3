import { z } from 'zod'
import { MAXIMO_DA_LINHA, MAXIMO_DE_NUMEROS, MAXIMO_DO_CARTAO, MAXIMO_DO_NOME } from '../limites.js'
import { emLinhas, type Leitor, ler, lista, numero, semNulos, texto } from '../pecas.js'

const lugar = ler(
  {
    degreesLatitude: numero,
    degreesLongitude: numero,
    name: texto(MAXIMO_DO_NOME),
    address: texto(MAXIMO_DA_LINHA),
    caption: texto(),
    comment: texto(),
  },
  (m) => ({
    tipo: 'localizacao',
    texto: emLinhas(m.name, m.address, m.caption ?? m.comment),
    midia: semNulos({ latitude: m.degreesLatitude, longitude: m.degreesLongitude }),
  }),
)

const contato = { displayName: texto(MAXIMO_DO_NOME), vcard: texto(MAXIMO_DO_CARTAO) }

/** The numbers of a card, as they stand in it. */
const numerosDe = (vcard: string | null): string[] =>
  [...(vcard ?? '').matchAll(/^(?:item\d+\.)?TEL[^:\r\n]*:([+\d][^\r\n]{0,39})/gim)]
    .slice(0, MAXIMO_DE_NUMEROS)
    .map(([, escrito = '']) => escrito.trim())

/** The number of the card's owner that has WhatsApp, E.164 without the plus sign. */
const comWhatsApp = (vcard: string | null): string | null =>
  /^(?:item\d+\.)?TEL[^:\r\n]*waid=(\d{5,15})/im.exec(vcard ?? '')?.[1] ?? null

/** Where somebody is, and whom somebody recommends. */
export const LUGARES_E_CONTATOS: readonly [string, Leitor][] = [
  ['locationMessage', lugar],
  ['liveLocationMessage', lugar],
  [
    'contactMessage',
    ler(contato, ({ displayName, vcard }) => ({
      tipo: 'contato',
      texto: emLinhas(displayName, ...numerosDe(vcard)),
      midia: semNulos({ telefone: comWhatsApp(vcard) }),
    })),
  ],
  [
    'contactsArrayMessage',
    ler({ displayName: contato.displayName, contacts: lista(z.object(contato)) }, (m) => ({
      tipo: 'contato',
      texto:
        emLinhas(
          ...m.contacts.map(({ displayName, vcard }) =>
            [displayName, ...numerosDe(vcard)].filter(Boolean).join(' '),
          ),
        ) ?? m.displayName,
      midia: null,
    })),
  ],
]
