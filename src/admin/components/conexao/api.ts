import { ApiClient } from 'adminjs'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { type Aviso, avisoDe, type Noticia } from '../base/aviso.js'
import { traduzirFalha } from '../base/falha.js'

interface Resposta {
  estado: EstadoDaConexao | null
  notice?: Noticia
}

interface Chamada {
  id: number
  acao: Acao
  /** Absent: only read. */
  dados?: Record<string, unknown>
}

export const chamarAcao = async ({
  id,
  acao,
  dados,
}: Chamada): Promise<{ estado: EstadoDaConexao | null; aviso: Aviso | null }> => {
  const resposta = await new ApiClient()
    .recordAction({
      resourceId: 'ConfiguracaoWhatsApp',
      recordId: String(id),
      actionName: acao,
      ...(dados && { method: 'post', data: dados }),
    })
    .catch(traduzirFalha)
  const { estado, notice } = resposta.data as unknown as Resposta
  return {
    estado: estado ?? null,
    aviso: notice ? avisoDe(notice) : null,
  }
}
