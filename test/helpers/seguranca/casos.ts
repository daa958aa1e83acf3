import type AdminJS from 'adminjs'
import type { Canarios, Recurso } from './canarios.js'
import { QUEM, type Quem } from './painel-registrado.js'
import { type Endereco, LETRA as LETRA_DO_PAPEL, TABELA } from './tabela.js'

/** What an answer must be; matriz.ts knows what each looks like. */
export type Esperada =
  | 'semSessao'
  | 'outraOrigem'
  | 'semRota'
  | 'ausente'
  | 'nenhum'
  | 'recusado'
  | 'filtroDesconhecido'
  | 'ordemDesconhecida'
  | 'somenteLeitura'
  | 'nomes'
  | 'feito'

type Alvo = 'proprio' | 'alheio' | 'inexistente'

export interface Caso {
  nome: string
  quem: Quem
  metodo: string
  caminho: string
  corpo?: Record<string, unknown>
  outraOrigem?: boolean
  esperada: Esperada
  /** Ids of the records that the answer must hold; null: it is none that holds records. */
  registros: readonly string[] | null
  /** The trail holds what a tenant itself asked for: ids of others among it. */
  ecoa?: boolean
}

const LETRA: Record<Quem, string> = { ...LETRA_DO_PAPEL, ninguem: '-' }
const ENDERECO: Record<string, Endereco> = { resource: 'recurso', record: 'registro', bulk: 'lote' }

/** Without a company, so in no tenant's scope. */
const SO_DA_RETAGUARDA: readonly Recurso[] = ['EventoWebhook', 'InstanciaOrfa', 'NovidadeParada']

const daRetaguarda = (quem: Quem) => quem === 'admin' || quem === 'suporte'

/** Resource and action and where it is called, as AdminJS has them. */
export const acoesRegistradas = (admin: AdminJS) =>
  admin.resources.flatMap((recurso) =>
    Object.values(recurso.decorate().actions).map((acao) => {
      const { actionType } = acao.toJSON({} as never)
      return {
        recurso: recurso.decorate().id() as Recurso,
        acao: acao.name,
        endereco: ENDERECO[String(actionType)],
      }
    }),
  )

/** Resource × action × role × target × address × method, each with its answer out of the table. */
export const casosDasAcoes = (admin: AdminJS, canarios: Canarios): Caso[] =>
  acoesRegistradas(admin).flatMap(({ recurso, acao, endereco }) =>
    QUEM.flatMap((quem) =>
      enderecosDe(canarios, { recurso, acao }).flatMap((lugar) =>
        casosDoLugar({ recurso, acao, endereco, quem, ...lugar }, canarios),
      ),
    ),
  )

interface Lugar {
  chamada: Endereco
  alvo: Alvo | null
  caminho: string
}

const enderecosDe = ({ alvos }: Canarios, { recurso, acao }: { recurso: Recurso; acao: string }): Lugar[] => [
  { chamada: 'recurso', alvo: null, caminho: `${recurso}/actions/${acao}` },
  ...(['proprio', 'alheio', 'inexistente'] as const).flatMap((alvo): Lugar[] => {
    const id = alvos[recurso][alvo]
    return [
      { chamada: 'registro', alvo, caminho: `${recurso}/records/${id}/${acao}` },
      { chamada: 'lote', alvo, caminho: `${recurso}/bulk/${acao}?recordIds=${id}` },
    ]
  }),
]

interface Chamada extends Lugar {
  recurso: Recurso
  acao: string
  endereco: Endereco | undefined
  quem: Quem
}

const casosDoLugar = (chamada: Chamada, canarios: Canarios): Caso[] => {
  const { recurso, quem, caminho, chamada: lugar, endereco } = chamada
  const caso = (metodo: string, esperada: Esperada, outro: Partial<Caso> = {}): Caso => ({
    nome: [quem, metodo, caminho, outro.outraOrigem ? 'from another site' : ''].join(' ').trim(),
    quem,
    metodo,
    caminho: `/resources/${caminho}`,
    esperada: quem === 'ninguem' ? 'semSessao' : esperada,
    registros: registrosDe(chamada, canarios),
    ...(recurso === 'Auditoria' && { ecoa: true }),
    ...(metodo === 'POST' && { corpo: {} }),
    ...outro,
  })
  return [
    caso('GET', esperadaDe(chamada, 'GET')),
    caso('POST', esperadaDe(chamada, 'POST')),
    // Where it is called is not looked at for these: its own kind of address is enough.
    ...(lugar === endereco
      ? [
          caso('POST', 'outraOrigem', { outraOrigem: true }),
          ...['PUT', 'PATCH', 'DELETE'].map((metodo) => caso(metodo, 'semRota')),
        ]
      : []),
  ]
}

const esperadaDe = ({ recurso, acao, quem, chamada, endereco, alvo }: Chamada, metodo: string): Esperada => {
  const existe =
    alvo !== 'inexistente' &&
    (daRetaguarda(quem) || (alvo === 'proprio' && !SO_DA_RETAGUARDA.includes(recurso)))
  if (chamada === 'registro' && !existe) return 'ausente'
  if (chamada === 'lote' && !existe) return 'nenhum'
  const pode = TABELA[recurso]?.[acao]?.[1].includes(LETRA[quem]) ?? false
  return pode && chamada === endereco && !(acao === 'new' && metodo === 'GET') ? 'feito' : 'recusado'
}

const registrosDe = ({ recurso, acao, quem, alvo }: Chamada, { alvos }: Canarios): string[] | null => {
  const { proprio, alheio } = alvos[recurso]
  if (alvo) return [alvos[recurso][alvo]]
  if (
    acao === 'new' ||
    acao === 'emMassa' ||
    acao === 'novaConversa' ||
    recurso === 'Usuario' ||
    recurso === 'Auditoria'
  )
    return null
  return daRetaguarda(quem) ? [proprio, alheio] : [proprio]
}

/** Every column that may not be filtered or sorted by, for everybody who may list at all. */
export const casosDasConsultas = (admin: AdminJS, colunas: ReadonlyMap<Recurso, readonly string[]>): Caso[] =>
  [...colunas].flatMap(([recurso, nomes]) => {
    const decorado = admin.findResource(recurso).decorate()
    const { filterProperties = [], titleProperty } = decorado.options
    const listaOrdenavel = decorado.getListProperties().some((propriedade) => propriedade.isSortable())
    return nomes.flatMap((coluna) => {
      const livre = filterProperties.includes(coluna) || coluna === titleProperty
      const ordenavel = decorado.getPropertyByKey(coluna)?.isSortable() || coluna === titleProperty
      return QUEM.filter((quem) => TABELA[recurso]?.list?.[1].includes(LETRA[quem])).flatMap((quem) => {
        const caso = (consulta: string, esperada: Esperada): Caso => ({
          nome: `${quem} GET ${recurso} ${consulta}`,
          quem,
          metodo: 'GET',
          caminho: `/resources/${recurso}/actions/${consulta}`,
          esperada,
          registros: null,
        })
        return [
          ...(livre
            ? []
            : [
                caso(`list?filters.${coluna}=1`, 'filtroDesconhecido'),
                caso(`search/1?searchProperty=${coluna}`, 'filtroDesconhecido'),
              ]),
          ...(ordenavel ? [] : [caso(`search?sortBy=${coluna}`, 'ordemDesconhecida')]),
          // Where no column of the list can be sorted by, AdminJS does not look at what is asked for.
          ...(ordenavel || !listaOrdenavel ? [] : [caso(`list?sortBy=${coluna}`, 'ordemDesconhecida')]),
        ]
      })
    })
  })

/** As an address asks for each. */
export const ordensDaLista = (admin: AdminJS, recurso: Recurso): string[] =>
  Object.values(admin.findResource(recurso).decorate().properties)
    .filter((propriedade) => propriedade.isSortable())
    .flatMap((propriedade) =>
      ['asc', 'desc'].map((direcao) => `sortBy=${propriedade.name()}&direction=${direcao}`),
    )

/** Every list that a tenant may read, by every order and as long as can be asked for; and a record's page. */
export const casosDasLeituras = (admin: AdminJS, canarios: Canarios): Caso[] =>
  Object.keys(TABELA).flatMap((nome) => {
    const recurso = nome as Recurso
    const { proprio } = canarios.alvos[recurso]
    return (['empresa', 'empresa_leitura'] as const)
      .filter((quem) => TABELA[recurso]?.list?.[1].includes(LETRA[quem]))
      .flatMap((quem) => {
        const caso = (caminho: string): Caso => ({
          nome: `${quem} GET ${recurso}/${caminho}`,
          quem,
          metodo: 'GET',
          caminho: `/resources/${recurso}/${caminho}`,
          esperada: 'feito',
          registros: recurso === 'Usuario' || recurso === 'Auditoria' ? null : [proprio],
          ...(recurso === 'Auditoria' && { ecoa: true }),
        })
        return [
          caso('actions/list?perPage=1e9'),
          ...ordensDaLista(admin, recurso).map((ordem) => caso(`actions/list?perPage=1e9&${ordem}`)),
          caso(`records/${proprio}/show`),
        ]
      })
  })

/** As an admin sees it: there are fields that a tenant's form does without. */
const camposDoFormulario = (admin: AdminJS, recurso: Recurso, acao: 'new' | 'edit'): string[] => {
  const { [acao]: { layout } = {} } = admin.findResource(recurso).decorate().options.actions ?? {}
  if (typeof layout !== 'function') throw new Error(`${recurso} has no form for ${acao}`)
  return layout({ papel: 'admin', email: 'admin@teste.local' }) as string[]
}

/** Every column that a form may not write, sent by the one role that has forms. */
export const casosDaEscrita = (
  admin: AdminJS,
  colunas: ReadonlyMap<Recurso, readonly string[]>,
  { alvos }: Canarios,
): Caso[] =>
  [...colunas].flatMap(([recurso, nomes]) =>
    (['new', 'edit'] as const)
      .filter((acao) => TABELA[recurso]?.[acao]?.[1].includes('A'))
      .flatMap((acao) => {
        const formulario = camposDoFormulario(admin, recurso, acao)
        const id = alvos[recurso].alheio
        return nomes
          .filter((coluna) => !formulario.includes(coluna))
          .map(
            (coluna): Caso => ({
              nome: `admin POST ${recurso} ${acao} ${coluna}`,
              quem: 'admin',
              metodo: 'POST',
              caminho:
                acao === 'new'
                  ? `/resources/${recurso}/actions/new`
                  : `/resources/${recurso}/records/${id}/edit`,
              corpo: { [coluna]: '31337' },
              esperada: 'somenteLeitura',
              registros: null,
            }),
          )
      }),
  )

/** Names that AdminJS would take apart, each beyond one limit by little: they cost nothing where nobody looks at them. */
const NOMES_DEMAIS = ['nome.1000', 'nome~~1e3', Array(11).fill('a').join('.'), 'a'.repeat(201)] as const

/** Every action of every resource, asked by every role with a name beyond a limit, in the address and in the body. */
export const casosDosNomes = (admin: AdminJS, { alvos }: Canarios): Caso[] =>
  acoesRegistradas(admin).flatMap(({ recurso, acao, endereco }) => {
    const id = alvos[recurso].proprio
    const caminho = {
      recurso: `/resources/${recurso}/actions/${acao}?`,
      registro: `/resources/${recurso}/records/${id}/${acao}?`,
      lote: `/resources/${recurso}/bulk/${acao}?recordIds=${id}&`,
    }[endereco ?? 'recurso']
    return QUEM.flatMap((quem) =>
      NOMES_DEMAIS.flatMap((nome): Caso[] => {
        const caso = (metodo: string, consulta: string, corpo?: Record<string, unknown>): Caso => ({
          nome: `${quem} ${metodo} ${caminho}${consulta || nome}`,
          quem,
          metodo,
          caminho: caminho + consulta,
          esperada: quem === 'ninguem' ? 'semSessao' : 'nomes',
          registros: null,
          ...(corpo && { corpo }),
        })
        return [
          caso('GET', `${nome}=1`),
          caso('GET', `sortBy=${nome}`),
          caso('POST', `filters.${nome}=1`, {}),
          caso('POST', '', { [nome]: 'x' }),
        ]
      }),
    )
  })
