import { type ActionContext, Filter, type ParamsType } from 'adminjs'
import type { DataSource } from 'typeorm'
import { quemFez } from '../../../resources/auditoria/quem-fez.js'
import type { Campo, DeclaracaoDeRecurso } from '../../../resources/declaracao.js'
import { IDIOMAS, type Idioma, rotulos } from '../../locale/index.js'
import type { RecursoEscopado } from '../../recurso/recurso-escopado.js'
import { linhaDeCsv, MARCA_UTF8 } from './csv.js'

/** Of one file; more than a spreadsheet is comfortable with. */
export const LINHAS_POR_ARQUIVO = 50_000

export interface PedidoDeCsv {
  filtros: Record<string, string>
  idioma: Idioma
  /** IANA name of the asker's time zone. */
  fuso: string
}

interface Fonte {
  recurso: RecursoEscopado
  declaracao: DeclaracaoDeRecurso
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
  const colunas = Object.entries(declaracao.campos).filter(([, campo]) => campo.em.lista || campo.em.arquivo)
  const momento = new Intl.DateTimeFormat(idioma, { dateStyle: 'short', timeStyle: 'medium', timeZone: fuso })
  const nomeDaColuna = (nome: string, { rotulo }: Campo) =>
    rotulo?.[idioma] ?? (textos.properties as Record<string, string>)[nome] ?? nome
  const palavra = (campo: string, valor: string): string => {
    const listas: Record<string, Record<string, string>> = {
      ...textos.valores,
      acao: textos.actions,
      recurso: rotulos(idioma),
    }
    return listas[campo]?.[valor] ?? valor
  }
  const quem = ({ autor, papel }: ParamsType): string => {
    const feito = quemFez({ autor: autor ?? null, papel: papel ?? null })
    return typeof feito === 'string' ? textos.assistente.linha.quem[feito] : feito.nome
  }
  const texto = (
    nome: string,
    campo: Campo,
    params: ParamsType,
    empresas: ReadonlyMap<number, string>,
  ): string => {
    const { [nome]: valor } = params
    if (campo.tipo === 'autor') return quem(params)
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
      colunas.map(([nome, campo]) => nomeDaColuna(nome, campo)),
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
          colunas.map(([nome, campo]) => texto(nome, campo, params, empresas)),
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
    'SELECT id, nome FROM whatsapp.empresa WHERE id = ANY($1::int[])',
    [distintos],
  )
  return new Map(linhas.map(({ id, nome }) => [id, nome]))
}
