import { setTimeout as dormir } from 'node:timers/promises'
import type { Alvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { guardarSegredo } from '../criptografia/credenciais.js'
import { enderecoDoServidor } from '../evolution/endereco-do-servidor.js'
import { enderecoDoWebhook } from '../evolution/endereco-do-webhook.js'
import { InstanciaInexistente, NomeEmUso } from '../evolution/erros.js'
import { eventosAssinados } from '../evolution/eventos.js'
import { compararWebhook } from './comparar-webhook.js'
import { anotarWebhookAceito } from './webhook-aceito.js'

/** A deleted instance keeps its name until its last webhook was accepted; no longer than this. */
const ESPERA_PELO_NOME_MS = 15_000

/** Creates the instance with its webhook; one of that name which is ours already is adopted. */
export const criarOuAdotar = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { cliente, configuracao, credenciais } = alvo
  const fim = performance.now() + ESPERA_PELO_NOME_MS
  for (;;) {
    try {
      const { token } = await cliente.criar({
        instanceName: configuracao.instanceName,
        ...(credenciais.instanceToken && { token: credenciais.instanceToken }),
        webhook: await webhookDe(ambiente, alvo),
      })
      await guardarToken(ambiente, alvo, token)
      return await anotarWebhookAceito(ambiente, alvo)
    } catch (erro) {
      if (!(erro instanceof NomeEmUso)) throw erro
      const situacao = await quemUsaONome(ambiente, alvo)
      if (situacao === 'nossa') return await registrarWebhook(ambiente, alvo)
      if (situacao === 'alheia' || performance.now() > fim) throw erro
      await dormir(500)
    }
  }
}

/** Sees to it that an existing instance posts to us, as it will not if SITE_URL or the secret changed. */
export const garantirWebhook = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const atual = await alvo.cliente.buscarWebhook(alvo.configuracao.instanceName)
  // Right already: yet a rotation may have broken off just here, or the option have changed since.
  if (compararWebhook(atual, await webhookDe(ambiente, alvo), ambiente.webhookJwt).diferencas.length === 0)
    return anotarWebhookAceito(ambiente, alvo)
  await registrarWebhook(ambiente, alvo)
}

export const registrarWebhook = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { id, empresaId, instanceName } = alvo.configuracao
  await alvo.cliente.registrarWebhook(instanceName, await webhookDe(ambiente, alvo))
  await ambiente.dataSource.query(
    'UPDATE whatsapp.configuracao_whatsapp SET webhook_url = $2 WHERE id = $1 AND webhook_url IS DISTINCT FROM $2',
    [id, enderecoDoWebhook(ambiente.siteUrl, empresaId)],
  )
  await anotarWebhookAceito(ambiente, alvo)
}

/** What the instance is to be registered with: more events where the server's version has more. Holds secrets. */
export const webhookDe = async (ambiente: Ambiente, alvo: Alvo) => {
  const { siteUrl, evolution, versoes } = ambiente
  const { configuracao, credenciais, cliente } = alvo
  const servidor = enderecoDoServidor(configuracao.evolutionApiUrl ?? evolution.url)
  const versao = await versoes.de(servidor, async () => (await cliente.versao()).versao)
  return {
    url: enderecoDoWebhook(siteUrl, configuracao.empresaId, credenciais.webhookSecret),
    eventos: eventosAssinados(versao, configuracao.evolutionApiUrl === null ? ambiente.porOnde : 'webhooks'),
    ...(credenciais.jwtKey && { jwtKey: credenciais.jwtKey }),
  }
}

/** `saindo`: the name is taken, yet nobody has it: a delete is being finished. */
export const quemUsaONome = async (
  ambiente: Ambiente,
  alvo: Alvo,
): Promise<'nossa' | 'alheia' | 'saindo'> => {
  const { cliente, configuracao, credenciais } = alvo
  try {
    const [instancia] = await cliente.buscarPorNome(configuracao.instanceName)
    if (!instancia) return 'saindo'
    if (instancia.token && instancia.token === credenciais.instanceToken) return 'nossa'
    const webhook = await cliente.buscarWebhook(configuracao.instanceName)
    if (!webhook?.url?.startsWith(`${enderecoDoWebhook(ambiente.siteUrl, configuracao.empresaId)}/`))
      return 'alheia'
    if (instancia.token) await guardarToken(ambiente, alvo, instancia.token)
    return 'nossa'
  } catch (erro) {
    if (erro instanceof InstanciaInexistente) return 'saindo'
    throw erro
  }
}

const guardarToken = async (
  { dataSource, cifra }: Ambiente,
  { configuracao, credenciais }: Alvo,
  token: string | null,
) => {
  if (!token || token === credenciais.instanceToken) return
  await guardarSegredo(dataSource.manager, cifra, {
    configuracaoId: configuracao.id,
    segredo: 'instanceToken',
    valor: token,
  })
}
