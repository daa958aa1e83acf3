import { painelAvisoDeAlerta } from '../../../resources/aviso-de-alerta/painel.js'
import { criarAcaoSimples } from '../../recurso/acao-simples.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'

export const avisoDeAlerta: RecursoDoPainel<Dependencias> = {
  declaracao: painelAvisoDeAlerta,
  acoes: (dependencias) => ({
    reenviar: criarAcaoSimples(dependencias, {
      declaracao: painelAvisoDeAlerta,
      nome: 'reenviar',
      component: 'WhatsAppUmClique',
      fazer: async (id) => ((await dependencias.alertas.reenviar(id)) ? null : 'aviso_a_caminho'),
    }),
  }),
}
