import { painelInstanciaOrfa } from '../../../resources/instancia-orfa/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcoesDaOrfa } from './acoes-da-orfa.js'

export const instanciaOrfa: RecursoDoPainel<Dependencias> = {
  declaracao: painelInstanciaOrfa,
  acoes: criarAcoesDaOrfa,
}
