import type { PageContext } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { EstadoDaConexao } from '../resources/configuracao-whatsapp/estado-da-conexao.js'
import { painelConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/painel.js'
import type { Status } from '../resources/configuracao-whatsapp/status.js'
import type { Papel } from '../resources/papel.js'
import { type ControleDeAcesso, empresaDoAcesso } from './acesso/controle-de-acesso.js'
import { lerEstado } from './recursos/configuracao-whatsapp/ler-estado.js'

/** What the first page shows: a tenant's own connection, or the back office's count by status. */
export type Inicio =
  | { tipo: 'empresa'; acoes: string[]; estado: EstadoDaConexao | null }
  | { tipo: 'geral'; papel: Papel; contagem: Partial<Record<Status, number>> }
  | { tipo: 'ninguem' }

export const criarInicio = ({
  dataSource,
  controleDeAcesso,
  simulador,
}: {
  dataSource: DataSource
  controleDeAcesso: ControleDeAcesso
  simulador: string | null
}) => ({
  component: 'WhatsAppInicio',
  async handler(_pedido: unknown, _resposta: unknown, { currentAdmin }: PageContext): Promise<Inicio> {
    const acesso = controleDeAcesso.acessoDe(currentAdmin)
    if (!acesso) return { tipo: 'ninguem' }
    const { papel } = acesso
    const empresa = empresaDoAcesso(acesso)
    if (empresa !== null)
      return {
        tipo: 'empresa',
        acoes: Object.keys(painelConfiguracaoWhatsApp.acoes).filter((acao) =>
          controleDeAcesso.permite(currentAdmin, 'ConfiguracaoWhatsApp', acao),
        ),
        estado: await lerEstado(dataSource, { empresa }, acesso, simulador),
      }
    const linhas: { status: Status; total: number }[] = await dataSource.query(
      'SELECT status, count(*)::int AS total FROM whatsapp.configuracao_whatsapp WHERE ativo GROUP BY status',
    )
    return {
      tipo: 'geral',
      papel,
      contagem: Object.fromEntries(linhas.map(({ status, total }) => [status, total])),
    }
  },
})
