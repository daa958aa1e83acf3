import { leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { FINS, type TentativaDeConexao, tentativaDeConexaoSchema } from './tentativa-de-conexao.js'

const daLista = { lista: true, ficha: true }

/** Every attempt to connect a phone, how far it came and where it ended. */
export const painelTentativaDeConexao: DeclaracaoDeRecurso<TentativaDeConexao> = {
  id: 'TentativaDeConexao',
  rotulo: { 'pt-BR': 'Tentativas de conexão', en: 'Connection attempts' },
  acoes: leitura(PAPEIS),
  csv: true,
  entidade: tentativaDeConexaoSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'id',
  icone: 'TrendingUp',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: { ...daLista, filtro: true } },
    pedidaEm: {
      rotulo: { 'pt-BR': 'Pedida em', en: 'Asked for' },
      tipo: 'momento',
      em: { ...daLista, filtro: true },
    },
    qrEm: { rotulo: { 'pt-BR': 'QR à mostra', en: 'QR shown' }, tipo: 'momento', em: daLista },
    lidaEm: { rotulo: { 'pt-BR': 'QR escaneado', en: 'QR scanned' }, tipo: 'momento', em: daLista },
    conectadaEm: { rotulo: { 'pt-BR': 'Conectou', en: 'Connected' }, tipo: 'momento', em: daLista },
    fim: {
      rotulo: { 'pt-BR': 'Como terminou', en: 'How it ended' },
      tipo: 'opcoes',
      valores: FINS,
      em: { ...daLista, filtro: true },
    },
    encerradaEm: { rotulo: { 'pt-BR': 'Terminou em', en: 'Ended' }, tipo: 'momento', em: { ficha: true } },
    pedidos: {
      rotulo: { 'pt-BR': 'Vezes pedida', en: 'Times asked for' },
      tipo: 'numero',
      em: { ficha: true },
    },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
