import type { EntitySchema, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { z } from 'zod'
import type { Acoes } from './acao-declarada.js'

/** What a search may ask before the list does. */
export interface Ajuda {
  consultar<L>(sql: string, valores: unknown[]): Promise<L[]>
  /** The one company whose rows are asked for, as far as that is known. */
  empresa(): Promise<number | null>
}

/** In every language of the panel. */
export interface Rotulo {
  'pt-BR': string
  en: string
}

/** What may be done to something, and by whom. All there is of what the panel shows by pages of its own. */
export interface DeclaracaoDeAcoes {
  /** AdminJS resource id, if it is a resource; how the trail names it. */
  id: string
  rotulo: Rotulo
  acoes: Acoes
  /** Its list can be had as a file. Never what customers wrote: that stays where each look is audited. */
  csv?: boolean
}

/**
 * What the panel may show, filter, sort, write and do of an entity. An allowlist: what is not named here does
 * not exist for the panel. Plain data, so that it can be read in one glance and tested without a panel.
 */
export interface DeclaracaoDeRecurso<E extends ObjectLiteral = ObjectLiteral> extends DeclaracaoDeAcoes {
  entidade: EntitySchema<E>
  /** Property with the id of the company a row belongs to: the tenant's scope. Null: not for tenants at all. */
  campoDaEmpresa: string | null
  /**
   * Property with the id of the configuration a row belongs to, where the company is no column. Looked up before the list is
   * read: PostgreSQL plans for the one it is told of, and a company with a fifth of all messages is no average one.
   */
  campoDaConfiguracao?: string
  /** SQL of that scope, where the property is no column. */
  escopo?: (parametro: string) => string
  /** Fields that say something private: shown, filtered and searched by those only who may read it. */
  conteudo?: readonly string[]
  /**
   * Rows of which a tenant does not learn everything: which they are, here and in SQL over `r`, and what is read in place of
   * their fields. By those fields they are not found either.
   */
  reservado?: {
    eh(linha: E): boolean
    sql: string
    emLugar: Readonly<Record<string, string | null>>
  }
  titulo: string
  /** Property names by which a list is sorted when nobody asks otherwise. */
  ordem: { campo: string; direcao: 'asc' | 'desc' }
  campos: Record<string, Campo>
  /** Shape of what may be written; unknown keys are refused by name. */
  escrita?: { criar?: z.ZodObject; editar?: z.ZodObject }
  /** The one search box: filters by free text over several columns. Present: there is a `busca` filter. */
  buscar?(consulta: SelectQueryBuilder<E>, texto: string, ajuda: Ajuda): void | Promise<void>
  /** The list follows the hints of the live stream. */
  aoVivo?: boolean
  /** A list longer than this is neither counted nor paged to its end: with millions of rows that takes seconds. */
  contarAte?: number
  icone: string
}

export interface Campo {
  /** Absent: the locale's word for a field of this name. */
  rotulo?: Rotulo
  tipo:
    | 'id'
    | 'texto'
    | 'autor'
    | 'texto_longo'
    | 'numero'
    | 'booleano'
    | 'momento'
    | 'referencia'
    | 'opcoes'
    | 'senha'
  /** Resource id, for `referencia`. */
  referencia?: string
  /** Values, for `opcoes`. */
  valores?: readonly string[]
  /** `arquivo`: in the list as a file, beside what is in the list. */
  em: {
    lista?: boolean
    ficha?: boolean
    filtro?: boolean
    edicao?: boolean
    criacao?: boolean
    arquivo?: boolean
  }
  /** SQL in place of `column = parameter`, for a filter by what is not a column of this table. */
  condicao?: (parametro: string) => string
  /** In place of a condition, where something has to be asked first. */
  procurar?(consulta: SelectQueryBuilder<ObjectLiteral>, texto: string, ajuda: Ajuda): Promise<void>
  /**
   * For a `momento` with an index of its own: a list of one period is in its order, instead of by ids. Whoever walked back
   * to that period by ids would read all that came since.
   */
  ordenaOPeriodo?: boolean
  /** For a `momento`: conditions that follow from the ends of a period, and are read from an index. */
  periodo?: { desde: (parametro: string) => string; ate: (parametro: string) => string }
  ordenavel?: boolean
  /** Among equals by this one, by that one, the latest first. */
  desempate?: string
  /** Name of a component registered in components.ts, for lists and the record's page. */
  componente?: string
  /** Likewise, for forms. */
  componenteDeEdicao?: string
  /** Left out of a tenant's forms: there it can only be one thing. */
  soDaRetaguarda?: boolean
  /** No column: SQL over `r`, worked out for each row that is shown. */
  calculado?: string
  /** Not a column: written or filtered by, never read. */
  virtual?: boolean
}
