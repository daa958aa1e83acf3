import { z } from 'zod'
import {
  AJUSTES_DE_FABRICA,
  CAMPOS_DO_COMPORTAMENTO,
  CHAVES,
  type Chave,
  DA_EMPRESA,
  FRASE_NO_MAXIMO,
} from '../../resources/configuracao-whatsapp/comportamento.js'
import type { RegrasDoComportamento } from '../../services/comportamento/regras.js'

export const esquemaDoComportamento = z
  .strictObject({
    padrao: z
      .strictObject({
        ...(Object.fromEntries(CHAVES.map((chave) => [chave, z.boolean().optional()])) as Record<
          Chave,
          z.ZodOptional<z.ZodBoolean>
        >),
        mensagemChamada: z
          .string()
          .max(FRASE_NO_MAXIMO, `must be at most ${FRASE_NO_MAXIMO} characters`)
          .optional(),
      })
      .optional(),
    empresaPode: z.array(z.enum(CAMPOS_DO_COMPORTAMENTO)).default([...DA_EMPRESA]),
  })
  .transform(({ padrao, empresaPode }): RegrasDoComportamento => {
    const dados = Object.fromEntries(Object.entries(padrao ?? {}).filter(([, valor]) => valor !== undefined))
    return { padrao: padrao ? { ...AJUSTES_DE_FABRICA, ...dados } : null, empresaPode }
  })
