import { ApiClient } from 'adminjs'
import { traduzirFalha } from '../base/falha.js'

export interface Modelo {
  id: string
  nome: string
  texto: string
}

/** As many as a company may have. */
const TODOS = 500

/** By name. @throws SessaoTerminou, SemResposta */
export const lerModelos = async (empresaId: number): Promise<Modelo[]> => {
  const { data } = await new ApiClient()
    .resourceAction({
      resourceId: 'ModeloDeMensagem',
      actionName: 'list',
      params: { 'filters.empresaId': empresaId, perPage: TODOS, sortBy: 'nome', direction: 'asc' },
    })
    .catch(traduzirFalha)
  const { records } = data as unknown as { records: { params: Record<string, unknown> }[] }
  return records.map(({ params }) => ({
    id: String(params.id),
    nome: String(params.nome),
    texto: String(params.texto),
  }))
}
