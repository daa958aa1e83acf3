import { z } from 'zod'
import { MAXIMO_DA_LINHA, MAXIMO_DO_ID, MAXIMO_DO_NOME } from '../limites.js'
import {
  emLinhas,
  identificador,
  inteiro,
  type Leitor,
  type Lido,
  ler,
  lista,
  marcada,
  milesimos,
  numero,
  objeto,
  objetoDe,
  preco,
  semNulos,
  texto,
} from '../pecas.js'
import type { BotaoNativo } from './botoes.js'

const NOME = texto(MAXIMO_DO_NOME)
const LINHA = texto(MAXIMO_DA_LINHA)

/** `value` in units of which `offset` make a whole. */
const quantia = objetoDe({ value: numero, offset: numero })
type Quantia = z.output<typeof quantia>
const valorDe = (lida: Quantia): number | null => (lida?.value ? lida.value / (lida.offset || 1) : null)

const pix = objetoDe({ code: LINHA, key: LINHA, merchant_name: NOME })
const pedido = z.object({
  currency: identificador(3),
  total_amount: quantia,
  additional_note: LINHA,
  order: objetoDe({ items: lista(z.object({ name: NOME, quantity: numero, amount: quantia })) }),
  payment_settings: lista(
    z.object({
      pix_static_code: pix,
      pix_dynamic_code: pix,
      payment_link: objetoDe({ uri: LINHA }),
      boleto: objetoDe({ digitable_line: LINHA }),
    }),
  ),
})

/** Names of buttons that ask for money, or tell of it. */
const DE_PAGAMENTO: ReadonlySet<string> = new Set([
  'payment_info',
  'payment_status',
  'payment_method',
  'payment_key_info',
  'review_and_pay',
  'review_order',
])

/** A button of a shop: what is to be paid, and the PIX key to pay it to. Null: it is about something else. */
export const lerPagamento = ({ nome, parametros }: BotaoNativo): Omit<Lido, 'tipo'> | null => {
  if (!DE_PAGAMENTO.has(nome)) return null
  const lido = pedido.safeParse(parametros)
  if (!lido.success) return { texto: null, midia: null }
  const { currency, total_amount, additional_note, order, payment_settings } = lido.data
  const valor = valorDe(total_amount)
  const itens = (order?.items ?? []).map(({ name, quantity, amount }) =>
    marcada(
      name && [quantity && quantity > 1 ? `${quantity}× ` : '', name, comPreco(amount, currency)].join(''),
    ),
  )
  const meios = payment_settings.flatMap(({ pix_static_code, pix_dynamic_code, payment_link, boleto }) => {
    const chave = pix_static_code ?? pix_dynamic_code
    return [
      chave && emLinhas(chave.merchant_name, (chave.key ?? chave.code) && `PIX: ${chave.key ?? chave.code}`),
      payment_link?.uri ?? null,
      boleto?.digitable_line ?? null,
    ]
  })
  return {
    texto: emLinhas(preco(valor, currency), ...itens, ...meios, additional_note),
    midia: semNulos({ valor, moeda: valor === null ? null : currency }),
  }
}

const comPreco = (amount: Quantia, moeda: string | null): string => {
  const escrito = preco(valorDe(amount), moeda)
  return escrito ? ` — ${escrito}` : ''
}

/** The words that go with money are a message of their own. */
const recado = z
  .unknown()
  .optional()
  .transform((nota) => {
    const { conversation, extendedTextMessage } = objeto(nota) ?? {}
    return texto().parse(conversation ?? objeto(extendedTextMessage)?.text)
  })

const cobranca = ler(
  {
    noteMessage: recado,
    currencyCodeIso4217: identificador(3),
    amount1000: inteiro,
    amount: objetoDe({ value: inteiro, offset: numero, currencyCode: identificador(3) }),
  },
  ({ noteMessage, currencyCodeIso4217, amount1000, amount }) => {
    const valor =
      milesimos(amount1000 || null) ?? (amount?.value ? amount.value / (amount.offset || 1) : null)
    const moeda = currencyCodeIso4217 ?? amount?.currencyCode ?? null
    return {
      tipo: 'pagamento',
      texto: emLinhas(preco(valor, moeda), noteMessage),
      midia: semNulos({ valor, moeda: valor === null ? null : moeda }),
    }
  },
)

const sobreOutra = (situacao: string) =>
  ler({ key: objetoDe({ id: identificador(MAXIMO_DO_ID) }) }, ({ key }) => ({
    tipo: 'pagamento',
    texto: null,
    midia: { situacao },
    respondeA: key?.id ?? null,
  }))

/** Money: asked for, sent, refused. */
export const PAGAMENTOS: readonly [string, Leitor][] = [
  ['requestPaymentMessage', cobranca],
  ['splitPaymentMessage', cobranca],
  [
    'sendPaymentMessage',
    ler({ noteMessage: recado, requestMessageKey: objetoDe({ id: identificador(MAXIMO_DO_ID) }) }, (m) => ({
      tipo: 'pagamento',
      texto: m.noteMessage,
      midia: { situacao: 'enviado' },
      respondeA: m.requestMessageKey?.id ?? null,
    })),
  ],
  ['declinePaymentRequestMessage', sobreOutra('recusado')],
  ['cancelPaymentRequestMessage', sobreOutra('cancelado')],
  ['paymentInviteMessage', ler({}, () => ({ tipo: 'pagamento', texto: null, midia: null }))],
  ['invoiceMessage', ler({ note: LINHA }, ({ note }) => ({ tipo: 'pagamento', texto: note, midia: null }))],
  [
    'p2PPaymentReminderNotification',
    ler({ description: LINHA }, ({ description }) => ({
      tipo: 'pagamento',
      texto: description,
      midia: null,
    })),
  ],
]
