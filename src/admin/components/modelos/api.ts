import { lerRegistro } from '../base/ler-registro.js'
import { lerLista } from '../lista/api.js'

export interface NomeDoModelo {
  id: string
  nome: string
}

export interface Modelo extends NomeDoModelo {
  texto: string
}

const RECURSO = 'ModeloDeMensagem'

/** All of a company's, by name. @throws where the list is not to be had */
export const lerNomesDosModelos = async (empresaId: number): Promise<NomeDoModelo[]> => {
  const nomes: NomeDoModelo[] = []
  for (let page = 1; ; page++) {
    const { lida, falha } = await lerLista({
      recurso: RECURSO,
      search: `?filters.empresaId=${empresaId}&page=${page}&perPage=100&sortBy=nome&direction=asc`,
    })
    if (!lida) throw new Error(`no list of models: ${falha}`)
    nomes.push(...lida.records.map(({ id, params }) => ({ id, nome: String(params.nome) })))
    // As many as a page holds is the server's to say.
    if (lida.records.length < lida.perPage) return nomes
  }
}

/** Its own page has the text whole; a list's ends after a line or two. @throws SessaoTerminou, SemResposta */
export const lerModelo = async (id: string): Promise<Modelo> => {
  const { params } = await lerRegistro(RECURSO, id)
  return { id, nome: String(params.nome), texto: String(params.texto) }
}
