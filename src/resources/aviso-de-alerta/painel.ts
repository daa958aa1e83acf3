import { leitura } from '../acao-declarada.js'
import { MOMENTOS } from '../alerta/tipos.js'
import { VIAS } from '../contato-de-alerta/contato-de-alerta.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import {
  type AvisoDeAlerta,
  avisoDeAlertaSchema,
  ERROS_DO_AVISO,
  SITUACOES_DO_AVISO,
} from './aviso-de-alerta.js'

const tudo = { lista: true, ficha: true, filtro: true }
const visto = { lista: true, ficha: true }

/** What was sent to whom, and what became of it. */
export const painelAvisoDeAlerta: DeclaracaoDeRecurso<AvisoDeAlerta> = {
  id: 'AvisoDeAlerta',
  rotulo: { 'pt-BR': 'Avisos enviados', en: 'Notices sent' },
  acoes: {
    ...leitura(PAPEIS),
    reenviar: { em: 'registro', papeis: ['admin', 'suporte', 'empresa'], icone: 'RotateCcw', auditada: true },
  },
  csv: true,
  entidade: avisoDeAlertaSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'assunto',
  icone: 'Mail',
  ordem: { campo: 'id', direcao: 'desc' },
  contarAte: 10_000,
  campos: {
    assunto: { rotulo: { 'pt-BR': 'Assunto', en: 'Subject' }, tipo: 'texto', em: visto },
    contatoId: {
      rotulo: { 'pt-BR': 'Para', en: 'To' },
      tipo: 'referencia',
      referencia: 'ContatoDeAlerta',
      em: tudo,
    },
    via: { rotulo: { 'pt-BR': 'Por onde', en: 'By' }, tipo: 'opcoes', valores: VIAS, em: visto },
    situacaoDoAviso: {
      rotulo: { 'pt-BR': 'Situação', en: 'State' },
      tipo: 'opcoes',
      valores: SITUACOES_DO_AVISO,
      em: tudo,
      componente: 'WhatsAppSituacaoDoAviso',
    },
    criadoEm: { tipo: 'momento', em: visto },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: { ficha: true, filtro: true } },
    momento: {
      rotulo: { 'pt-BR': 'Do quê', en: 'Of what' },
      tipo: 'opcoes',
      valores: MOMENTOS,
      em: { ficha: true },
    },
    total: {
      rotulo: { 'pt-BR': 'Alertas neste aviso', en: 'Alerts in this notice' },
      tipo: 'numero',
      em: { ficha: true },
    },
    enviadoEm: {
      rotulo: { 'pt-BR': 'Enviado em', en: 'Sent' },
      tipo: 'momento',
      em: { ficha: true, arquivo: true },
    },
    tentativas: { rotulo: { 'pt-BR': 'Tentativas', en: 'Tries' }, tipo: 'numero', em: { ficha: true } },
    erroDoAviso: {
      rotulo: { 'pt-BR': 'Por que não saiu', en: 'Why it did not go out' },
      tipo: 'opcoes',
      valores: ERROS_DO_AVISO,
      em: { ficha: true, arquivo: true },
    },
    id: { tipo: 'id', em: {}, ordenavel: true },
  },
}
