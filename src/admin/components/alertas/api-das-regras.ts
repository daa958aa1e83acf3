import { ApiClient } from 'adminjs'
import type { RegraDaEmpresa, RegraVista } from '../../../resources/alerta/regras-da-empresa.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

interface Resposta {
  regras?: RegraVista[]
  notice?: Noticia
}

/** @param mudanca absent: only read */
export const chamarRegras = async (
  id: string,
  mudanca?: Record<string, RegraDaEmpresa>,
): Promise<{ regras: RegraVista[] | null; aviso: Aviso | null }> => {
  const { data } = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: id,
      actionName: 'regrasDeAlerta',
      ...(mudanca && { method: 'post', data: { regras: mudanca } }),
    })
    .catch(traduzirFalha)
  const { regras = null, notice } = data as unknown as Resposta
  return { regras, aviso: notice ? avisoDe(notice) : null }
}
