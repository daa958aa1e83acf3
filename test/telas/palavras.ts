import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { en } from '../../src/admin/locale/en.js'
import { ptBR } from '../../src/admin/locale/pt-br.js'
import { EMPRESAS } from '../../src/demo/dados/empresas.js'
import { NOMES } from '../e2e/semear-retaguarda.js'

const DE_ADMINJS = join(import.meta.dirname, '../../node_modules/adminjs/src/locale')
const deAdminJS = (idioma: string): unknown =>
  JSON.parse(readFileSync(join(DE_ADMINJS, idioma, 'translation.json'), 'utf8'))

const textos = (valor: unknown): string[] =>
  typeof valor === 'string' ? [valor] : Object.values(valor ?? {}).flatMap(textos)
const palavras = (texto: string): string[] =>
  texto
    .replace(/\{\{.*?\}\}|https?:\S+/g, ' ')
    .toLowerCase()
    .match(/[\p{L}']{2,}/gu) ?? []
const vocabulario = (...fontes: unknown[]) => new Set(fontes.flatMap(textos).flatMap(palavras))

/** Words of the libraries' own that no locale has. */
const DE_BIBLIOTECAS = 'choose file loading select options next previous month year time search week day'
const portuguesas = vocabulario(ptBR, deAdminJS('pt-BR'))
const INGLESAS = new Set(
  [...vocabulario(en, deAdminJS('en'), DE_BIBLIOTECAS)].filter((uma) => !portuguesas.has(uma)),
)

/** What no text should hold: holes, keys of texts, values of columns. */
const CRU =
  /\{\{|undefined|\bNaN\b|\[object|whatsapp\.\w|\b(?:nao|aguardando|limite|conexao|falha|sessao|instancia|evolution)_\w+/

/** Text that is seen or read out. Names and addresses of demo data are their own, and a model is about its braces. */
const visiveis = (pagina: Page): Promise<string[]> =>
  pagina.evaluate(() => {
    const achados = [document.title]
    const porOnde = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (porOnde.nextNode()) {
      const pai = porOnde.currentNode.parentElement
      if (
        pai?.checkVisibility() &&
        !pai.closest(
          'script, style, select[id], .mo-idioma, .wa-modelo-escrita, .wa-modelo-na-lista, .wa-conteudo-do-evento',
        )
      )
        achados.push(porOnde.currentNode.textContent ?? '')
    }
    for (const atributo of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
      for (const elemento of document.querySelectorAll(`[${atributo}]`))
        achados.push(elemento.getAttribute(atributo) ?? '')
    return achados
  })

/** A company's name is in no language; the longest first, for one begins like another. */
const NOMES_DE_EMPRESAS = [...EMPRESAS.map(({ nome }) => nome), ...NOMES].sort((a, b) => b.length - a.length)
const semNomes = (texto: string): string =>
  NOMES_DE_EMPRESAS.reduce((resto, nome) => resto.replaceAll(nome, ' '), texto)

/** English in a Portuguese page, and what is no language at all. */
export const palavrasAlheias = async (pagina: Page): Promise<string[]> => {
  const achados = await visiveis(pagina)
  return [
    ...new Set(
      achados.filter(
        (texto) => CRU.test(texto) || palavras(semNomes(texto)).some((uma) => INGLESAS.has(uma)),
      ),
    ),
  ]
}
