import { z } from 'zod'

/** What a create gives: `token` is the instance's own key, a secret. */
export interface InstanciaCriada {
  instanceName: string
  instanceId: string
  token: string | null
}

/** `{instance: {instanceName, instanceId}, hash: "<token>"}`; older 2.x: `hash: {apikey}`. */
export const criacaoSchema = z
  .looseObject({
    instance: z.looseObject({ instanceName: z.string(), instanceId: z.string().min(1) }),
    hash: z
      .union([z.string(), z.looseObject({ apikey: z.string() }).transform(({ apikey }) => apikey)])
      .nullish()
      .catch(null),
  })
  .transform(({ instance, hash }): InstanciaCriada => {
    return { instanceName: instance.instanceName, instanceId: instance.instanceId, token: hash || null }
  })
