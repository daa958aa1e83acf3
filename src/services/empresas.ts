import type { DataSource, EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../resources/empresa/empresa.js'
import type { Cofre } from './cofre.js'
import { criarCredenciais } from './credenciais.js'
import { enderecoDoWebhook } from './endereco-do-webhook.js'

interface Dependencias {
  cofre: Cofre
  siteUrl: string
}

/** A company and its WhatsApp configuration come into being together, or not at all. */
export const criarEmpresa = (
  onde: Pick<EntityManager, 'transaction'>,
  dependencias: Dependencias,
  dados: Pick<Empresa, 'nome' | 'slug'> & Partial<Pick<Empresa, 'ativo'>>,
): Promise<Empresa> =>
  onde.transaction(async (manager) => {
    const empresa = await manager.save(manager.create(Empresa, dados))
    await criarConfiguracao(manager, dependencias, empresa)
    return empresa
  })

export const criarConfiguracao = async (
  manager: EntityManager,
  { cofre, siteUrl }: Dependencias,
  empresa: Pick<Empresa, 'id' | 'slug'>,
): Promise<ConfiguracaoWhatsApp> => {
  const configuracao = await manager.save(
    manager.create(ConfiguracaoWhatsApp, {
      empresaId: empresa.id,
      instanceName: ConfiguracaoWhatsApp.gerarInstanceName(empresa),
      webhookUrl: enderecoDoWebhook(siteUrl, empresa.id),
    }),
  )
  await criarCredenciais(manager, cofre, configuracao.id)
  return configuracao
}

/** Companies that came by another door than the panel (the host's own code, an import) get theirs too. */
export const garantirConfiguracoes = async (
  dataSource: DataSource,
  dependencias: Dependencias,
): Promise<number> => {
  const semConfiguracao: { id: number; slug: string }[] = await dataSource.query(
    `SELECT id, slug FROM empresa e
     WHERE NOT EXISTS (SELECT 1 FROM configuracao_whatsapp c WHERE c.empresa_id = e.id) ORDER BY id`,
  )
  for (const empresa of semConfiguracao) {
    await dataSource.transaction(async (manager) => {
      // Another node may be doing the same.
      await manager.query('SELECT 1 FROM empresa WHERE id = $1 FOR UPDATE', [empresa.id])
      if (await manager.existsBy(ConfiguracaoWhatsApp, { empresaId: empresa.id })) return
      await criarConfiguracao(manager, dependencias, empresa)
    })
  }
  return semConfiguracao.length
}
