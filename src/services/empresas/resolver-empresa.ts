import type { DataSource } from 'typeorm'
import { referenciaDaEmpresa } from '../../resources/empresa/referencia.js'
import { BancoNaoMigrado, DadosInvalidos, EmpresaInexistente } from '../operacoes/erros-da-operacao.js'
import { type DependenciasDaEmpresa, garantirConfiguracao } from './criar-empresa.js'

/** Our numbers of a company that the host named. */
export interface EmpresaResolvida {
  empresaId: number
  configuracaoId: number
}

export type ResolverEmpresa = (referencia: string) => Promise<EmpresaResolvida>

/** @throws DadosInvalidos for what is no reference: a number of anybody's finds nobody */
export const exigirReferencia = (referencia: unknown): string => {
  const lida = referenciaDaEmpresa.safeParse(referencia)
  if (lida.success) return lida.data
  throw new DadosInvalidos('empresa', lida.error.issues[0]?.message ?? 'Informe a empresa.', {
    cause: lida.error,
  })
}

/**
 * Finds a company by the host's reference. One that came by the host's own SQL gets its configuration here.
 * @throws DadosInvalidos, EmpresaInexistente, BancoNaoMigrado
 */
export const criarResolverEmpresa = (
  dataSource: DataSource,
  dependencias: DependenciasDaEmpresa,
): ResolverEmpresa => {
  return async (dada) => {
    const referencia = exigirReferencia(dada)
    const [achada]: { id: number; configuracao: number | null }[] = await dataSource
      .query(
        `SELECT e.id, c.id AS configuracao FROM whatsapp.empresa e
         LEFT JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id WHERE e.referencia = $1`,
        [referencia],
      )
      .catch(semTabelas)
    if (!achada) throw new EmpresaInexistente()
    const configuracaoId =
      achada.configuracao ?? (await garantirConfiguracao(dataSource, dependencias, achada.id))
    if (configuracaoId === null) throw new EmpresaInexistente()
    return { empresaId: achada.id, configuracaoId }
  }
}

/** SQLSTATE: no such table, no such schema. */
const AUSENTES: readonly unknown[] = ['42P01', '3F000']

export const semTabelas = (erro: unknown): never => {
  if (AUSENTES.includes((erro as { code?: unknown } | null)?.code)) throw new BancoNaoMigrado({ cause: erro })
  throw erro
}

/** Methods that say, when it is so, that the tables are not there. */
export const comBancoMigrado = <M extends object>(metodos: M): M =>
  Object.fromEntries(
    Object.entries(metodos).map(([nome, metodo]: [string, (...argumentos: unknown[]) => unknown]) => [
      nome,
      (...argumentos: unknown[]) => {
        const resposta = metodo(...argumentos)
        return resposta instanceof Promise ? resposta.catch(semTabelas) : resposta
      },
    ]),
  ) as M
