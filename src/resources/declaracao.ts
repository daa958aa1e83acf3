import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { z } from 'zod'

/**
 * What the panel may show, filter, sort and write of an entity. An allowlist: what is not named here does
 * not exist for the panel. Plain data, so that it can be read in one glance and tested without a panel.
 */
export interface DeclaracaoDeRecurso<E extends ObjectLiteral> {
  /** AdminJS resource id. */
  id: string
  entidade: new () => E
  /** Property with the id of the company a row belongs to: the tenant's scope. Null: not for tenants at all. */
  campoDaEmpresa: string | null
  /** SQL of that scope, where the property is no column. */
  escopo?: (parametro: string) => string
  /** Fields that say something private: shown, filtered and searched by those only who may read it. */
  conteudo?: readonly string[]
  titulo: string
  /** Property names by which a list is sorted when nobody asks otherwise. */
  ordem: { campo: string; direcao: 'asc' | 'desc' }
  campos: Record<string, Campo>
  /** Shape of what may be written; unknown keys are refused by name. */
  escrita?: { criar?: z.ZodObject; editar?: z.ZodObject }
  /** The one search box: filters by free text over several columns. Present: there is a `busca` filter. */
  buscar?: (consulta: SelectQueryBuilder<E>, texto: string) => void
  /** A list longer than this is not counted to its end: with millions of rows that takes seconds. */
  contarAte?: number
  icone: string
}

export interface Campo {
  tipo: 'id' | 'texto' | 'texto_longo' | 'numero' | 'booleano' | 'momento' | 'referencia' | 'opcoes' | 'senha'
  /** Resource id, for `referencia`. */
  referencia?: string
  /** Values, for `opcoes`. */
  valores?: readonly string[]
  em: { lista?: boolean; ficha?: boolean; filtro?: boolean; edicao?: boolean; criacao?: boolean }
  /** SQL in place of `column = parameter`, for a filter by what is not a column of this table. */
  condicao?: (parametro: string) => string
  /** For a `momento`: conditions that follow from the ends of a period, and are read from an index. */
  periodo?: { desde: (parametro: string) => string; ate: (parametro: string) => string }
  ordenavel?: boolean
  /** Name of a component registered in components.ts, for lists and the record's page. */
  componente?: string
  /** Likewise, for forms. */
  componenteDeEdicao?: string
  /** Left out of a tenant's forms: there it can only be one thing. */
  soDaRetaguarda?: boolean
  /** Not a column: written, never read. */
  virtual?: boolean
}
