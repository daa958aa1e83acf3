import { painelEmpresa } from '../../../resources/empresa/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcoesDaEmpresa } from './acoes-da-empresa.js'
import { gravacaoDaEmpresa } from './gravacao-da-empresa.js'

export const empresa: RecursoDoPainel<Dependencias> = {
  declaracao: painelEmpresa,
  acoes: criarAcoesDaEmpresa,
  gravacao: gravacaoDaEmpresa,
}
