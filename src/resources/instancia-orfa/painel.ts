import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { InstanciaOrfa, STATUS_DA_ORFA } from './instancia-orfa.js'

const tudo = { lista: true, ficha: true, filtro: true }

/** Instances that a server has and no company, for the back office. */
export const painelInstanciaOrfa: DeclaracaoDeRecurso<InstanciaOrfa> = {
  id: 'InstanciaOrfa',
  entidade: InstanciaOrfa,
  campoDaEmpresa: null,
  titulo: 'instanceName',
  icone: 'HelpCircle',
  ordem: { campo: 'achadaEm', direcao: 'desc' },
  campos: {
    instanceName: { tipo: 'texto', em: tudo, ordenavel: true },
    status: {
      tipo: 'opcoes',
      valores: STATUS_DA_ORFA,
      em: tudo,
      ordenavel: true,
      componente: 'EtiquetaDeStatus',
    },
    numero: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'NumeroDeTelefone' },
    servidor: { tipo: 'texto', em: tudo, ordenavel: true },
    achadaEm: { tipo: 'momento', em: tudo, ordenavel: true },
    vistaEm: { tipo: 'momento', em: { ficha: true } },
    id: { tipo: 'id', em: {} },
  },
}
