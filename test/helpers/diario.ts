import { randomBytes } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { TABELAS_DAS_ENTREGAS } from '../../src/migrations/entregas-recentes.js'
import type { Resultado } from '../../src/resources/evento-webhook/evento-webhook.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { criarEmpresa } from '../../src/services/empresas/criar-empresa.js'
import { type Entrega, lerEntrega } from '../../src/webhooks/leitura/entrega.js'
import { cenariosGravados } from './gravacoes-de-webhook.js'

type Corpo = Record<string, unknown>

/** The bodies of one recorded scenario, in the order in which they came. */
export const corposGravados = (cenario: string): Corpo[] =>
  (cenariosGravados().find(([nome]) => nome === cenario)?.[1] ?? []).map(({ body }) => body)

/** A company, without a panel or a service around it. @returns its configuration's id */
export const novaConfiguracao = async (
  dataSource: DataSource,
  slug: string,
): Promise<{ id: number; empresaId: number }> => {
  const dependencias = { cifra: criarCifra([randomBytes(32)]), siteUrl: 'http://127.0.0.1' }
  const empresa = await criarEmpresa(dataSource, dependencias, { nome: `Loja ${slug}`, slug })
  const [linha]: [{ id: number }] = await dataSource.query(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [empresa.id],
  )
  return { id: linha.id, empresaId: empresa.id }
}

/** A body as it is delivered to a configuration now. */
export const entregaDe = (configuracaoId: number, corpo: Corpo): Entrega =>
  lerEntrega(configuracaoId, { bruto: Buffer.from(JSON.stringify(corpo)), corpo, emitidoEm: Date.now() })

/** The journal, and what deliveries are known again by. */
export const esvaziarDiario = async (dataSource: Pick<DataSource, 'query'>): Promise<void> => {
  for (const tabela of ['whatsapp.evento_webhook', ...TABELAS_DAS_ENTREGAS])
    await dataSource.query(`DELETE FROM ${tabela}`)
}

/** Journals a body as if applying it had ended so. @returns the journal's id */
export const inserirNoDiario = async (
  dataSource: DataSource,
  configuracaoId: number,
  corpo: Corpo,
  resultado: Resultado = 'falhou',
): Promise<string> => {
  const { evento, hash, conteudo } = entregaDe(configuracaoId, corpo)
  const [{ id }]: [{ id: string }] = await dataSource.query(
    `INSERT INTO whatsapp.evento_webhook (configuracao_id, evento, hash, conteudo, resultado, erro)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [configuracaoId, evento, hash, conteudo, resultado, resultado === 'falhou' ? 'deu errado' : null],
  )
  return id
}
