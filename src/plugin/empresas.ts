import type { DataSource } from 'typeorm'
import { consultarEmpresa } from '../services/empresas/consultar-empresa.js'
import type { DependenciasDaEmpresa } from '../services/empresas/criar-empresa.js'
import { removerEmpresa } from '../services/empresas/remover-empresa.js'
import { exigirReferencia, type ResolverEmpresa } from '../services/empresas/resolver-empresa.js'
import { sincronizarEmpresas } from '../services/empresas/sincronizar-empresas.js'
import type { Empresas } from './por-empresa.js'

interface Dependencias extends DependenciasDaEmpresa {
  resolver: ResolverEmpresa
  deletarInstancia(configuracaoId: number): Promise<unknown>
}

export const criarEmpresas = (
  dataSource: DataSource,
  { resolver, deletarInstancia, ...dependencias }: Dependencias,
): Empresas => ({
  async sincronizarEmpresa(empresa) {
    const { criadas } = await sincronizarEmpresas(dataSource, dependencias, [empresa])
    return { criada: criadas > 0 }
  },
  sincronizarEmpresas: (empresas) => sincronizarEmpresas(dataSource, dependencias, empresas),
  consultarEmpresa: async (empresa) => consultarEmpresa(dataSource, exigirReferencia(empresa)),
  removerEmpresa: async (empresa) => removerEmpresa(dataSource, await resolver(empresa), deletarInstancia),
})
