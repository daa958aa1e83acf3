import type { Locale, LocaleTranslations } from 'adminjs'
import { fundir } from './fundir.js'
import { IDIOMAS, type Idioma, traducao } from './traducao.js'

export { IDIOMAS, type Idioma, rotulos } from './traducao.js'

/** What the host calls our resources, by their ids: one word for all languages, or one for each. */
export type NomesDosRecursos = Readonly<
  Record<string, string | { readonly [idioma: string]: string | undefined }>
>

export interface OpcoesDoLocale {
  /** Without `doHost`: the language a new browser starts with; the user's choice is kept. */
  language?: Idioma
  /** The host's own `locale`: its languages and settings are kept, and its words win over ours. */
  doHost?: Locale
  /**
   * Also our words for AdminJS's own: its buttons and messages, and what fields are called in the host's resources too.
   * Default: not.
   */
  termosDoAdminJS?: boolean
  /** What the panel is called, on its overview and wherever the host asks for `whatsapp.moldura.marca`: as names of resources are. */
  marca?: NomesDosRecursos[string]
}

/** A language of ours in place of one that we do not speak. */
const maisProximo = (idioma: string): Idioma => (idioma.toLowerCase().startsWith('pt') ? 'pt-BR' : 'en')

const nomesEm = (idioma: string, nomes: NomesDosRecursos) => {
  const ditos = Object.entries(nomes).flatMap(([id, nome]) => {
    const palavra = typeof nome === 'string' ? nome : (nome[idioma] ?? nome[maisProximo(idioma)])
    return palavra === undefined ? [] : [[id, palavra] as const]
  })
  return {
    labels: { ...Object.fromEntries(ditos), recurso: Object.fromEntries(ditos) },
    resources: Object.fromEntries(
      ditos.map(([id, nome]) => [id, { actions: { list: nome, ficha: `${nome}: ` } }]),
    ),
  }
}

const marcaEm = (idioma: string, marca: OpcoesDoLocale['marca']) => {
  const dita = typeof marca === 'string' ? marca : (marca?.[idioma] ?? marca?.[maisProximo(idioma)])
  return dita === undefined ? {} : { whatsapp: { moldura: { marca: dita } } }
}

/** AdminJS's `locale` with this plugin's texts among the host's. */
export const criarLocale = (
  { language = 'pt-BR', doHost, termosDoAdminJS: termos = false, marca }: OpcoesDoLocale = {},
  nomes: NomesDosRecursos = {},
): Locale => {
  const idiomas = doHost ? (doHost.availableLanguages ?? [doHost.language]) : Object.keys(IDIOMAS)
  const nossas = idiomas.map((idioma): [string, LocaleTranslations] => [
    idioma,
    fundir(
      fundir(traducao(maisProximo(idioma), { termos }), nomesEm(idioma, nomes)),
      marcaEm(idioma, marca),
    ) as LocaleTranslations,
  ])
  const daCasa = doHost ?? { language, localeDetection: true, withBackend: false }
  return {
    ...daCasa,
    availableLanguages: idiomas,
    translations: fundir(Object.fromEntries(nossas), daCasa.translations ?? {}),
  }
}
