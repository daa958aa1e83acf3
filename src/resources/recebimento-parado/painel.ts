import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { RecebimentoParado } from './recebimento-parado.js'

const tudo = { lista: true, ficha: true, filtro: true }

/** What the host's program did not take in, for the back office: whose, since when and why. Never the text. */
export const painelRecebimentoParado: DeclaracaoDeRecurso<RecebimentoParado> = {
  id: 'RecebimentoParado',
  entidade: RecebimentoParado,
  campoDaEmpresa: null,
  titulo: 'id',
  icone: 'AlertTriangle',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    nome: { tipo: 'texto', em: { lista: true, ficha: true } },
    telefone: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'NumeroDeTelefone' },
    desistiuEm: { tipo: 'momento', em: tudo },
    tentativas: { tipo: 'numero', em: { lista: true, ficha: true } },
    erro: { tipo: 'texto', em: { lista: true, ficha: true }, componente: 'PalavraInteira' },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
