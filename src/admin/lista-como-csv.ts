import { type ActionContext, Filter } from 'adminjs'
import type { DataSource, ObjectLiteral } from 'typeorm'
import type { Campo, DeclaracaoDeRecurso } from '../resources/declaracao.js'
import { linhaDeCsv, MARCA_UTF8 } from './csv.js'
import { IDIOMAS, type Idioma } from './locale/index.js'
import type { RecursoEscopado } from './recurso-escopado.js'

/** Of one file; more than a spreadsheet is comfortable with. */
export const LINHAS_POR_ARQUIVO = 50_000

export interface PedidoDeCsv {
  filtros: Record<string, string>
  idioma: Idioma
  /** IANA name of the asker's time zone. */
  fuso: string
}

interface Fonte {
  recurso: RecursoEscopado<ObjectLiteral>
  declaracao: DeclaracaoDeRecurso<ObjectLiteral>
  dataSource: DataSource
}

/**
 * The list as a file, in pieces: the rows, filters and columns that whoever asks may see in the list, the latest
 * first. Told apart from what they are called in the database by the panel's own words.
 */
export async function* listaComoCsv(
  { recurso, declaracao, dataSource }: Fonte,
  { filtros, idioma, fuso }: PedidoDeCsv,
  contexto: ActionContext,
): AsyncGenerator<string> {
  const textos = IDIOMAS[idioma]
  const separador = idioma === 'en' ? ',' : ';'
  const colunas = Object.entries(declaracao.campos).filter(([, campo]) => campo.em.lista)
  const momento = new Intl.DateTimeFormat(idioma, { dateStyle: 'short', timeStyle: 'medium', timeZone: fuso })
  const nomeDaColuna = (nome: string) => (textos.properties as Record<string, string>)[nome] ?? nome
  const palavra = (campo: string, valor: string): string => {
    const listas: Record<string, Record<string, string>> = {
      ...textos.valores,
      acao: textos.actions,
      recurso: textos.labels,
    }
    return listas[campo]?.[valor] ?? valor
  }
  const texto = (
    nome: string,
    campo: Campo,
    valor: unknown,
    empresas: ReadonlyMap<number, string>,
  ): string => {
    if (valor === null || valor === undefined) return ''
    switch (campo.tipo) {
      case 'momento':
        return momento.format(new Date(valor as Date))
      case 'booleano':
        return valor ? textos.moldura.geral.sim : textos.moldura.geral.nao
      case 'referencia':
        return empresas.get(Number(valor)) ?? String(valor)
      case 'opcoes':
        return palavra(nome, String(valor))
      default:
        return String(valor)
    }
  }

  yield MARCA_UTF8 +
    linhaDeCsv(
      colunas.map(([nome]) => nomeDaColuna(nome)),
      separador,
    )
  let faltam = LINHAS_POR_ARQUIVO
  const paginas = recurso.paginas(new Filter(filtros, recurso), { ate: LINHAS_POR_ARQUIVO + 1 }, contexto)
  for await (const pagina of paginas) {
    const empresas = await nomesDasEmpresas(
      dataSource,
      pagina.map(({ params }) => Number(params.empresaId)),
    )
    const cabem = pagina.slice(0, faltam)
    faltam -= cabem.length
    yield cabem
      .map(({ params }) =>
        linhaDeCsv(
          colunas.map(([nome, campo]) => texto(nome, campo, params[nome], empresas)),
          separador,
        ),
      )
      .join('')
    if (cabem.length < pagina.length) {
      yield linhaDeCsv(
        [textos.retaguarda.csv.cortado.replace('{{linhas}}', String(LINHAS_POR_ARQUIVO))],
        separador,
      )
      return
    }
  }
}

/** Of rows in the asker's scope, so these companies are, too. */
const nomesDasEmpresas = async (dataSource: DataSource, ids: readonly number[]) => {
  const distintos = [...new Set(ids.filter(Number.isInteger))]
  if (distintos.length === 0) return new Map<number, string>()
  const linhas: { id: number; nome: string }[] = await dataSource.query(
    'SELECT id, nome FROM empresa WHERE id = ANY($1::int[])',
    [distintos],
  )
  return new Map(linhas.map(({ id, nome }) => [id, nome]))
}
