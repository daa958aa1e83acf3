import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { EventoWebhook, RESULTADOS } from './evento-webhook.js'
import { EVENTOS } from './eventos.js'
import { fronteiraDoDiario } from './fronteira.js'

const ficha = { ficha: true }
/**
 * Transactions that overlap take their ids in another order than their times, and one may wait for another. The exact
 * condition stands beside it: so generous costs little.
 */
const FOLGA = `interval '1 hour'`
const tudo = { lista: true, ficha: true, filtro: true }

/** The journal, for the back office: what came and what became of it. Never the payload. */
export const painelEventoWebhook: DeclaracaoDeRecurso<EventoWebhook> = {
  id: 'EventoWebhook',
  entidade: EventoWebhook,
  campoDaEmpresa: null,
  titulo: 'evento',
  icone: 'Inbox',
  // Ids are in order of arrival, and the key is the one index such a list can be read from.
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    empresaId: {
      tipo: 'referencia',
      referencia: 'Empresa',
      em: tudo,
      condicao: (empresa) =>
        `r.configuracaoId = (SELECT id FROM configuracao_whatsapp WHERE empresa_id = ${empresa})`,
    },
    evento: { tipo: 'opcoes', valores: [...EVENTOS, 'desconhecido'], em: tudo, componente: 'PalavraInteira' },
    recebidoEm: {
      tipo: 'momento',
      em: tudo,
      periodo: {
        desde: (momento) => `r.id >= (${fronteiraDoDiario(`CAST(${momento} AS timestamptz) - ${FOLGA}`)})`,
        ate: (momento) => `r.id < (${fronteiraDoDiario(`CAST(${momento} AS timestamptz) + ${FOLGA}`)})`,
      },
    },
    resultado: { tipo: 'opcoes', valores: RESULTADOS, em: tudo, componente: 'EtiquetaDoResultado' },
    erro: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'ErroDoEvento' },
    instancia: { tipo: 'texto', em: ficha },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
