import { painelNovidadeParada } from '../../../resources/novidade-parada/painel.js'
import { criarAcaoSimples } from '../../recurso/acao-simples.js'
import type { RecursoDoPainel } from '../../recurso/montar-recurso.js'
import type { Dependencias } from '../dependencias.js'

export const novidadeParada: RecursoDoPainel<Dependencias> = {
  declaracao: painelNovidadeParada,
  acoes: (dependencias) => ({
    tentarDeNovo: criarAcaoSimples(dependencias, {
      declaracao: painelNovidadeParada,
      nome: 'tentarDeNovo',
      component: 'WhatsAppTentarDeNovo',
      fazer: async (id) => ((await dependencias.repetirNovidade(id)) ? null : 'novidade_retomada'),
    }),
  }),
}
