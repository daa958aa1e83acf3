import type { Chamar } from '../chamar.js'
import { rota } from '../rota.js'
import {
  assinaComSchema,
  type WebhookEvolution,
  webhookOuNuloSchema,
  webhookSchema,
} from '../schemas/webhook.js'

export interface NovoWebhook {
  /** Evolution does not validate it, and accepts `http:`. */
  url: string
  /** Signs each delivery (HS256). */
  jwtKey?: string
  /** In Evolution's spelling, e.g. `CONNECTION_UPDATE`. An empty list subscribes to every event there is. */
  eventos: readonly string[]
  /** Default true. Inactive, Evolution also forgets the events. On create it is ignored: always active. */
  ativo?: boolean
}

/**
 * Every field every time, as what is left out keeps its former value. `base64: false` keeps received media out of
 * the events; the QR image comes all the same.
 */
export function corpoDoWebhook({ url, jwtKey, eventos, ativo = true }: NovoWebhook) {
  const headers = jwtKey ? { jwt_key: jwtKey } : {}
  return { enabled: ativo, url, headers, byEvents: false, base64: false, events: eventos }
}

export function chamadasDeWebhooks(chamar: Chamar) {
  return {
    /** Registers where events go, replacing what was registered. */
    async registrarWebhook(nome: string, webhook: NovoWebhook): Promise<void> {
      await chamar({
        operacao: 'registrarWebhook',
        metodo: 'POST',
        caminho: rota({ operacao: 'registrarWebhook', prefixo: '/webhook/set', nome }),
        corpo: { webhook: corpoDoWebhook(webhook) },
        segredos: [webhook.url, webhook.jwtKey],
        schema: webhookSchema,
      })
    },

    /** What is registered, or null when nothing ever was. */
    async buscarWebhook(nome: string): Promise<WebhookEvolution | null> {
      const caminho = rota({ operacao: 'buscarWebhook', prefixo: '/webhook/find', nome })
      return await chamar({ operacao: 'buscarWebhook', metodo: 'GET', caminho, schema: webhookOuNuloSchema })
    },

    /** Whether deliveries are signed with this key: of the registered one, only that is told. */
    async assinaCom(nome: string, jwtKey: string): Promise<boolean> {
      const caminho = rota({ operacao: 'buscarWebhook', prefixo: '/webhook/find', nome })
      const schema = assinaComSchema(jwtKey)
      const segredos = [jwtKey]
      return await chamar({ operacao: 'buscarWebhook', metodo: 'GET', caminho, schema, segredos })
    },
  }
}
