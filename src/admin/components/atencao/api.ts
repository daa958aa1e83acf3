import { ApiClient } from 'adminjs'
import type { PedidoDeCuidado } from '../../../resources/atencao/pedido-de-cuidado.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

/** As it is sent: a moment as text. */
export type Pedido =
  | Exclude<PedidoDeCuidado, { fazer: 'adiarAtencao' }>
  | { fazer: 'adiarAtencao'; ate: string; nota: string }

/** @throws SessaoTerminou, SemResposta */
export const pedirCuidado = async (id: number, pedido: Pedido): Promise<Aviso | null> => {
  const { data } = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: String(id),
      actionName: 'cuidar',
      method: 'post',
      data: pedido,
    })
    .catch(traduzirFalha)
  const { notice } = data as unknown as { notice?: Noticia }
  return notice ? avisoDe(notice) : null
}
