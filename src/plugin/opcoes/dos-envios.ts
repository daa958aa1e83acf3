import { z } from 'zod'
import { REGRAS_PADRAO, type RegrasDosEnvios } from '../../services/mensagens/outbox/regras.js'
import { contagem, pausas } from './numeros.js'

export const esquemaDosEnvios = z
  .strictObject({
    ligado: z.boolean().default(REGRAS_PADRAO.ligado),
    intervaloMs: pausas.default(REGRAS_PADRAO.intervaloMs),
    porMinuto: contagem.default(REGRAS_PADRAO.porMinuto),
    aquecimento: z
      .union([
        z.literal(false),
        z.strictObject({
          dias: contagem.max(90, 'must be at most 90').default(14),
          vezes: z.number().min(1, 'must be at least 1').max(1000, 'must be at most 1000').default(40),
        }),
      ])
      .default(REGRAS_PADRAO.aquecimento),
    paralelos: contagem.max(100, 'must be at most 100').default(REGRAS_PADRAO.paralelos),
    validadeHoras: contagem.max(8760, 'must be at most a year').default(REGRAS_PADRAO.validadeHoras),
  })
  .transform((lida): RegrasDosEnvios => ({ ...REGRAS_PADRAO, ...lida }))
