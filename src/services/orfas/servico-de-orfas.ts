import type { Ambiente } from '../ambiente.js'
import type { Estado } from '../estado/derivar.js'
import { adotarOrfa } from './adotar-orfa.js'
import { excluirOrfa } from './excluir-orfa.js'
import { type Candidatas, listarCandidatas } from './listar-candidatas.js'

/** What can be done about an instance that belongs to no company. */
export interface ServicoDeOrfas {
  candidatas(orfaId: number, busca?: string): Promise<Candidatas>
  adotar(orfaId: number, configuracaoId: number): Promise<Estado>
  excluir(orfaId: number): Promise<void>
}

export const criarServicoDeOrfas = (ambiente: Ambiente): ServicoDeOrfas => ({
  candidatas: (id, busca) => listarCandidatas(ambiente, id, busca),
  adotar: (id, configuracaoId) => adotarOrfa(ambiente, id, configuracaoId),
  excluir: (id) => excluirOrfa(ambiente, id),
})
