import { ApiClient } from 'adminjs'
import type { Diagnostico, Reparo } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import type { Recado } from '../../realizar-na-configuracao.js'
import { type Aviso, traduzirFalha } from '../conexao/api.js'

/** Looks, after carrying out `reparo` if there is one. @throws SessaoTerminou, SemResposta */
export const chamarDiagnostico = async (
  id: string,
  reparo?: Reparo,
): Promise<{ diagnostico: Diagnostico | null; aviso: Aviso | null }> => {
  const { data } = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: id,
      actionName: 'diagnosticar',
      method: 'post',
      data: reparo ? { reparo } : {},
    })
    .catch(traduzirFalha)
  const { diagnostico, notice } = data as unknown as { diagnostico?: Diagnostico | null; notice?: Recado }
  return {
    diagnostico: diagnostico ?? null,
    aviso: notice
      ? {
          tipo: notice.type === 'error' ? 'erro' : 'certo',
          chave: notice.message,
          valores: notice.options ?? {},
        }
      : null,
  }
}
