import { ApiClient } from 'adminjs'
import { traduzirFalha } from '../base/falha.js'
import { lerRegistro } from '../base/ler-registro.js'

export interface NomeDoModelo {
  id: string
  nome: string
}

export interface Modelo extends NomeDoModelo {
  texto: string
}

const RECURSO = 'ModeloDeMensagem'
/** As many as a list gives. */
const POR_PAGINA = 100

/** All of a company's, by name. @throws SessaoTerminou, SemResposta */
export const lerNomesDosModelos = async (empresaId: number): Promise<NomeDoModelo[]> => {
  const nomes: NomeDoModelo[] = []
  for (let page = 1; ; page++) {
    const { data } = await new ApiClient()
      .resourceAction({
        resourceId: RECURSO,
        actionName: 'list',
        params: {
          'filters.empresaId': empresaId,
          page,
          perPage: POR_PAGINA,
          sortBy: 'nome',
          direction: 'asc',
        },
      })
      .catch(traduzirFalha)
    const { records } = data as unknown as { records: { params: Record<string, unknown> }[] }
    nomes.push(...records.map(({ params }) => ({ id: String(params.id), nome: String(params.nome) })))
    if (records.length < POR_PAGINA) return nomes
  }
}

/** Its own page has the text whole; a list's ends after a line or two. @throws SessaoTerminou, SemResposta */
export const lerModelo = async (id: string): Promise<Modelo> => {
  const { params } = await lerRegistro(RECURSO, id)
  return { id, nome: String(params.nome), texto: String(params.texto) }
}
