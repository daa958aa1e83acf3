import { painelContatoDeAlerta } from '../../../resources/contato-de-alerta/painel.js'
import { criarAcaoSimples } from '../../recurso/acao-simples.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'
import { gravacaoDoContato } from './gravacao-do-contato.js'

export const contatoDeAlerta: RecursoDoPainel<Dependencias> = {
  declaracao: painelContatoDeAlerta,
  acoes: (dependencias) => ({
    testar: criarAcaoSimples(dependencias, {
      declaracao: painelContatoDeAlerta,
      nome: 'testar',
      component: 'WhatsAppUmClique',
      fazer: async (id) => ((await dependencias.alertas.testar(Number(id))) ? null : 'teste_recente'),
    }),
  }),
  gravacao: gravacaoDoContato,
}
