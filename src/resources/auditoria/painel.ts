import { ACOES } from '../configuracao-whatsapp/acoes.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { ACOES_DA_ORFA } from '../instancia-orfa/acoes.js'
import { PAPEIS } from '../papel.js'
import { Auditoria, RESULTADOS_DA_AUDITORIA } from './auditoria.js'

const ficha = { ficha: true }
const tudo = { lista: true, ficha: true, filtro: true }

/** What the trail may tell of, in the order of the filters' menus. */
const RECURSOS = [
  'ConfiguracaoWhatsApp',
  'Empresa',
  'Usuario',
  'EventoWebhook',
  'InstanciaOrfa',
  'Auditoria',
  'CredencialEvolution',
  'Conversa',
  'Mensagem',
  'RecebimentoParado',
  'ModeloDeMensagem',
]
const ACOES_AUDITADAS = [
  'new',
  'edit',
  'delete',
  ...ACOES,
  'diagnosticar',
  'registrarWebhook',
  'provarEntrega',
  'reprocessar',
  'reprocessarVarios',
  ...ACOES_DA_ORFA,
  'exportarLista',
  'exportarDados',
  'apagarDados',
  'rotacionarChaves',
  'verConversa',
  'verMensagens',
  'responder',
  'tentarDeNovo',
]

/** The audit trail: to be read only. A company sees what concerns it. */
export const painelAuditoria: DeclaracaoDeRecurso<Auditoria> = {
  id: 'Auditoria',
  entidade: Auditoria,
  campoDaEmpresa: 'empresaId',
  titulo: 'acao',
  icone: 'Shield',
  // Ids are the chain's, so in the order of time, and indexed.
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    em: { tipo: 'momento', em: tudo },
    autor: { tipo: 'texto', em: tudo },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    acao: { tipo: 'opcoes', valores: ACOES_AUDITADAS, em: tudo },
    recurso: { tipo: 'opcoes', valores: RECURSOS, em: tudo, componente: 'PalavraInteira' },
    resultado: {
      tipo: 'opcoes',
      valores: RESULTADOS_DA_AUDITORIA,
      em: tudo,
      componente: 'EtiquetaDoResultado',
    },
    depois: { tipo: 'texto', em: ficha, componente: 'MudancasAuditadas' },
    papel: { tipo: 'opcoes', valores: PAPEIS, em: ficha },
    registroId: { tipo: 'texto', em: ficha },
    endereco: { tipo: 'texto', em: ficha },
    antes: { tipo: 'texto', em: {} },
    detalhe: { tipo: 'texto', em: {} },
    id: { tipo: 'id', em: ficha, ordenavel: true },
  },
}
