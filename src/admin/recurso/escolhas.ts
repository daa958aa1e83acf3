import type { Action, ActionContext, PropertyOptions, ResourceOptions, ResourceWithOptions } from 'adminjs'
import { EMBUTIDAS } from '../../resources/acao-declarada.js'
import { RECURSOS } from '../../resources/declaracoes.js'
import type { NomesDosRecursos } from '../locale/index.js'

/** Ids of the plugin's resources, as AdminJS has them in its addresses. */
export type IdDoRecurso =
  | 'ConfiguracaoWhatsApp'
  | 'Empresa'
  | 'Conversa'
  | 'Mensagem'
  | 'ModeloDeMensagem'
  | 'Alerta'
  | 'ContatoDeAlerta'
  | 'AvisoDeAlerta'
  | 'TentativaDeConexao'
  | 'SaudeDeEnvio'
  | 'EventoWebhook'
  | 'NovidadeParada'
  | 'InstanciaOrfa'
  | 'Auditoria'

/** What the host makes of one of our resources. Whoever may do something to it is told by the roles alone. */
export interface EscolhaDoRecurso {
  /** What it is called: one word for all languages, or one for each (`{ 'pt-BR': …, en: … }`). */
  nome?: string | { readonly [idioma: string]: string }
  /** Its group in the menu; null: no entry. Default: one of its own. */
  navigation?: ResourceOptions['navigation'] | null
  /** By their names: `false` leaves a field out, options go over ours; a new name adds one of the host's. */
  properties?: { readonly [campo: string]: false | PropertyOptions }
  /** By their names: `false` closes an action for everybody, options go over ours; a new name adds one of the host's. */
  // biome-ignore lint/suspicious/noExplicitAny: AdminJS's own parameter for what a handler answers
  actions?: { readonly [acao: string]: false | Partial<Action<any>> }
  /** Which fields, in which order. */
  listProperties?: readonly string[]
  showProperties?: readonly string[]
  filterProperties?: readonly string[]
}

/**
 * `false`: without a place in the panel: no entry, no list, no pages of its records. What other pages need of it stays:
 * a company's name beside its messages, the search behind a filter.
 */
export type EscolhasDosRecursos = { readonly [id in IdDoRecurso]?: false | EscolhaDoRecurso }

const PAGINAS = Object.keys(EMBUTIDAS).filter((acao) => acao !== 'search')
const LISTAS = ['listProperties', 'showProperties', 'filterProperties', 'editProperties'] as const

const porRecurso = (escolhas: EscolhasDosRecursos) =>
  Object.entries(escolhas) as [IdDoRecurso, false | EscolhaDoRecurso | undefined][]

/** What nobody may do, as `id.action`. */
export const acoesFechadas = (escolhas: EscolhasDosRecursos = {}): ReadonlySet<string> =>
  new Set(
    porRecurso(escolhas).flatMap(([id, escolha]) => {
      if (escolha === false) return PAGINAS.map((acao) => `${id}.${acao}`)
      return Object.entries(escolha?.actions ?? {}).flatMap(([acao, qual]) =>
        qual === false ? [`${id}.${acao}`] : [],
      )
    }),
  )

export const nomesEscolhidos = (escolhas: EscolhasDosRecursos = {}): NomesDosRecursos =>
  Object.fromEntries(
    porRecurso(escolhas).flatMap(([id, escolha]) =>
      escolha !== false && escolha?.nome ? [[id, escolha.nome]] : [],
    ),
  )

/** What does not fit, in words: a name that we do not have, where one of ours is meant. */
export const defeitosDasEscolhas = (
  escolhas: Record<string, unknown>,
): [caminho: string, defeito: string][] => {
  const nossos = new Map(RECURSOS.map((recurso) => [recurso.id, recurso]))
  return Object.entries(escolhas).flatMap(([id, escolha]): [string, string][] => {
    const recurso = nossos.get(id)
    if (!recurso) return [[id, `is no resource of this package: ${[...nossos.keys()].join(', ')}`]]
    if (typeof escolha !== 'object' || escolha === null)
      return escolha === false || escolha === undefined ? [] : [[id, 'must be false or an object']]
    const { properties = {}, actions = {} } = escolha as EscolhaDoRecurso
    const conhecidos = { properties: recurso.campos, actions: { ...EMBUTIDAS, ...recurso.acoes } }
    const ausentes = (onde: 'properties' | 'actions', quais: object): [string, string][] =>
      Object.entries(quais).flatMap(([nome, qual]) =>
        qual === false && !(nome in conhecidos[onde])
          ? [
              [
                `${id}.${onde}.${nome}`,
                `is not there to be left out: ${Object.keys(conhecidos[onde]).join(', ')}`,
              ],
            ]
          : [],
      )
    return [...ausentes('properties', properties), ...ausentes('actions', actions)]
  })
}

/** Our resources as the host wants them. Its own `isAccessible` may close what the roles open, never the other way round. */
export const aplicarEscolhas = (
  recursos: readonly ResourceWithOptions[],
  escolhas: EscolhasDosRecursos = {},
): ResourceWithOptions[] =>
  recursos.map((um) => {
    const escolha = escolhas[um.options.id as IdDoRecurso]
    if (escolha === undefined) return um
    if (escolha === false) return { ...um, options: { ...um.options, navigation: false } }
    return { ...um, options: opcoesEscolhidas(um.options, escolha) }
  })

const opcoesEscolhidas = (
  nossas: ResourceOptions,
  { navigation, properties = {}, actions = {}, nome: _, ...listas }: EscolhaDoRecurso,
): ResourceOptions => {
  const fora = new Set(Object.keys(properties).filter((campo) => properties[campo] === false))
  const ficam = (campos: readonly string[] | undefined) => campos?.filter((campo) => !fora.has(campo))
  const campos: Record<string, PropertyOptions> = { ...nossas.properties }
  for (const [campo, opcoes] of Object.entries(properties))
    campos[campo] =
      opcoes === false ? { ...campos[campo], isVisible: false } : { ...campos[campo], ...opcoes }
  const acoes: Record<string, Uma> = { ...nossas.actions }
  for (const [acao, opcoes] of Object.entries(actions))
    if (opcoes !== false) acoes[acao] = acaoEscolhida(acoes[acao], opcoes)
  return {
    ...nossas,
    ...(navigation !== undefined && { navigation: navigation ?? false }),
    properties: campos,
    actions: acoes,
    ...Object.fromEntries(
      LISTAS.flatMap((lista) => {
        const escolhidas = ficam((listas as Partial<ResourceOptions>)[lista] ?? nossas[lista])
        return escolhidas ? [[lista, escolhidas]] : []
      }),
    ),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: AdminJS's own parameter for what a handler answers
type Uma = Partial<Action<any>>

const vale = ({ isAccessible = true }: Uma, contexto: ActionContext): boolean =>
  typeof isAccessible === 'function' ? isAccessible(contexto) : isAccessible

const acaoEscolhida = (nossa: Uma | undefined, dela: Uma): Uma =>
  nossa
    ? { ...nossa, ...dela, isAccessible: (contexto) => vale(nossa, contexto) && vale(dela, contexto) }
    : dela
