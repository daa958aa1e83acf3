import type { DataSource } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../../resources/empresa/empresa.js'
import { auditar, O_SISTEMA, type Quem } from '../auditoria/auditar.js'
import { mudancaDe } from '../auditoria/mudanca.js'
import { EmpresaComInstancia } from '../operacoes/erros-da-operacao.js'
import { esvaziarEmpresa } from './esvaziar-empresa.js'
import type { EmpresaResolvida } from './resolver-empresa.js'

/**
 * Deletes a company with all that is kept of it; the trail stays. Its instance is deleted from Evolution first.
 * @param deletarInstancia by configuration id
 * @throws EmpresaComInstancia when it came to have one again meanwhile; what `deletarInstancia` throws
 */
export const removerEmpresa = async (
  dataSource: DataSource,
  { empresaId, configuracaoId }: EmpresaResolvida,
  deletarInstancia: (configuracaoId: number) => Promise<unknown>,
): Promise<void> => {
  const { status } = await dataSource
    .getRepository(ConfiguracaoWhatsApp)
    .findOneByOrFail({ id: configuracaoId })
  if (status !== 'nao_configurado') await deletarInstancia(configuracaoId)
  await esvaziarEmpresa(dataSource, configuracaoId)
  await removerVazia(dataSource, { empresaId, configuracaoId })
}

/**
 * Deletes a company of which little is left, and writes down who did it.
 * @throws EmpresaComInstancia
 */
export const removerVazia = async (
  dataSource: DataSource,
  { empresaId, configuracaoId }: EmpresaResolvida,
  quem: Quem = O_SISTEMA,
): Promise<void> => {
  await dataSource.transaction(async (manager) => {
    const configuracao = await manager.findOneBy(ConfiguracaoWhatsApp, { id: configuracaoId })
    if (configuracao && configuracao.status !== 'nao_configurado') throw new EmpresaComInstancia()
    const antes = await manager.findOneBy(Empresa, { id: empresaId })
    if (!antes) return
    await manager.delete(Empresa, empresaId)
    await auditar(manager, {
      ...quem,
      empresaId,
      recurso: 'Empresa',
      registroId: String(empresaId),
      acao: 'delete',
      resultado: 'ok',
      ...mudancaDe(['nome', 'slug', 'ativo'], antes, null),
    })
  })
}
