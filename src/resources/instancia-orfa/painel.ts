import { leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { RETAGUARDA } from '../papel.js'
import { ACOES_DA_ORFA } from './acoes.js'
import { type InstanciaOrfa, instanciaOrfaSchema, STATUS_DA_ORFA } from './instancia-orfa.js'

const tudo = { lista: true, ficha: true, filtro: true }

/** Instances that a server has and no company, for the back office. */
export const painelInstanciaOrfa: DeclaracaoDeRecurso<InstanciaOrfa> = {
  id: 'InstanciaOrfa',
  rotulo: { 'pt-BR': 'Instâncias órfãs', en: 'Orphaned instances' },
  acoes: { ...leitura(RETAGUARDA), ...ACOES_DA_ORFA },
  entidade: instanciaOrfaSchema,
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
      componente: 'WhatsAppEtiquetaDeStatus',
    },
    numero: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppNumeroDeTelefone' },
    servidor: { tipo: 'texto', em: tudo, ordenavel: true },
    achadaEm: {
      rotulo: { 'pt-BR': 'Encontrada em', en: 'Found' },
      tipo: 'momento',
      em: tudo,
      ordenavel: true,
    },
    vistaEm: { rotulo: { 'pt-BR': 'Vista em', en: 'Seen' }, tipo: 'momento', em: { ficha: true } },
    id: { tipo: 'id', em: {} },
  },
}
