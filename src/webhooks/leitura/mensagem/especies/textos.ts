import { z } from 'zod'
import { MAXIMO_DO_ID } from '../limites.js'
import { emLinhas, identificador, type Leitor, ler, lista, objetoDe, texto } from '../pecas.js'

// Made once: making a schema costs more than a message's reading.
const TEXTO = texto()

const resposta = ler(
  { key: objetoDe({ id: identificador(MAXIMO_DO_ID) }), text: TEXTO },
  ({ key, text }) => ({
    tipo: 'texto',
    texto: text,
    midia: null,
    respondeA: key?.id ?? null,
  }),
)

/** What somebody wrote. */
export const TEXTOS: readonly [string, Leitor][] = [
  [
    'conversation',
    (parte) => (typeof parte === 'string' ? { tipo: 'texto', texto: TEXTO.parse(parte), midia: null } : null),
  ],
  ['extendedTextMessage', ler({ text: TEXTO }, ({ text }) => ({ tipo: 'texto', texto: text, midia: null }))],
  ['questionResponseMessage', resposta],
  ['statusQuestionAnswerMessage', resposta],
  ['statusQuotedMessage', resposta],
  // What WhatsApp's assistant writes.
  [
    'richResponseMessage',
    ler({ submessages: lista(z.object({ messageText: texto() })) }, ({ submessages }) => ({
      tipo: 'texto',
      texto: emLinhas(...submessages.map(({ messageText }) => messageText)),
      midia: null,
    })),
  ],
]
