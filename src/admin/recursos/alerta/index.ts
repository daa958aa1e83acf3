import { painelAlerta } from '../../../resources/alerta/painel.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { criarAcaoPausar } from './acao-pausar.js'

export const alerta: RecursoDoPainel<Dependencias> = {
  declaracao: painelAlerta,
  acoes: (dependencias) => ({ pausar: criarAcaoPausar(dependencias) }),
}
