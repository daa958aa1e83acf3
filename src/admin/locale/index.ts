import type { Locale } from 'adminjs'
import { en } from './en.js'
import { type Textos, ptBR } from './pt-br.js'

/** Languages the panel speaks; the first is the default. */
export const IDIOMAS = { 'pt-BR': ptBR, en } as const satisfies Record<string, Textos>
export type Idioma = keyof typeof IDIOMAS

/**
 * AdminJS's `locale` with this plugin's texts.
 * @param language the one a new browser starts with; the user's choice is kept
 */
export const criarLocale = ({ language = 'pt-BR' }: { language?: Idioma } = {}): Locale => ({
  language,
  availableLanguages: Object.keys(IDIOMAS),
  localeDetection: true,
  withBackend: false,
  translations: Object.fromEntries(Object.entries(IDIOMAS).map(([idioma, textos]) => [idioma, traducao(textos)])),
})

const traducao = ({ labels, actions, properties, valores, feito, erros, mensagens, ...resto }: Textos) => ({
  labels,
  actions,
  properties,
  messages: { ...mensagens, feito, erros },
  whatsapp: { valores, ...resto },
})
