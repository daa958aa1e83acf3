import type { DeclaracaoDeAcoes } from '../declaracao.js'
import { RETAGUARDA } from '../papel.js'

/** The back office's first page. */
export const acoesDaVisaoGeral: DeclaracaoDeAcoes = {
  id: 'VisaoGeral',
  rotulo: { 'pt-BR': 'Visão geral', en: 'Overview of all companies' },
  acoes: { show: { em: 'recurso', papeis: RETAGUARDA } },
}
