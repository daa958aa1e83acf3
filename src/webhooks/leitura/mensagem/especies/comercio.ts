import { MAXIMO_DA_LINHA, MAXIMO_DO_LINK, MAXIMO_DO_NOME } from '../limites.js'
import {
  emLinhas,
  identificador,
  inteiro,
  type Leitor,
  ler,
  milesimos,
  numero,
  objetoDe,
  preco,
  semNulos,
  texto,
} from '../pecas.js'

const TITULO = texto(MAXIMO_DO_NOME)
const LINHA = texto(MAXIMO_DA_LINHA)
const MOEDA = identificador(3)

/** A shop's catalogue. */
export const COMERCIO: readonly [string, Leitor][] = [
  [
    'productMessage',
    ler(
      {
        product: objetoDe({
          title: TITULO,
          description: LINHA,
          currencyCode: MOEDA,
          priceAmount1000: inteiro,
          salePriceAmount1000: inteiro,
          url: identificador(MAXIMO_DO_LINK),
        }),
        catalog: objetoDe({ title: TITULO, description: LINHA }),
        body: texto(),
        footer: TITULO,
      },
      ({ product, catalog, body, footer }) => {
        const valor = milesimos(product?.salePriceAmount1000 || product?.priceAmount1000 || null)
        const moeda = product?.currencyCode ?? null
        return {
          tipo: 'produto',
          texto: emLinhas(
            product?.title ?? catalog?.title,
            preco(valor, moeda),
            product?.description ?? catalog?.description,
            product?.url,
            body,
            footer,
          ),
          midia: semNulos({ valor, moeda: valor === null ? null : moeda }),
        }
      },
    ),
  ],
  [
    'orderMessage',
    ler(
      {
        orderTitle: TITULO,
        message: texto(),
        itemCount: numero,
        totalAmount1000: inteiro,
        totalCurrencyCode: MOEDA,
      },
      ({ orderTitle, message, itemCount, totalAmount1000, totalCurrencyCode }) => {
        const valor = milesimos(totalAmount1000 || null)
        return {
          tipo: 'pedido',
          texto: emLinhas(orderTitle, preco(valor, totalCurrencyCode), message),
          midia: semNulos({ valor, moeda: valor === null ? null : totalCurrencyCode, itens: itemCount }),
        }
      },
    ),
  ],
]
