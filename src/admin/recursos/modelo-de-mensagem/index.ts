import { painelModeloDeMensagem } from '../../../resources/modelo-de-mensagem/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { gravacaoDoModelo } from './gravacao-do-modelo.js'

export const modeloDeMensagem: RecursoDoPainel<Dependencias> = {
  declaracao: painelModeloDeMensagem,
  gravacao: ({ dataSource }) => gravacaoDoModelo(dataSource),
}
