import { z } from 'zod'
import { identificador } from './comum.js'

/** What a create gives: `token` is the instance's own key, a secret. */
export interface InstanciaCriada {
  instanceName: string
  instanceId: string
  token: string | null
}

/** `{instance: {instanceName, instanceId}, hash: "<token>"}`; older 2.x: `hash: {apikey}`. */
export const criacaoSchema = z
  .looseObject({
    instance: z.looseObject({ instanceName: identificador('nome'), instanceId: identificador('id').min(1) }),
    hash: z
      .union([
        identificador('chave'),
        z.looseObject({ apikey: identificador('chave') }).transform(({ apikey }) => apikey),
      ])
      .nullish()
      .catch(null),
  })
  .transform(({ instance, hash }): InstanciaCriada => {
    return { instanceName: instance.instanceName, instanceId: instance.instanceId, token: hash || null }
  })
