import { z } from 'zod'
import { MAXIMO_DA_LINHA, MAXIMO_DO_LINK, MAXIMO_DO_NOME } from '../limites.js'
import { identificador, lista, marcada, objetoDe, objetoDoJson, texto } from '../pecas.js'

const NOME = texto(MAXIMO_DO_NOME)
const LINHA = texto(MAXIMO_DA_LINHA)
const LINK = identificador(MAXIMO_DO_LINK)

/** `Ver fatura: https://…`; what has no words of its own is not shown. */
const botao = (nome: string | null, paraOnde: string | null = null): string | null =>
  marcada(nome && [nome, paraOnde].filter(Boolean).join(': '))

export const botoesDoModelo = lista(
  z
    .object({
      quickReplyButton: objetoDe({ displayText: NOME }),
      urlButton: objetoDe({ displayText: NOME, url: LINK }),
      callButton: objetoDe({ displayText: NOME, phoneNumber: NOME }),
    })
    .transform(({ quickReplyButton, urlButton, callButton }) =>
      quickReplyButton
        ? botao(quickReplyButton.displayText)
        : botao(
            urlButton?.displayText ?? callButton?.displayText ?? null,
            urlButton?.url ?? callButton?.phoneNumber ?? null,
          ),
    ),
)

export const botoesSimples = lista(
  z
    .object({ buttonText: objetoDe({ displayText: NOME }) })
    .transform(({ buttonText }) => botao(buttonText?.displayText ?? null)),
)

export const secoesDaLista = lista(
  z
    .object({ title: LINHA, rows: lista(z.object({ title: LINHA, description: LINHA })) })
    .transform(({ title, rows }) => [
      title,
      ...rows.map((linha) => marcada([linha.title, linha.description].filter(Boolean).join(' — '))),
    ]),
)

/** What a button of a shop or a bank does is JSON inside a text. */
export interface BotaoNativo {
  nome: string
  parametros: Record<string, unknown> | null
}
export const botoesNativos = lista(
  z.object({ name: NOME, buttonParamsJson: z.unknown().optional() }).transform(
    ({ name, buttonParamsJson }): BotaoNativo => ({
      nome: name ?? '',
      parametros: objetoDoJson(buttonParamsJson),
    }),
  ),
)

const parametros = z.object({
  display_text: NOME,
  url: LINK,
  phone_number: NOME,
  copy_code: LINHA,
  title: NOME,
  sections: lista(
    z
      .object({ title: LINHA, rows: lista(z.object({ title: LINHA, description: LINHA })) })
      .transform(({ title, rows }) => [
        title,
        ...rows.map((linha) => marcada([linha.title, linha.description].filter(Boolean).join(' — '))),
      ]),
  ),
})

export const linhasDoBotaoNativo = ({ parametros: lidos }: BotaoNativo): (string | null)[] => {
  const { data } = parametros.safeParse(lidos)
  if (!data) return []
  const { display_text, title, url, phone_number, copy_code, sections } = data
  return [botao(display_text ?? title, url ?? copy_code ?? phone_number), ...sections.flat()]
}
