import type { PageContext } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { EstadoDaConexao } from '../resources/configuracao-whatsapp/estado-da-conexao.js'
import type { Status } from '../resources/configuracao-whatsapp/status.js'
import type { Papel } from '../resources/papel.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { lerEstado } from './ler-estado.js'

/** What the first page shows: a tenant's own connection, or the back office's count by status. */
export type Inicio =
  | { tipo: 'empresa'; papel: Papel; estado: EstadoDaConexao | null }
  | { tipo: 'geral'; papel: Papel; contagem: Partial<Record<Status, number>> }
  | { tipo: 'ninguem' }

export const criarInicio = ({ dataSource, portaria }: { dataSource: DataSource; portaria: Portaria }) => ({
  component: 'Inicio',
  async handler(_pedido: unknown, _resposta: unknown, { currentAdmin }: PageContext): Promise<Inicio> {
    const acesso = portaria.acessoDe(currentAdmin)
    if (!acesso) return { tipo: 'ninguem' }
    const { papel } = acesso
    const empresaId = empresaDoAcesso(acesso)
    if (empresaId !== null)
      return { tipo: 'empresa', papel, estado: await lerEstado(dataSource, { empresaId }, acesso) }
    const linhas: { status: Status; total: number }[] = await dataSource.query(
      'SELECT status, count(*)::int AS total FROM configuracao_whatsapp WHERE ativo GROUP BY status',
    )
    return {
      tipo: 'geral',
      papel,
      contagem: Object.fromEntries(linhas.map(({ status, total }) => [status, total])),
    }
  },
})
