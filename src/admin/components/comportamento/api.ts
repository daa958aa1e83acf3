import { ApiClient } from 'adminjs'
import type { ComportamentoVisto } from '../../../resources/configuracao-whatsapp/comportamento.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

interface Resposta {
  comportamento?: ComportamentoVisto | null
  notice?: Noticia
}

/** @param dados absent: only read */
export const chamarComportamento = async (
  id: string,
  dados?: Record<string, unknown>,
): Promise<{ comportamento: ComportamentoVisto | null; aviso: Aviso | null }> => {
  const { data } = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: id,
      actionName: 'comportamento',
      ...(dados && { method: 'post', data: dados }),
    })
    .catch(traduzirFalha)
  const { comportamento = null, notice } = data as unknown as Resposta
  return { comportamento, aviso: notice ? avisoDe(notice) : null }
}
