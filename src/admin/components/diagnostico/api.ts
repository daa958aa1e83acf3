import { ApiClient } from 'adminjs'
import type { Diagnostico, Reparo } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

const ACAO = { resourceId: 'ConfiguracaoWhatsApp', actionName: 'diagnosticar' }

/** Looks, after carrying out `reparo` if there is one. @throws SessaoTerminou, SemResposta */
export const chamarDiagnostico = async (
  id: string,
  reparo?: Reparo,
): Promise<{ diagnostico: Diagnostico | null; aviso: Aviso | null }> => {
  const { data } = await new ApiClient()
    .recordAction({
      ...ACAO,
      recordId: id,
      method: 'post',
      data: reparo ? { reparo } : {},
    })
    .catch(traduzirFalha)
  const { diagnostico, notice } = data as unknown as {
    diagnostico?: Diagnostico | null
    notice?: Noticia
  }
  return {
    diagnostico: diagnostico ?? null,
    aviso: notice ? avisoDe(notice) : null,
  }
}
