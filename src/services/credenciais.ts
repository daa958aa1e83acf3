import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { ConfiguracaoWhatsApp } from '../resources/configuracao-whatsapp/configuracao-whatsapp.js'
import { CredencialEvolution } from '../resources/credencial-evolution/credencial-evolution.js'
import type { Cofre } from './cofre.js'

/** A configuration's secrets in clear: for the moment of a call, never to be kept or passed to a browser. */
export interface Credenciais {
  /** Null: the SaaS's own key. */
  evolutionApiKey: string | null
  instanceToken: string | null
  webhookSecret: string
  jwtKey: string | null
}

type Segredo = keyof Credenciais

export const hashDoSegredo = (segredo: string): Buffer => createHash('sha256').update(segredo).digest()

const contexto = (configuracaoId: number, segredo: Segredo) =>
  `credencial_evolution:${configuracaoId}:${segredo}`

/** New secrets for a new configuration. The instance's token is ours to choose: by it we know our instance again. */
export const criarCredenciais = async (
  manager: EntityManager,
  cofre: Cofre,
  configuracaoId: number,
): Promise<void> => {
  const webhookSecret = ConfiguracaoWhatsApp.gerarWebhookSecret()
  const selar = (segredo: Segredo, valor: string) => cofre.selar(valor, contexto(configuracaoId, segredo))
  await manager.insert(CredencialEvolution, {
    configuracaoId,
    webhookSecret: selar('webhookSecret', webhookSecret),
    webhookSecretHash: hashDoSegredo(webhookSecret),
    instanceToken: selar('instanceToken', randomUUID().toUpperCase()),
    jwtKey: selar('jwtKey', randomBytes(32).toString('base64url')),
  })
}

export const lerCredenciais = async (
  manager: EntityManager,
  cofre: Cofre,
  configuracaoId: number,
): Promise<Credenciais> => {
  const linha = await manager.findOneByOrFail(CredencialEvolution, { configuracaoId })
  const abrir = (segredo: Segredo) => {
    const selado = linha[segredo]
    return selado === null ? null : cofre.abrir(selado, contexto(configuracaoId, segredo))
  }
  return {
    evolutionApiKey: abrir('evolutionApiKey'),
    instanceToken: abrir('instanceToken'),
    webhookSecret: cofre.abrir(linha.webhookSecret, contexto(configuracaoId, 'webhookSecret')),
    jwtKey: abrir('jwtKey'),
  }
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
