import { type Filter, ForbiddenError } from 'adminjs'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import type { Ajuda, Campo, DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { literalNoLike } from '../../resources/texto-de-busca.js'

/** Name of the filter behind the search box. */
export const BUSCA = 'busca'

/** PostgreSQL's `int`. */
const MAIOR_INTEIRO = 2_147_483_647

/** Adds the asked-for conditions; what is not declared filterable is refused, never ignored. */
export const aplicarFiltros = async <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  declaracao: DeclaracaoDeRecurso<E>,
  filtro: Filter | undefined,
  ajuda: Ajuda,
): Promise<void> => {
  for (const [indice, { path, value }] of Object.values(filtro?.filters ?? {}).entries()) {
    if (value === '' || value === null || value === undefined) continue
    const campo = campoDe(declaracao.campos, path)
    // The title is what references are looked up by as one types: search as the search box does. One that is chosen of a list is none.
    const procurada = path === BUSCA || (path === declaracao.titulo && campo?.tipo !== 'opcoes')
    if (declaracao.buscar && procurada) {
      await declaracao.buscar(consulta, textoDe(value), ajuda)
    } else if (campo?.em.filtro && campo.procurar) {
      await campo.procurar(consulta, textoDe(value), ajuda)
    } else if (campo && (campo.em.filtro || path === declaracao.titulo)) {
      filtrar(consulta, { coluna: `r.${path}`, campo, valor: value, nome: `f${indice}` })
    } else {
      throw new ForbiddenError('filtroDesconhecido')
    }
  }
}

/** Names come from outside: `constructor` is no field. */
export const campoDe = (campos: Record<string, Campo>, nome: string): Campo | undefined =>
  Object.hasOwn(campos, nome) ? campos[nome] : undefined

interface Condicao {
  coluna: string
  campo: Campo
  valor: unknown
  nome: string
}

const filtrar = <E extends ObjectLiteral>(consulta: SelectQueryBuilder<E>, condicao: Condicao): void => {
  const { coluna, campo, valor, nome } = condicao
  switch (campo.tipo) {
    case 'momento':
      filtrarPeriodo(consulta, condicao)
      return
    case 'booleano':
      if (valor !== 'true' && valor !== 'false') throw new ForbiddenError('filtroInvalido')
      consulta.andWhere(`${coluna} = :${nome}`, { [nome]: valor === 'true' })
      return
    case 'referencia':
    case 'numero':
    case 'id':
      consulta.andWhere(campo.condicao?.(`:${nome}`) ?? `${coluna} = :${nome}`, { [nome]: inteiroDe(valor) })
      return
    case 'opcoes':
      if (!campo.valores?.includes(textoDe(valor))) throw new ForbiddenError('filtroInvalido')
      consulta.andWhere(campo.condicao?.(`:${nome}`) ?? `${coluna} = :${nome}`, { [nome]: valor })
      return
    default:
      if (campo.condicao) consulta.andWhere(campo.condicao(`:${nome}`), { [nome]: textoDe(valor) })
      else consulta.andWhere(`${coluna} ILIKE :${nome}`, { [nome]: `%${literalNoLike(textoDe(valor))}%` })
  }
}

/** `from` and `to`, both inclusive; a `to` without a time of day means the whole day. */
const filtrarPeriodo = <E extends ObjectLiteral>(
  consulta: SelectQueryBuilder<E>,
  { coluna, campo: { periodo }, valor, nome }: Condicao,
): void => {
  const { from, to } = (typeof valor === 'object' && valor !== null ? valor : {}) as {
    from?: unknown
    to?: unknown
  }
  if (!from && !to) throw new ForbiddenError('filtroInvalido')
  if (from) {
    consulta.andWhere(`${coluna} >= :${nome}de`, { [`${nome}de`]: momentoDe(from) })
    if (periodo) consulta.andWhere(periodo.desde(`:${nome}de`))
  }
  if (!to) return
  const fim = momentoDe(to)
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(to))) fim.setUTCDate(fim.getUTCDate() + 1)
  consulta.andWhere(`${coluna} <= :${nome}ate`, { [`${nome}ate`]: fim })
  if (periodo) consulta.andWhere(periodo.ate(`:${nome}ate`))
}

export const textoDe = (valor: unknown): string => {
  if (typeof valor !== 'string' && typeof valor !== 'number') throw new ForbiddenError('filtroInvalido')
  // NUL is no text in PostgreSQL.
  return String(valor).slice(0, 200).replaceAll('\u0000', '')
}

/** Anything that is no id of ours finds nothing: 0 is never given out. */
export const inteiroDe = (valor: unknown): number => {
  const inteiro = /^[1-9]\d{0,9}$/.test(textoDe(valor)) ? Number(valor) : 0
  return inteiro <= MAIOR_INTEIRO ? inteiro : 0
}

const momentoDe = (valor: unknown): Date => {
  const momento = new Date(textoDe(valor))
  const ano = momento.getUTCFullYear()
  if (Number.isNaN(ano) || ano < 1970 || ano > 9999) throw new ForbiddenError('filtroInvalido')
  return momento
}
