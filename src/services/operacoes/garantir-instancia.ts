import { setTimeout as dormir } from 'node:timers/promises'
import type { Alvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { guardarSegredo } from '../credenciais.js'
import { enderecoDoWebhook } from '../endereco-do-webhook.js'
import { InstanciaInexistente, NomeEmUso } from '../evolution/erros.js'
import { EVENTOS_ASSINADOS } from '../evolution/eventos.js'
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
        webhook: webhookDe(ambiente, alvo),
      })
      await guardarToken(ambiente, alvo, token)
      return await anotarWebhookAceito(ambiente, alvo)
    } catch (erro) {
      if (!(erro instanceof NomeEmUso)) throw erro
      const situacao = await quemUsaONome(ambiente, alvo)
      if (situacao === 'nossa') return await registrarNaInstancia(ambiente, alvo)
      if (situacao === 'alheia' || performance.now() > fim) throw erro
      await dormir(500)
    }
  }
}

/** Sees to it that an existing instance posts to us, as it will not if SITE_URL or the secret changed. */
export const garantirWebhook = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { url, eventos } = webhookDe(ambiente, alvo)
  const atual = await alvo.cliente.buscarWebhook(alvo.configuracao.instanceName)
  const certo = atual?.ativo && atual.url === url && atual.temJwt && !atual.porEvento && !atual.base64
  // Right already: yet a rotation may have broken off just here, or the option have changed since.
  if (certo && eventos.every((evento) => atual.eventos.includes(evento)))
    return anotarWebhookAceito(ambiente, alvo)
  await registrarNaInstancia(ambiente, alvo)
}

export const registrarNaInstancia = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  await alvo.cliente.registrarWebhook(alvo.configuracao.instanceName, webhookDe(ambiente, alvo))
  await anotarWebhookAceito(ambiente, alvo)
}

/** What the instance is to be registered with. Holds secrets. */
export const webhookDe = ({ siteUrl }: Ambiente, { configuracao, credenciais }: Alvo) => ({
  url: enderecoDoWebhook(siteUrl, configuracao.empresaId, credenciais.webhookSecret),
  eventos: EVENTOS_ASSINADOS,
  ...(credenciais.jwtKey && { jwtKey: credenciais.jwtKey }),
})

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
  { dataSource, cofre }: Ambiente,
  { configuracao, credenciais }: Alvo,
  token: string | null,
) => {
  if (!token || token === credenciais.instanceToken) return
  await guardarSegredo(dataSource.manager, cofre, {
    configuracaoId: configuracao.id,
    segredo: 'instanceToken',
    valor: token,
  })
}
