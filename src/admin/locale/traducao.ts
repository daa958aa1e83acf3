import { EMBUTIDAS } from '../../resources/acao-declarada.js'
import type { DeclaracaoDeRecurso, Rotulo } from '../../resources/declaracao.js'
import { DECLARACOES, RECURSOS } from '../../resources/declaracoes.js'
import { en } from './en.js'
import { fundir } from './fundir.js'
import { ptBR, type Textos } from './pt-br.js'

/** Languages the panel speaks; the first is the default. */
export const IDIOMAS = { 'pt-BR': ptBR, en } as const satisfies Record<keyof Rotulo, Textos>
export type Idioma = keyof typeof IDIOMAS

/** What the declared things are called. */
export const rotulos = (idioma: Idioma): Record<string, string> =>
  Object.fromEntries(DECLARACOES.map(({ id, rotulo }) => [id, rotulo[idioma]]))

const simENao = ({ moldura }: Textos) => ({ true: moldura.geral.sim, false: moldura.geral.nao })
const BOOLEANOS = RECURSOS.flatMap(({ campos }) =>
  Object.keys(campos).filter((nome) => campos[nome]?.tipo === 'booleano'),
)
/** AdminJS says "Yes" of what has no word here. */
const deSimENao = (textos: Textos) => Object.fromEntries(BOOLEANOS.map((campo) => [campo, simENao(textos)]))

const escolher = <T>(de: Record<string, T>, nomes: readonly string[]): Record<string, T> =>
  Object.fromEntries(nomes.flatMap((nome) => (de[nome] === undefined ? [] : [[nome, de[nome]]])))

/** A list is headed by the word that leads to it. */
const titulos = (idioma: Idioma) =>
  Object.fromEntries(
    Object.entries(rotulos(idioma)).map(([id, rotulo]) => [id, { actions: { list: rotulo } }]),
  )

/** The words of one resource stand under it, so that a host's field or button of the same name keeps its own. */
const doRecurso = (idioma: Idioma, { id, rotulo, campos, acoes }: DeclaracaoDeRecurso) => {
  const textos: Textos = IDIOMAS[idioma]
  const { actions, properties } = textos as Record<'actions' | 'properties', Record<string, string>>
  const proprios = Object.entries(campos).flatMap(([nome, campo]) =>
    campo.rotulo ? [[nome, campo.rotulo[idioma]]] : [],
  )
  // The trail tells of every resource's fields.
  const nomes = id === 'Auditoria' ? Object.keys(properties) : [...Object.keys(campos), 'busca']
  return {
    actions: {
      ...escolher(actions, Object.keys(acoes)),
      ficha: `${rotulo[idioma]}: `,
    },
    properties: { ...escolher(properties, nomes), ...Object.fromEntries(proprios) },
    labels: deSimENao(textos),
  }
}

const semEmbutidas = (acoes: Record<string, string>) =>
  Object.fromEntries(Object.entries(acoes).filter(([nome]) => !Object.hasOwn(EMBUTIDAS, nome)))

/**
 * In AdminJS's shape: enumerated values and booleans are labels to it; ours alone sit under `whatsapp`.
 * @param termos also AdminJS's own words, and what fields and buttons are called everywhere
 */
export const traducao = (idioma: Idioma, { termos }: { termos: boolean }) => {
  const textos: Textos = IDIOMAS[idioma]
  const { actions, properties, valores, feito, erros, mensagens, adminjs, ...resto } = textos
  const { resources, ...doAdminJS } = adminjs
  const daCasa = termos
    ? fundir(doAdminJS, { labels: deSimENao(textos), actions, properties })
    : { actions: semEmbutidas(actions) }
  return fundir(daCasa, {
    labels: { ...rotulos(idioma), ...valores, acao: actions, recurso: rotulos(idioma) },
    pages: { whatsapp: 'WhatsApp' },
    resources: fundir(
      fundir(
        Object.fromEntries(RECURSOS.map((recurso) => [recurso.id, doRecurso(idioma, recurso)])),
        titulos(idioma),
      ),
      resources,
    ),
    messages: { ...mensagens, feito, erros },
    whatsapp: { valores, ...resto },
  })
}
