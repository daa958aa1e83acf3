import { hash, randomBytes, randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { CredencialEvolution } from '../resources/credencial-evolution/credencial-evolution.js'
import type { Cofre } from './cofre.js'
import { SegredoIlegivel } from './erros-da-operacao.js'

/** A configuration's secrets in clear: for the moment of a call, never to be kept or passed to a browser. */
export interface Credenciais {
  /** Null: the SaaS's own key. */
  evolutionApiKey: string | null
  instanceToken: string | null
  webhookSecret: string
  jwtKey: string | null
}

type Segredo = keyof Credenciais

export const hashDoSegredo = (segredo: string): Buffer => hash('sha256', segredo, 'buffer')

const contexto = (configuracaoId: number, segredo: Segredo) =>
  `credencial_evolution:${configuracaoId}:${segredo}`

/** What a webhook is registered with, new and sealed: the address's secret and the key that signs deliveries. */
const novosSegredosDoWebhook = (cofre: Cofre, configuracaoId: number) => {
  const webhookSecret = ConfiguracaoWhatsApp.gerarWebhookSecret()
  return {
    webhookSecret: cofre.selar(webhookSecret, contexto(configuracaoId, 'webhookSecret')),
    webhookSecretHash: hashDoSegredo(webhookSecret),
    jwtKey: cofre.selar(randomBytes(32).toString('base64url'), contexto(configuracaoId, 'jwtKey')),
  }
}

/** New secrets for a new configuration. The instance's token is ours to choose: by it we know our instance again. */
export const criarCredenciais = async (
  manager: EntityManager,
  cofre: Cofre,
  configuracaoId: number,
): Promise<void> => {
  await manager.insert(CredencialEvolution, {
    configuracaoId,
    ...novosSegredosDoWebhook(cofre, configuracaoId),
    instanceToken: cofre.selar(randomUUID().toUpperCase(), contexto(configuracaoId, 'instanceToken')),
  })
}

/**
 * Makes the webhook's secrets the previous ones, without an end to their validity, and puts new ones in their place.
 * @returns false, and nothing changed, while previous secrets are still valid
 */
export const trocarSegredosDoWebhook = async (
  manager: EntityManager,
  cofre: Cofre,
  configuracaoId: number,
): Promise<boolean> => {
  const { affected } = await manager
    .createQueryBuilder()
    .update(CredencialEvolution)
    .set({
      ...novosSegredosDoWebhook(cofre, configuracaoId),
      webhookSecretAnteriorHash: () => 'webhook_secret_hash',
      jwtKeyAnterior: () => 'jwt_key',
      webhookSecretAnteriorAte: () => `'infinity'`,
    })
    .where('configuracao_id = :configuracaoId', { configuracaoId })
    .andWhere('(webhook_secret_anterior_ate IS NULL OR webhook_secret_anterior_ate <= now())')
    .execute()
  return affected === 1
}

export const lerCredenciais = async (
  manager: EntityManager,
  cofre: Cofre,
  configuracaoId: number,
): Promise<Credenciais> => {
  const linha = await manager.findOneByOrFail(CredencialEvolution, { configuracaoId })
  const abrir = (segredo: Segredo) => abrirSeHouver(cofre, linha[segredo], contexto(configuracaoId, segredo))
  return {
    evolutionApiKey: abrir('evolutionApiKey'),
    instanceToken: abrir('instanceToken'),
    webhookSecret: cofre.abrir(linha.webhookSecret, contexto(configuracaoId, 'webhookSecret')),
    jwtKey: abrir('jwtKey'),
  }
}

const abrirSeHouver = (cofre: Cofre, selado: string | null, em: string): string | null =>
  selado === null ? null : cofre.abrir(selado, em)

/** The keys that sign deliveries, by the secret of the address they come with. Null: none. */
export interface ChavesJwt {
  atual: string | null
  anterior: string | null
}

/**
 * @param selados `jwt_key` and `jwt_key_anterior`; sealed alike, so that a rotation moves the one to the other as it is
 * @throws SegredoIlegivel
 */
export const abrirChavesJwt = (cofre: Cofre, configuracaoId: number, selados: ChavesJwt): ChavesJwt => {
  const em = contexto(configuracaoId, 'jwtKey')
  return {
    atual: abrirSeHouver(cofre, selados.atual, em),
    anterior: abrirSeHouver(cofre, selados.anterior, em),
  }
}

/** Every sealed column, and as what it was sealed. */
const SELADOS = {
  evolutionApiKey: 'evolutionApiKey',
  instanceToken: 'instanceToken',
  webhookSecret: 'webhookSecret',
  jwtKey: 'jwtKey',
  jwtKeyAnterior: 'jwtKey',
} as const satisfies Partial<Record<keyof CredencialEvolution, Segredo>>

export type Selados = Pick<CredencialEvolution, keyof typeof SELADOS>

/** Seals one row's secrets anew by the first key, where another has sealed them. Stores nothing. */
export const selarDeNovo = (
  cofre: Cofre,
  configuracaoId: number,
  selados: Selados,
): { novos: Partial<Selados>; ilegiveis: number } => {
  const novos: Partial<Selados> = {}
  let ilegiveis = 0
  for (const [coluna, segredo] of Object.entries(SELADOS) as [keyof Selados, Segredo][]) {
    const selado = selados[coluna]
    if (selado === null || selado.startsWith(`${cofre.idDaChaveAtual}.`)) continue
    const em = contexto(configuracaoId, segredo)
    try {
      novos[coluna] = cofre.selar(cofre.abrir(selado, em), em)
    } catch (erro) {
      if (!(erro instanceof SegredoIlegivel)) throw erro
      ilegiveis += 1
    }
  }
  return { novos, ilegiveis }
}

/** Seals and stores one secret; null clears it. */
export const guardarSegredo = async (
  manager: EntityManager,
  cofre: Cofre,
  {
    configuracaoId,
    segredo,
    valor,
  }: { configuracaoId: number; segredo: 'evolutionApiKey' | 'instanceToken'; valor: string | null },
): Promise<void> => {
  const selado = valor === null ? null : cofre.selar(valor, contexto(configuracaoId, segredo))
  await manager.update(CredencialEvolution, { configuracaoId }, { [segredo]: selado })
}
