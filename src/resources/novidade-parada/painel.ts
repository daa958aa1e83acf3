import { leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { RETAGUARDA } from '../papel.js'
import { NOVIDADES, type NovidadeParada, novidadeParadaSchema } from './novidade-parada.js'

const tudo = { lista: true, ficha: true, filtro: true }

/** What the host's program did not take in, for the back office: whose, since when and why. Never the text. */
export const painelNovidadeParada: DeclaracaoDeRecurso<NovidadeParada> = {
  id: 'NovidadeParada',
  rotulo: { 'pt-BR': 'Avisos parados', en: 'Stalled notices' },
  acoes: {
    ...leitura(RETAGUARDA),
    tentarDeNovo: { em: 'registro', papeis: RETAGUARDA, icone: 'RotateCcw', auditada: true },
  },
  entidade: novidadeParadaSchema,
  campoDaEmpresa: null,
  titulo: 'id',
  icone: 'AlertTriangle',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    novidade: {
      rotulo: { 'pt-BR': 'Do quê', en: 'Of what' },
      tipo: 'opcoes',
      valores: NOVIDADES,
      em: tudo,
    },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    nome: { tipo: 'texto', em: { lista: true, ficha: true } },
    telefone: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppNumeroDeTelefone' },
    desistiuEm: { rotulo: { 'pt-BR': 'Parado desde', en: 'Given up' }, tipo: 'momento', em: tudo },
    tentativas: {
      rotulo: { 'pt-BR': 'Tentativas', en: 'Tries' },
      tipo: 'numero',
      em: { lista: true, ficha: true },
    },
    erro: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'WhatsAppPalavraInteira' },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
