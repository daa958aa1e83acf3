import { z } from 'zod'
import { ITENS_DE_UMA_LISTA } from '../../../resources/limites.js'
import { identificador } from './comum.js'

/** Where Evolution delivers an instance's events. */
export interface WebhookEvolution {
  /** As registered, secret part included: treat it as a secret. */
  url: string
  ativo: boolean
  /** In Evolution's spelling, e.g. `CONNECTION_UPDATE`. */
  eventos: string[]
  /** Each delivery carries a token signed with the key we gave. */
  temJwt: boolean
  /** The event is appended to the URL. We register with false. */
  porEvento: boolean
  /** Received media come inside the events. We register with false. */
  base64: boolean
}

const sim = z.boolean().nullish().catch(null).transform(Boolean)

const linha = z
  .looseObject({
    url: identificador('url'),
    enabled: sim,
    events: z.array(identificador('palavra')).max(ITENS_DE_UMA_LISTA).nullish().catch(null),
    headers: z
      .looseObject({ jwt_key: identificador('chave').optional().catch(undefined) })
      .nullish()
      .catch(null),
    webhookByEvents: sim,
    webhookBase64: sim,
  })
  .transform(
    (webhook): WebhookEvolution => ({
      url: webhook.url,
      ativo: webhook.enabled,
      eventos: webhook.events ?? [],
      temJwt: Boolean(webhook.headers?.jwt_key),
      porEvento: webhook.webhookByEvents,
      base64: webhook.webhookBase64,
    }),
  )

/** The row, as set answers it. */
export const webhookSchema = linha
/** The row, or null when none was ever registered. */
export const webhookOuNuloSchema = linha.nullable()

/** Whether deliveries are signed with this key. The registered one goes no further than here. */
export const assinaComSchema = (jwtKey: string) =>
  z
    .looseObject({ headers: z.looseObject({ jwt_key: identificador('chave') }) })
    .nullable()
    .catch(null)
    .transform((registrado) => registrado?.headers.jwt_key === jwtKey)
