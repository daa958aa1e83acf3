import { z } from 'zod'
import {
  LIMITES_DAS_REGRAS,
  TIPOS_COM_REGRA,
  type TipoComRegra,
} from '../../../resources/alerta/regras-da-empresa.js'
import { NATUREZA } from '../../../resources/alerta/tipos.js'
import { type Papel, RETAGUARDA } from '../../../resources/papel.js'
import type { MudancaDasRegras } from '../../../services/alertas/regras-da-empresa.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'

/** Of what its own people are never told, a company changes nothing. */
export const podeMudarRegra = (papel: Papel, tipo: TipoComRegra): boolean =>
  NATUREZA[tipo].daEmpresa || (RETAGUARDA as readonly Papel[]).includes(papel)

const regra = (tipo: TipoComRegra) => {
  const maximo = LIMITES_DAS_REGRAS[tipo]?.maximo
  return z.strictObject({
    ligada: z.boolean(),
    limite: maximo === undefined ? z.null() : z.number().int().min(1).max(maximo).nullable(),
  })
}
const pedido = z.strictObject({
  regras: z
    .strictObject(
      Object.fromEntries(TIPOS_COM_REGRA.map((tipo) => [tipo, regra(tipo)])) as Record<
        TipoComRegra,
        ReturnType<typeof regra>
      >,
    )
    .partial(),
})

/** @throws DadosInvalidos for what does not fit, or is not this role's to change */
export const lerMudancaDasRegras = (payload: unknown, papel: Papel): MudancaDasRegras => {
  const lido = pedido.safeParse(payload)
  if (!lido.success)
    throw new DadosInvalidos(
      String(lido.error.issues[0]?.path[1] ?? 'regras'),
      'Confira os dados informados e tente de novo.',
    )
  const { regras } = lido.data
  const proibida = TIPOS_COM_REGRA.find((tipo) => regras[tipo] && !podeMudarRegra(papel, tipo))
  if (proibida) throw new DadosInvalidos(proibida, 'Isto só pode ser mudado por quem cuida do sistema.')
  return regras as MudancaDasRegras
}
