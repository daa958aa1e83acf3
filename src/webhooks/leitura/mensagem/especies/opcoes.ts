import { z } from 'zod'
import { MAXIMO_DO_NOME } from '../limites.js'
import { emLinhas, type Item, type Leitor, type Lido, ler, lista, objeto, objetoDe, texto } from '../pecas.js'
import { arquivoDe } from './arquivos.js'
import { botoesDoModelo, botoesNativos, botoesSimples, linhasDoBotaoNativo, secoesDaLista } from './botoes.js'
import { lerPagamento } from './pagamentos.js'

const TEXTO = texto()
const TITULO = texto(MAXIMO_DO_NOME)

/** One under the other, as the phone shows it; a picture above the words is the message's file. */
const opcoes = (cabeca: unknown, ...linhas: (string | null)[]): Lido => {
  const arquivo = arquivoDe(objeto(cabeca))
  return { tipo: 'opcoes', texto: emLinhas(arquivo?.texto, ...linhas), midia: arquivo?.midia ?? null }
}

const modelo = z.object({
  hydratedTitleText: TITULO,
  hydratedContentText: TEXTO,
  hydratedFooterText: TITULO,
  hydratedButtons: botoesDoModelo,
})

const lerModelo: Leitor = (parte, item) => {
  const { hydratedTemplate, hydratedFourRowTemplate, interactiveMessageTemplate } = objeto(parte) ?? {}
  if (!hydratedTemplate && !hydratedFourRowTemplate && interactiveMessageTemplate)
    return lerInterativa(interactiveMessageTemplate, item)
  const escolhido = hydratedTemplate ?? hydratedFourRowTemplate
  const lido = modelo.safeParse(escolhido)
  if (!lido.success) return null
  const { hydratedTitleText, hydratedContentText, hydratedFooterText, hydratedButtons } = lido.data
  return opcoes(escolhido, hydratedTitleText, hydratedContentText, hydratedFooterText, ...hydratedButtons)
}

const interativa = z.object({
  header: z.unknown().optional(),
  body: objetoDe({ text: TEXTO }),
  footer: objetoDe({ text: TITULO }),
  nativeFlowMessage: objetoDe({ buttons: botoesNativos }),
  carouselMessage: objetoDe({ cards: lista(z.unknown().optional()) }),
})
const titulos = z.object({ title: TITULO, subtitle: TITULO })

const lerInterativa = (parte: unknown, item: Item): Lido | null => lerCartao(parte, item, true)

/** @param comCartoes cards may stand side by side, but not in each other */
const lerCartao = (parte: unknown, item: Item, comCartoes: boolean): Lido | null => {
  const lido = interativa.safeParse(parte)
  if (!lido.success) return null
  const { header, body, footer, nativeFlowMessage, carouselMessage } = lido.data
  const botoes = nativeFlowMessage?.buttons ?? []
  const pagamento = botoes.map(lerPagamento).find(Boolean)
  const cabeca = titulos.safeParse(header).data
  const cartoes = comCartoes ? (carouselMessage?.cards ?? []) : []
  const juntas = opcoes(
    header,
    cabeca?.title ?? null,
    cabeca?.subtitle ?? null,
    body?.text ?? null,
    pagamento?.texto ?? null,
    footer?.text ?? null,
    ...botoes.flatMap(linhasDoBotaoNativo),
    ...cartoes.map((cartao) => lerCartao(cartao, item, false)?.texto ?? null),
  )
  return pagamento ? { ...juntas, tipo: 'pagamento', midia: pagamento.midia ?? juntas.midia } : juntas
}

/** What a bank, a shop or another program sends: words, and what may be pressed. */
export const OPCOES: readonly [string, Leitor][] = [
  ['templateMessage', lerModelo],
  ['highlyStructuredMessage', (parte, item) => lerModelo(objeto(parte)?.hydratedHsm, item)],
  ['interactiveMessage', lerInterativa],
  [
    'listMessage',
    ler(
      {
        title: TITULO,
        description: TEXTO,
        footerText: TITULO,
        buttonText: TITULO,
        sections: secoesDaLista,
      },
      (m) => opcoes(null, m.title, m.description, m.footerText, ...m.sections.flat()),
    ),
  ],
  [
    'buttonsMessage',
    (parte) => {
      const lido = botoes.safeParse(parte)
      if (!lido.success) return null
      const { text, contentText, footerText, buttons } = lido.data
      return opcoes(parte, text, contentText, footerText, ...buttons)
    },
  ],
]
const botoes = z.object({ text: TITULO, contentText: TEXTO, footerText: TITULO, buttons: botoesSimples })
