import type { Feito } from '../../resources/configuracao-whatsapp/feitos.js'
import type { Alvo } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { CAMINHO_DO_WEBHOOK } from '../evolution/endereco-do-webhook.js'
import { InstanciaInexistente, NomeEmUso } from '../evolution/erros.js'
import type { WebhookEvolution } from '../evolution/schemas/webhook.js'
import { aguardar } from '../operacoes/aguardar.js'
import { compararWebhook } from '../operacoes/comparar-webhook.js'
import { OperacaoNaoConfirmada } from '../operacoes/erros-da-operacao.js'
import { criarOuAdotar, quemUsaONome, registrarWebhook, webhookDe } from '../operacoes/garantir-instancia.js'

const PRAZO_MS = 5_000

/**
 * Sees to it that an instance is on its server and tells this application of its events, and only that; what is right
 * stays as it is.
 * @param criar also where the server has none
 * @throws InstanciaInexistente, NomeEmUso, OperacaoNaoConfirmada
 */
export const alinhar = async (
  ambiente: Ambiente,
  alvo: Alvo,
  { criar }: { criar: boolean },
): Promise<Feito> => {
  const { cliente, configuracao } = alvo
  const dono = await quemUsaONome(ambiente, alvo)
  if (dono === 'alheia') throw new NomeEmUso({ operacao: 'registrarWebhook' })
  if (dono === 'saindo') {
    if (!criar) throw new InstanciaInexistente({ operacao: 'registrarWebhook' })
    await criarOuAdotar(ambiente, alvo)
    return { feito: 'instancia_criada' }
  }
  const registrado = await cliente.buscarWebhook(configuracao.instanceName)
  if (await certo(ambiente, alvo, registrado)) return { feito: 'ja_estava' }
  const de = siteDe(registrado)
  await registrarWebhook(ambiente, alvo)
  const { serviu } = await aguardar(
    async () => certo(ambiente, alvo, await cliente.buscarWebhook(configuracao.instanceName)),
    Boolean,
    PRAZO_MS,
  )
  if (!serviu) throw new OperacaoNaoConfirmada()
  return { feito: 'webhook_registrado', para: ambiente.siteUrl, ...(de && { de }) }
}

/** Exactly what would be registered: nothing less, nothing more, and signed with the key that is held against it. */
const certo = async (
  ambiente: Ambiente,
  alvo: Alvo,
  registrado: WebhookEvolution | null,
): Promise<boolean> => {
  const devido = await webhookDe(ambiente, alvo)
  const { diferencas } = compararWebhook(registrado, devido, ambiente.webhookJwt)
  if (diferencas.length > 0 || !registrado?.eventos.every((evento) => devido.eventos.includes(evento)))
    return false
  const { jwtKey } = devido
  return !jwtKey || alvo.cliente.assinaCom(alvo.configuracao.instanceName, jwtKey)
}

/** The application it told before; null: none of this kind. Without what is secret. */
const siteDe = (registrado: WebhookEvolution | null): string | null => {
  const [site, resto] = registrado?.url.split(`${CAMINHO_DO_WEBHOOK}/`) ?? []
  return site && resto && URL.canParse(site) && !new URL(site).username ? site : null
}
