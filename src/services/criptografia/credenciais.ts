import { hash, randomBytes, randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { CredencialEvolution } from '../../resources/credencial-evolution/credencial-evolution.js'
import { SegredoIlegivel } from '../operacoes/erros-da-operacao.js'
import type { Cifra } from './cifra.js'

/** A configuration's secrets in clear: for the moment of a call, never to be kept or passed to a browser. */
export interface Credenciais {
  /** Null: the SaaS's own key. */
  evolutionApiKey: string | null
  instanceToken: string | null
  webhookSecret: string
  jwtKey: string | null
  proxySenha: string | null
}

type Segredo = keyof Credenciais

export const hashDoSegredo = (segredo: string): Buffer => hash('sha256', segredo, 'buffer')

const contexto = (configuracaoId: number, segredo: Segredo) =>
  `credencial_evolution:${configuracaoId}:${segredo}`

/** What a webhook is registered with, new and sealed: the address's secret and the key that signs deliveries. */
const novosSegredosDoWebhook = (cifra: Cifra, configuracaoId: number) => {
  const webhookSecret = ConfiguracaoWhatsApp.gerarWebhookSecret()
  return {
    webhookSecret: cifra.selar(webhookSecret, contexto(configuracaoId, 'webhookSecret')),
    webhookSecretHash: hashDoSegredo(webhookSecret),
    jwtKey: cifra.selar(randomBytes(32).toString('base64url'), contexto(configuracaoId, 'jwtKey')),
  }
}

/** New secrets for a new configuration. The instance's token is ours to choose: by it we know our instance again. */
export const criarCredenciais = async (
  manager: EntityManager,
  cifra: Cifra,
  configuracaoId: number,
): Promise<void> => {
  await manager.insert(CredencialEvolution, {
    configuracaoId,
    ...novosSegredosDoWebhook(cifra, configuracaoId),
    instanceToken: cifra.selar(randomUUID().toUpperCase(), contexto(configuracaoId, 'instanceToken')),
  })
}

/**
 * Makes the webhook's secrets the previous ones, without an end to their validity, and puts new ones in their place.
 * @returns false, and nothing changed, while previous secrets are still valid
 */
export const trocarSegredosDoWebhook = async (
  manager: EntityManager,
  cifra: Cifra,
  configuracaoId: number,
): Promise<boolean> => {
  const { affected } = await manager
    .createQueryBuilder()
    .update(CredencialEvolution)
    .set({
      ...novosSegredosDoWebhook(cifra, configuracaoId),
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
  cifra: Cifra,
  configuracaoId: number,
): Promise<Credenciais> => {
  const linha = await manager.findOneByOrFail(CredencialEvolution, { configuracaoId })
  const abrir = (segredo: Segredo) => abrirSeHouver(cifra, linha[segredo], contexto(configuracaoId, segredo))
  return {
    evolutionApiKey: abrir('evolutionApiKey'),
    instanceToken: abrir('instanceToken'),
    webhookSecret: cifra.abrir(linha.webhookSecret, contexto(configuracaoId, 'webhookSecret')),
    jwtKey: abrir('jwtKey'),
    proxySenha: abrir('proxySenha'),
  }
}

const abrirSeHouver = (cifra: Cifra, selado: string | null, em: string): string | null =>
  selado === null ? null : cifra.abrir(selado, em)

/** The keys that sign deliveries, by the secret of the address they come with. Null: none. */
export interface ChavesJwt {
  atual: string | null
  anterior: string | null
}

/**
 * @param selados `jwt_key` and `jwt_key_anterior`; sealed alike, so that a rotation moves the one to the other as it is
 * @throws SegredoIlegivel
 */
export const abrirChavesJwt = (cifra: Cifra, configuracaoId: number, selados: ChavesJwt): ChavesJwt => {
  const em = contexto(configuracaoId, 'jwtKey')
  return {
    atual: abrirSeHouver(cifra, selados.atual, em),
    anterior: abrirSeHouver(cifra, selados.anterior, em),
  }
}

/** Every sealed column, and as what it was sealed. */
const SELADOS = {
  evolutionApiKey: 'evolutionApiKey',
  evolutionApiKeyAnterior: 'evolutionApiKey',
  instanceToken: 'instanceToken',
  webhookSecret: 'webhookSecret',
  jwtKey: 'jwtKey',
  jwtKeyAnterior: 'jwtKey',
  proxySenha: 'proxySenha',
} as const satisfies Partial<Record<keyof CredencialEvolution, Segredo>>

export type Selados = Pick<CredencialEvolution, keyof typeof SELADOS>

/** Seals one row's secrets anew by the first key, where another has sealed them. Stores nothing. */
export const selarDeNovo = (
  cifra: Cifra,
  configuracaoId: number,
  selados: Selados,
): { novos: Partial<Selados>; ilegiveis: number } => {
  const novos: Partial<Selados> = {}
  let ilegiveis = 0
  for (const [coluna, segredo] of Object.entries(SELADOS) as [keyof Selados, Segredo][]) {
    const selado = selados[coluna]
    if (selado === null || selado.startsWith(`${cifra.idDaChaveAtual}.`)) continue
    const em = contexto(configuracaoId, segredo)
    try {
      novos[coluna] = cifra.selar(cifra.abrir(selado, em), em)
    } catch (erro) {
      if (!(erro instanceof SegredoIlegivel)) throw erro
      ilegiveis += 1
    }
  }
  return { novos, ilegiveis }
}

/** The key of the company's own server, null: the SaaS's; the one before is kept, for whoever undoes it. */
export const trocarChaveDoServidor = async (
  manager: EntityManager,
  cifra: Cifra,
  { configuracaoId, chave }: { configuracaoId: number; chave: string | null },
): Promise<void> => {
  const selada = chave === null ? null : cifra.selar(chave, contexto(configuracaoId, 'evolutionApiKey'))
  await manager
    .createQueryBuilder()
    .update(CredencialEvolution)
    .set({ evolutionApiKey: selada, evolutionApiKeyAnterior: () => 'evolution_api_key' })
    .where('configuracao_id = :configuracaoId', { configuracaoId })
    .execute()
}

/** Null: there was none. */
export const lerChaveAnterior = async (
  manager: EntityManager,
  cifra: Cifra,
  configuracaoId: number,
): Promise<string | null> => {
  const { evolutionApiKeyAnterior } = await manager.findOneByOrFail(CredencialEvolution, { configuracaoId })
  return abrirSeHouver(cifra, evolutionApiKeyAnterior, contexto(configuracaoId, 'evolutionApiKey'))
}

/** Seals and stores one secret; null clears it. */
export const guardarSegredo = async (
  manager: EntityManager,
  cifra: Cifra,
  {
    configuracaoId,
    segredo,
    valor,
  }: {
    configuracaoId: number
    segredo: 'evolutionApiKey' | 'instanceToken' | 'proxySenha'
    valor: string | null
  },
): Promise<void> => {
  const selado = valor === null ? null : cifra.selar(valor, contexto(configuracaoId, segredo))
  await manager.update(CredencialEvolution, { configuracaoId }, { [segredo]: selado })
}
