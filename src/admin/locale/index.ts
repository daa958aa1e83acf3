import type { Locale } from 'adminjs'
import { en } from './en.js'
import { ptBR, type Textos } from './pt-br.js'

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
  translations: Object.fromEntries(
    Object.entries(IDIOMAS).map(([idioma, textos]) => [idioma, traducao(textos)]),
  ),
})

/** In AdminJS's shape: enumerated values and booleans are labels to it; ours alone sit under `whatsapp`. */
const traducao = ({
  labels,
  actions,
  properties,
  valores,
  feito,
  erros,
  mensagens,
  adminjs,
  ...resto
}: Textos) => ({
  ...adminjs,
  labels: {
    ...adminjs.labels,
    ...labels,
    ...valores,
    acao: actions,
    recurso: labels,
    ativo: { true: resto.moldura.geral.sim, false: resto.moldura.geral.nao },
  },
  actions,
  properties: { ...adminjs.properties, ...properties },
  messages: { ...adminjs.messages, ...mensagens, feito, erros },
  whatsapp: { valores, ...resto },
})
