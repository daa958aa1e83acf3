import type { DataSource, EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { Empresa } from '../../resources/empresa/empresa.js'
import type { Cifra } from '../criptografia/cifra.js'
import { criarCredenciais } from '../criptografia/credenciais.js'
import { enderecoDoWebhook } from '../evolution/endereco-do-webhook.js'
import { escolherSlug } from './escolher-slug.js'

export interface DependenciasDaEmpresa {
  cifra: Cifra
  siteUrl: string
}

/** `slug`: made of the name, where it is left out; `referencia`: one that nobody guesses. */
export type EmpresaNova = Pick<Empresa, 'nome'> & Partial<Pick<Empresa, 'referencia' | 'slug' | 'ativo'>>

/** A company and its WhatsApp configuration come into being together, or not at all. */
export const criarEmpresa = (
  onde: Pick<EntityManager, 'transaction'>,
  dependencias: DependenciasDaEmpresa,
  dados: EmpresaNova,
): Promise<Empresa> =>
  onde.transaction(async (manager) => {
    const slug = dados.slug ?? (await escolherSlug(manager, dados.nome))
    const empresa = await manager.save(manager.create(Empresa, { ...dados, slug }))
    await criarConfiguracao(manager, dependencias, empresa)
    return empresa
  })

const criarConfiguracao = async (
  manager: EntityManager,
  { cifra, siteUrl }: DependenciasDaEmpresa,
  empresa: Pick<Empresa, 'id' | 'slug'>,
): Promise<ConfiguracaoWhatsApp> => {
  const configuracao = await manager.save(
    manager.create(ConfiguracaoWhatsApp, {
      empresaId: empresa.id,
      instanceName: ConfiguracaoWhatsApp.gerarInstanceName(empresa),
      webhookUrl: enderecoDoWebhook(siteUrl, empresa.id),
    }),
  )
  await criarCredenciais(manager, cifra, configuracao.id)
  return configuracao
}

/** Of a company that came by another door than the panel (the host's own SQL). Null: it is gone. */
export const garantirConfiguracao = (
  dataSource: DataSource,
  dependencias: DependenciasDaEmpresa,
  empresaId: number,
): Promise<number | null> =>
  dataSource.transaction(async (manager) => {
    // Another node may be doing the same.
    const [empresa]: { id: number; slug: string }[] = await manager.query(
      'SELECT id, slug FROM whatsapp.empresa WHERE id = $1 FOR UPDATE',
      [empresaId],
    )
    if (!empresa) return null
    const atual = await manager.findOneBy(ConfiguracaoWhatsApp, { empresaId })
    return (atual ?? (await criarConfiguracao(manager, dependencias, empresa))).id
  })

/** All of them that have none. */
export const garantirConfiguracoes = async (
  dataSource: DataSource,
  dependencias: DependenciasDaEmpresa,
): Promise<number> => {
  const semConfiguracao: { id: number }[] = await dataSource.query(
    `SELECT id FROM whatsapp.empresa e
     WHERE NOT EXISTS (SELECT 1 FROM whatsapp.configuracao_whatsapp c WHERE c.empresa_id = e.id) ORDER BY id`,
  )
  for (const { id } of semConfiguracao) await garantirConfiguracao(dataSource, dependencias, id)
  return semConfiguracao.length
}
