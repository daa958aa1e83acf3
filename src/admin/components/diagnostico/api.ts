import { ApiClient } from 'adminjs'
import type { Diagnostico, Reparo } from '../../../resources/configuracao-whatsapp/diagnostico.js'
import type { Recado } from '../../realizar-na-configuracao.js'
import { type Aviso, traduzirFalha } from '../conexao/api.js'

const ACAO = { resourceId: 'ConfiguracaoWhatsApp', actionName: 'diagnosticar' }

/** Whose connection it is. Asking changes nothing. */
export const lerEmpresa = async (id: string): Promise<string | null> => {
  const { data } = await new ApiClient().recordAction({ ...ACAO, recordId: id })
  return (data as unknown as { empresa?: string | null }).empresa ?? null
}

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
